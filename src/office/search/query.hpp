#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lib/sql/connection.hpp"

namespace search {

/// Most words of a question: further ones find nothing more.
inline constexpr std::size_t query_words_max = 24;
/// A last word with fewer letters stands for itself only: every page holds one that begins so.
inline constexpr std::size_t prefix_min = 2;

struct QueryWord {
    std::string exact;  ///< as typed, in lower case
    std::string plain;  ///< without diacritics
};

/// Words that stand together: one word, what was put in quotes, or what is written in one piece (158/KH-UBND).
struct Term {
    std::vector<QueryWord> words;
    bool prefix = false;  ///< its last word may go on
};

struct Query {
    std::vector<Term> terms;
    bool marked = false;  ///< some word has diacritics
};

/// What somebody typed. The last word is one that may go on, unless a quote closes it. Takes valid UTF-8 in NFC.
Query read_query(std::string_view typed);
std::size_t count_words(const Query&);

/// The question in the engine's own form: everything that is found, and the same in the order in which it is shown,
/// each group without those before. First what matches with its diacritics, and in each half first what stands
/// together.
struct Expressions {
    std::string all;
    std::vector<std::string> groups;
};
Expressions expressions(const Query&, sql::Engine);

}  // namespace search
