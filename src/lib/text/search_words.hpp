#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace text {

/// Longest word that is searched for, in bytes: no word of a language is longer, only codes and torn files are.
inline constexpr std::size_t search_word_max = 60;

/// One word of a text as searching sees it: a run of letters and digits.
struct SearchWord {
    std::size_t begin = 0, end = 0;  ///< bytes of the text
    std::string exact;               ///< lower case, tones where today's spelling puts them
    std::string plain;               ///< the same without diacritics, đ as d: as text::fold has it
    bool marked() const { return exact != plain; }
};

/// The words of a text from its beginning on, one at a time: who looks for one may stop. Longer words than
/// search_word_max are passed over. Linear in the text's length; takes valid UTF-8 in NFC.
class SearchWords {
public:
    explicit SearchWords(std::string_view in) : in_(in) {}
    /// The next word, into the same strings; false at the end.
    bool next(SearchWord&);

private:
    std::string_view in_;
    std::size_t at_ = 0;
};

}  // namespace text
