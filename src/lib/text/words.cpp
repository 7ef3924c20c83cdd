#include "lib/text/words.hpp"

#include <utf8proc.h>

#include <array>

#include "lib/text/text.hpp"

namespace text {

namespace {

struct Tones {
    std::string_view old_form, new_form;
};

constexpr std::array<Tones, 15> tones{{
    {"oà", "òa"},
    {"oá", "óa"},
    {"oả", "ỏa"},
    {"oã", "õa"},
    {"oạ", "ọa"},
    {"oè", "òe"},
    {"oé", "óe"},
    {"oẻ", "ỏe"},
    {"oẽ", "õe"},
    {"oẹ", "ọe"},
    {"uỳ", "ùy"},
    {"uý", "úy"},
    {"uỷ", "ủy"},
    {"uỹ", "ũy"},
    {"uỵ", "ụy"},
}};

bool is_space(utf8proc_int32_t c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x3000 ||
           c == 0xFEFF;
}

std::string plain_mark(utf8proc_int32_t c, std::string_view as_written) {
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return "-";
    if (c >= 0x2018 && c <= 0x201F) return "\"";
    return std::string(as_written);
}

void finish(Word& word, std::string_view in) {
    const std::string_view written = in.substr(word.begin, word.end - word.begin);
    word.low = modern_tone(lower(written));
    word.plain = fold(word.low);
}

}  // namespace

bool is_word_character(std::int32_t c) {
    switch (utf8proc_category(c)) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_ND:
            return true;
        default:
            return false;
    }
}

std::string_view head(std::string_view in, std::size_t most) {
    if (in.size() <= most) return in;
    while (most > 0 && (static_cast<unsigned char>(in[most]) & 0xC0) == 0x80) --most;
    return in.substr(0, most);
}

std::string modern_tone(std::string syllable) {
    for (const Tones& t : tones) {
        if (!syllable.ends_with(t.old_form)) continue;
        const std::size_t at = syllable.size() - t.old_form.size();
        if (at > 0 && syllable[at - 1] == 'q') return syllable;
        return syllable.substr(0, at) + std::string(t.new_form);
    }
    return syllable;
}

std::vector<Word> words(std::string_view in) {
    std::vector<Word> all;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(in.data());
    bool open = false;
    for (std::size_t at = 0; at < in.size();) {
        utf8proc_int32_t c = -1;
        utf8proc_ssize_t used = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(in.size() - at), &c);
        if (used <= 0) used = 1, c = ' ';
        const std::size_t next = at + static_cast<std::size_t>(used);
        if (is_word_character(c)) {
            const bool digit = c >= '0' && c <= '9';
            if (!open)
                all.push_back({.begin = at, .number = true, .capital = utf8proc_category(c) == UTF8PROC_CATEGORY_LU});
            all.back().end = next;
            all.back().number = all.back().number && digit;
            open = true;
        } else {
            if (open) finish(all.back(), in);
            open = false;
            if (!is_space(c)) {
                const std::string_view written = in.substr(at, next - at);
                all.push_back({.begin = at,
                               .end = next,
                               .low = std::string(written),
                               .plain = plain_mark(c, written),
                               .mark = true});
            }
        }
        at = next;
    }
    if (open) finish(all.back(), in);
    return all;
}

std::size_t spells(const std::vector<Word>& all, std::size_t at, std::string_view phrase) {
    std::size_t count = 0;
    while (!phrase.empty()) {
        const std::size_t space = phrase.find(' ');
        const std::string_view one = phrase.substr(0, space);
        if (at + count >= all.size() || all[at + count].plain != one) return 0;
        ++count;
        phrase = space == phrase.npos ? std::string_view{} : phrase.substr(space + 1);
    }
    return count;
}

std::size_t spells_any(const std::vector<Word>& all, std::size_t at, std::initializer_list<std::string_view> phrases) {
    std::size_t longest = 0;
    for (const std::string_view phrase : phrases) longest = std::max(longest, spells(all, at, phrase));
    return longest;
}

std::size_t find_phrase(const std::vector<Word>& all, std::size_t from, std::string_view phrase) {
    for (std::size_t i = from; i < all.size(); ++i) {
        if (spells(all, i, phrase)) return i;
    }
    return all.size();
}

}  // namespace text
