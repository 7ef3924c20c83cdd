#include <algorithm>
#include <charconv>

#include "lib/paper/pdf_page.hpp"
#include "lib/text/text.hpp"

namespace paper {

namespace {

constexpr std::string_view quarter = "quý ", quarter_at_head = "Quý ";
constexpr std::string_view strokes = "I1l|!][";  // what one upright stroke is taken for
constexpr std::size_t numeral_limit = 8;         // bytes of a row's number

/// "II1" → "III", "1V" → "IV", "HI" → "III", "]" → "I"; "" when there is another letter in it, or only digits.
std::string roman_of(std::string_view word) {
    std::string roman;
    for (const char c : word) {
        if (strokes.find(c) != strokes.npos)
            roman += 'I';
        else if (c == 'H')
            roman += "II";
        else if (c == 'V' || c == 'v')
            roman += 'V';
        else if (c == 'X')
            roman += 'X';
        else
            return {};
    }
    return word.find_first_not_of('1') == word.npos ? std::string{} : roman;
}

bool is_quarter(std::string_view roman) { return roman == "I" || roman == "II" || roman == "III" || roman == "IV"; }

/// "11" is the second quarter: there is no eleventh.
std::string quarter_of(std::string_view word) {
    const std::string roman = word == "11" ? "II" : word == "111" ? "III" : roman_of(word);
    return is_quarter(roman) ? roman : std::string{};
}

/// The number at the head of a table's row: "H" → "II", "3)" → "3".
void mend_numeral(std::string& text) {
    if (text.empty() || text.size() > numeral_limit) return;
    if (const std::string roman = roman_of(text); !roman.empty()) {
        text = roman;
        return;
    }
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits == 0 || digits == text.npos) return;
    if (text.find_first_not_of(")]|'\"", digits) == text.npos) text.resize(digits);
}

int number_of(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

/// Between 3 and 5 stands 4, whatever the letters looked like ("A"); after the last number only what is none.
void mend_sequence(std::vector<Row>& rows) {
    std::vector<std::string*> numerals;
    for (Row& row : rows) {
        if (row.cells.empty()) continue;
        std::string& text = row.cells.front().text;
        if (!text.empty() && text.size() <= numeral_limit && roman_of(text).empty()) numerals.push_back(&text);
    }
    for (std::size_t i = 1; i < numerals.size(); ++i) {
        const int before = number_of(*numerals[i - 1]), here = number_of(*numerals[i]);
        const int after = i + 1 < numerals.size() ? number_of(*numerals[i + 1]) : 0;
        if (before < 1 || here == before + 1) continue;
        if (after == before + 2 || (here == 0 && i + 1 == numerals.size() && numerals[i]->size() <= 2))
            *numerals[i] = std::to_string(before + 1);
    }
}

void mend_quarters(std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t found = std::min(text.find(quarter, at), text.find(quarter_at_head, at));
        if (found == text.npos) return;
        at = found + quarter.size();
        const std::size_t end = std::min(text.find_first_of("/ ,.;:)\n-", at), text.size());
        if (const std::string roman = quarter_of(std::string_view(text).substr(at, end - at)); !roman.empty())
            text.replace(at, end - at, roman);
    }
}

}  // namespace

void mend_letters(Paper& paper) {
    for (Block& block : paper.blocks) {
        mend_quarters(block.text);
        for (Row& row : block.rows) {
            if (!row.cells.empty()) mend_numeral(row.cells.front().text);
            for (Cell& cell : row.cells) mend_quarters(cell.text);
        }
        mend_sequence(block.rows);
    }
}

}  // namespace paper
