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

/// The whole text, its words that match marked.
std::vector<Run> mark(std::string_view text, const Query&);

/// The line or two of a text where most of the question stands nearest together; nothing when no word of it does.
std::vector<Run> excerpt(std::string_view text, const Query&);

}  // namespace search
