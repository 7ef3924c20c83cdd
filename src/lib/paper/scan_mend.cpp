#include <algorithm>
#include <array>
#include <charconv>
#include <functional>

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

/// "hãng tuần" → "hằng tuần": one mark is taken for another, and a maker of goods has no week.
void mend_every(std::string& text) {
    static constexpr std::array<std::string_view, 2> taken_for{"hãng ", "hẳng "};
    static constexpr std::array<std::string_view, 5> spans{"ngày", "tuần", "tháng", "quý", "năm"};
    for (const std::string_view every : taken_for) {
        for (std::size_t at = text.find(every); at != text.npos; at = text.find(every, at + 1)) {
            const auto rest = std::string_view(text).substr(at + every.size());
            const auto follows = [&](std::string_view span) { return rest.starts_with(span); };
            if (std::any_of(spans.begin(), spans.end(), follows)) text.replace(at, every.size(), "hằng ");
        }
    }
}

constexpr std::array<std::string_view, 10> romans{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};

/// "II. TỔ CHỨC THỰC HIỆN" after "II. NHIỆM VỤ" is the third heading: strokes run together.
void mend_headings(std::vector<Block>& blocks, const std::function<bool(int)>& is_picture) {
    std::size_t last = romans.size();
    for (Block& block : blocks) {
        const std::size_t dot = std::min(block.text.find(". "), block.text.size());
        const auto at = std::find(romans.begin(), romans.end(), std::string_view(block.text).substr(0, dot));
        if (at == romans.end() || text::upper(block.text) != block.text) continue;
        auto here = static_cast<std::size_t>(at - romans.begin());
        if (here > 0 && here == last && here + 1 < romans.size() && is_picture(block.page))
            block.text.replace(0, dot, romans[++here]);
        last = here;
    }
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

void mend_words(std::string& text) {
    mend_quarters(text);
    mend_every(text);
}

}  // namespace

std::string mended_head(const std::string& word) {
    static constexpr std::array<std::string_view, 13> dashes{"~", "¬", "_", "®", "©", "°", "«",
                                                             "»", "•", "ø", "s", "e", "="};
    if (std::find(dashes.begin(), dashes.end(), word) != dashes.end()) return "-";
    if (word == "€)" || word == "©)") return "c)";
    const std::size_t dot = word.find('.');
    if (dot == word.npos || dot == 0) return word;
    const std::string_view number = std::string_view(word).substr(0, dot),
                           rest = std::string_view(word).substr(dot + 1);
    const std::string roman = number == "L" ? "I" : roman_of(number);
    if (std::find(romans.begin(), romans.end(), roman) == romans.end()) return word;
    if (rest.empty()) return roman + ".";
    const bool is_heading = text::upper(rest) == rest && text::lower(rest) != rest;
    return is_heading ? roman + ". " + std::string(rest) : word;
}

void mend_letters(Paper& paper, const std::function<bool(int page)>& is_picture) {
    mend_headings(paper.blocks, is_picture);
    for (Block& block : paper.blocks) {
        if (is_picture(block.page)) mend_words(block.text);
        for (Row& row : block.rows) {
            if (!is_picture(row.page)) continue;
            if (!row.cells.empty()) mend_numeral(row.cells.front().text);
            for (Cell& cell : row.cells) mend_words(cell.text);
        }
        if (is_picture(block.page)) mend_sequence(block.rows);
    }
}

}  // namespace paper
