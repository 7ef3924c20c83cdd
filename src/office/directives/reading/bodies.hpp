#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lib/text/words.hpp"

namespace directives {

/// A body that communes have in common, found by one of its names or abbreviations.
struct Body {
    std::string_view name;  ///< the one form
    std::size_t words = 0;  ///< how many words of the text spell it
};

/// Whether a known body's name begins with that folded word.
bool begins_known_body(const std::string& plain);

/// The known body spelt from word `at` on, by the longest of its names; `words` is 0 when there is none.
Body known_body(const std::vector<text::Word>&, std::size_t at);

}  // namespace directives
