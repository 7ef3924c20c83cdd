#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// One word (letters and digits) or one mark of punctuation of a text.
struct Word {
    std::size_t begin = 0, end = 0;  ///< bytes of the text
    std::string low;                 ///< lower case, tones where today's spelling puts them ("hoá" → "hóa")
    std::string plain;               ///< `low` without diacritics; all dashes are "-", all quotes "\""
    bool mark = false;               ///< punctuation
    bool number = false;             ///< digits only
    bool capital = false;            ///< begins with a capital letter
};

/// A letter, a mark upon one, or a digit: what words are made of.
bool is_word_character(std::int32_t code_point);

/// The words of a text in order; white space falls away. Linear in the text's length.
std::vector<Word> words(std::string_view);

/// The first bytes of a text, up to `most`, cut between two characters.
std::string_view head(std::string_view, std::size_t most);

/// "hoá" → "hóa", "uỷ" → "ủy", "quý" stays. One syllable in lower case.
std::string modern_tone(std::string syllable);

/// How many words from `at` on spell `phrase` (folded, words and marks divided by one space); 0 when they do not.
std::size_t spells(const std::vector<Word>&, std::size_t at, std::string_view phrase);

/// The longest of them.
std::size_t spells_any(const std::vector<Word>&, std::size_t at, std::initializer_list<std::string_view> phrases);

/// The first place at or after `from` where `phrase` is spelt; words.size() when nowhere.
std::size_t find_phrase(const std::vector<Word>&, std::size_t from, std::string_view phrase);

}  // namespace text
