#pragma once
#include <cstddef>
#include <vector>

#include "lib/text/words.hpp"

namespace directives {

/// How many words from `at` on are a verb with which papers say what is to be done ("rà soát", "tham mưu", "lập"):
/// there a body's name has ended. 0 when none stands there.
std::size_t verb_at(const std::vector<text::Word>&, std::size_t at);

}  // namespace directives
