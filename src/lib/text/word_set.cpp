#include "lib/text/word_set.hpp"

#include <algorithm>
#include <unordered_set>

#include "lib/text/words.hpp"

namespace text {

namespace {

// As likely in one text as in another. With diacritics: "về" joins, "vệ" does not.
bool joins(const std::string& low) {
    static const std::unordered_set<std::string_view> all{"và",   "của", "các", "cho", "với", "tại", "theo", "trong",
                                                          "trên", "về",  "từ",  "đến", "để",  "là",  "được", "có"};
    return all.contains(low);
}

}  // namespace

WordSet Vocabulary::set_of(std::string_view text) {
    WordSet set;
    for (const Word& word : words(text)) {
        if (word.mark || word.plain.size() < 2 || joins(word.low)) continue;
        const auto next = static_cast<std::uint32_t>(numbers_.size());
        set.push_back(numbers_.try_emplace(word.plain, next).first->second);
    }
    std::sort(set.begin(), set.end());
    set.erase(std::unique(set.begin(), set.end()), set.end());
    return set;
}

std::size_t shared_words(const WordSet& a, const WordSet& b) {
    std::size_t shared = 0;
    for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
        if (*left < *right)
            ++left;
        else if (*right < *left)
            ++right;
        else
            ++shared, ++left, ++right;
    }
    return shared;
}

}  // namespace text
