#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace text {

/// What a text speaks of: the numbers of its words, each once, rising. Diacritics are left aside, and words that only
/// join others ("và", "của", "các") left out.
using WordSet = std::vector<std::uint32_t>;

/// Numbers words. Sets that one vocabulary made can be compared.
class Vocabulary {
public:
    WordSet set_of(std::string_view text);

private:
    std::unordered_map<std::string, std::uint32_t> numbers_;
};

/// How many words two sets have in common. Linear in their length.
std::size_t shared_words(const WordSet&, const WordSet&);

}  // namespace text
