#include "office/search/query.hpp"

#include <doctest/doctest.h>

#include "lib/text/text.hpp"

namespace {

std::string seen(std::string_view typed) {
    std::vector<std::string> terms;
    for (const search::Term& term : search::read_query(typed).terms) {
        std::vector<std::string> words;
        for (const search::QueryWord& word : term.words) words.push_back(word.plain);
        terms.push_back(text::join(words, " ") + (term.prefix ? "*" : ""));
    }
    return text::join(terms, "|");
}

std::vector<std::string> groups(std::string_view typed, sql::Engine engine) {
    return search::expressions(search::read_query(typed), engine).groups;
}

}  // namespace

TEST_CASE("words, phrases in quotes, and what is written in one piece") {
    CHECK(seen("kế hoạch") == "ke|hoach*");
    CHECK(seen("\"kế hoạch\" số") == "ke hoach|so*");
    CHECK(seen("số 158/KH-UBND") == "so|158 kh ubnd*");
    CHECK(seen("“ủy ban” họp") == "uy ban|hop*");
    CHECK(seen("họp \"ủy ban") == "hop|uy ban*");
    CHECK(seen("…") == "");
}

TEST_CASE("the last word may go on, unless a quote closes it or it is one letter") {
    CHECK(seen("ho") == "ho*");
    CHECK(seen("kế h") == "ke|h");
    CHECK(seen("\"kế hoạch\"") == "ke hoach");
    CHECK(seen("kế hoạch ") == "ke|hoach");
}

TEST_CASE("without diacritics: what stands together comes first") {
    CHECK(groups("ke hoach", sql::Engine::sqlite) ==
          std::vector<std::string>{"(\"ke hoach\" *)", "((\"ke\") AND (\"hoach\" *)) NOT ((\"ke hoach\" *))"});
    CHECK(groups("ke hoach", sql::Engine::postgres) ==
          std::vector<std::string>{"('+ke hoach':*)", "(('ke') & ('hoach':*)) & !(('+ke hoach':*))"});
    CHECK(groups("hoach", sql::Engine::sqlite) == std::vector<std::string>{"(\"hoach\" *)"});
}

TEST_CASE("with diacritics: the exact ones come first, each group without those before") {
    const auto one = groups("hoạch", sql::Engine::postgres);
    CHECK(one == std::vector<std::string>{"('hoạch':*)", "(('hoach':*)) & !(('hoạch':*))"});
    const auto two = groups("kế hoạch", sql::Engine::sqlite);
    CHECK(groups("\"kế hoạch năm\"", sql::Engine::postgres).front() ==
          "('+ke hoach' & '+hoach nam' & 'kế' <-> 'hoạch' <-> 'năm')");
    CHECK(two.size() == 4);
    CHECK(two[0] == "(\"kế hoạch\" *)");
    CHECK(two[1].starts_with("((\"kế\") AND (\"hoạch\" *)) NOT ("));
    CHECK(two[2].starts_with("((\"ke hoach\" *)) NOT ("));
    CHECK(two[3].starts_with("(((\"ke\") AND (\"hoach\" *)) NOT ("));
}
