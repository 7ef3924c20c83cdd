#include "office/ratings/rating.hpp"

#include <numeric>

namespace ratings {

std::int64_t Tally::answers() const { return std::accumulate(by_score.begin(), by_score.end(), std::int64_t{0}); }

std::int64_t Tally::satisfied() const {
    return std::accumulate(by_score.begin() + satisfied_from - 1, by_score.end(), std::int64_t{0});
}

void Tally::add(const Tally& other) {
    results += other.results;
    for (std::size_t i = 0; i < by_score.size(); ++i) by_score[i] += other.by_score[i];
}

std::map<std::string, Tally> by(const Tallies& all, std::string Cell::*part) {
    std::map<std::string, Tally> sums;
    for (const auto& [cell, tally] : all) sums[cell.*part].add(tally);
    return sums;
}

Tally sum(const Tallies& all) {
    Tally sum;
    for (const auto& [cell, tally] : all) sum.add(tally);
    return sum;
}

}  // namespace ratings
