#include "lib/text/search_words.hpp"

#include <utf8proc.h>

#include <vector>

#include "lib/text/text.hpp"
#include "lib/text/words.hpp"

namespace text {
namespace {

struct Letter {
    bool in_word = false;
    std::string low, plain;
};

Letter letter_of(utf8proc_int32_t c) {
    Letter letter{.in_word = is_word_character(c)};
    if (!letter.in_word) return letter;
    utf8proc_uint8_t bytes[4];
    const auto size = static_cast<std::size_t>(utf8proc_encode_char(c, bytes));
    const std::string written{reinterpret_cast<const char*>(bytes), size};
    letter.low = lower(written);
    letter.plain = fold(letter.low);
    return letter;
}

/// All of Vietnamese lies below; looking a letter up in Unicode's tables each time takes ten times as long.
constexpr utf8proc_int32_t known_letters = 0x2000;

const Letter& letter_at(utf8proc_int32_t c, Letter& rare) {
    static const std::vector<Letter> known = [] {
        std::vector<Letter> letters;
        for (utf8proc_int32_t one = 0; one < known_letters; ++one) letters.push_back(letter_of(one));
        return letters;
    }();
    if (c >= 0 && c < known_letters) return known[static_cast<std::size_t>(c)];
    return rare = c < 0 ? Letter{} : letter_of(c);
}

}  // namespace

bool SearchWords::next(SearchWord& word) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(in_.data());
    Letter rare;
    bool open = false;
    while (at_ < in_.size()) {
        utf8proc_int32_t c = -1;
        const auto used = utf8proc_iterate(bytes + at_, static_cast<utf8proc_ssize_t>(in_.size() - at_), &c);
        const Letter& letter = letter_at(c, rare);
        if (!letter.in_word && open && word.end - word.begin <= search_word_max) break;
        if (!letter.in_word) open = false;
        if (letter.in_word && !open) {
            word.begin = at_;
            word.exact.clear();
            word.plain.clear();
            open = true;
        }
        at_ += used > 0 ? static_cast<std::size_t>(used) : 1;
        if (!open) continue;
        word.end = at_;
        if (word.end - word.begin > search_word_max) continue;
        word.exact += letter.low;
        word.plain += letter.plain;
    }
    if (!open || word.end - word.begin > search_word_max) return false;
    if (word.marked()) word.exact = modern_tone(std::move(word.exact));
    return true;
}

}  // namespace text
