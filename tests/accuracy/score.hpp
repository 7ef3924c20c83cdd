#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "accuracy/gold.hpp"

/// How near a reading comes to the gold answers.
namespace accuracy {

/// Two texts are the same from this share of equal letters on: 1 − edit distance / the longer one's length.
inline constexpr int alike_percent = 90;
inline constexpr int alike_percent_of_scans = 80;

/// Counts, added up over papers.
///
/// A task is true when its text is found (one read task for one gold task) and the set of its lead units is right.
/// Where the gold answer has no lead, right means that none is invented. So `true_tasks` stands in both ratios: recall
/// = true / gold; precision = true / (read tasks that name a lead + true tasks without one). A read task without a lead
/// that is no gold task is counted in `spare`: it is shown, and asked back by the page, but no invented lead.
struct Score {
    std::size_t gold = 0, read = 0, named = 0, true_tasks = 0, true_without_lead = 0, spare = 0;
    std::size_t matched = 0, deadlines = 0, coordinators = 0;

    Score& operator+=(const Score&);
    /// In thousandths, cut, not rounded up: 969 is short of 0.97. Nothing to measure gives 1000.
    std::size_t precision() const;
    std::size_t recall() const;
    std::size_t f1() const;
    std::size_t deadline_share() const;
    std::size_t coordinator_share() const;
};

/// What went wrong, in words for who mends the reader.
using Misses = std::vector<std::string>;

Score score(const std::vector<GoldTask>&, const directives::Reading&, int percent, Misses&);

}  // namespace accuracy
