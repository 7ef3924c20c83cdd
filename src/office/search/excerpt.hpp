#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lib/json/writer.hpp"
#include "office/search/query.hpp"

namespace search {

/// A piece of text, found or between what was found.
struct Run {
    std::string text;
    bool hit = false;
};
void write(json::Writer&, const Run&);

/// How near a text comes to what was typed: with its diacritics, so begun, without them, so begun.
enum class Nearness { exact, exact_beginning, plain, plain_beginning };

/// Shows what was found in one record. Of each term only its nearest places in the record are meant: where "số" stands,
/// "sơ" and "soát" are not marked.
class Marks {
public:
    Marks(const Query&, std::string_view record);

    /// The whole piece, its words that match marked.
    std::vector<Run> mark(std::string_view piece) const;
    /// The line or two of a text where most of the question stands nearest together; nothing when no word of it does.
    std::vector<Run> excerpt(std::string_view text) const;

private:
    const Query& query_;
    std::vector<Nearness> nearness_;  ///< of each term
};

}  // namespace search
