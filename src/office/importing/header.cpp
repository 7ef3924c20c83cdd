#include "office/importing/header.hpp"

#include <algorithm>
#include <set>

#include "lib/text/text.hpp"

namespace importing {
namespace {

/// A word that stands alone means what it says only as the whole header ("phí" in "phí, lệ phí" does not).
bool is_phrase(std::string_view words) { return words.find(' ') != words.npos; }

bool contains_words(std::string_view header, std::string_view words) {
    const auto at = header.find(words);
    if (at == header.npos) return false;
    const auto end = at + words.size();
    return (at == 0 || header[at - 1] == ' ') && (end == header.size() || header[end] == ' ');
}

constexpr int exact_score = 10'000;

/// How well a header fits a meaning: the whole header above a part of it, longer parts above shorter, words that stand
/// first in the list above later ones. 0 = not at all.
int score(const std::string& header, const std::vector<std::string>& forms) {
    int best = 0;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const int preference = static_cast<int>(forms.size() - i);
        if (header == forms[i])
            best = std::max(best, exact_score + preference);
        else if (is_phrase(forms[i]) && contains_words(header, forms[i]))
            best = std::max(best, static_cast<int>(forms[i].size()) * 20 + preference);
    }
    return best;
}

}  // namespace

std::string plain(std::string_view given) {
    std::string letters = text::fold(given);
    for (char& c : letters)
        if (static_cast<unsigned char>(c) < 0x80 && !std::isalnum(static_cast<unsigned char>(c))) c = ' ';
    return text::squeeze(letters);
}

std::vector<HeaderColumn> guess_columns(const ooxml::SheetRow& row, const Forms& forms) {
    std::vector<HeaderColumn> found;
    struct Fit {
        int score;
        std::size_t column;
        int meaning;
    };
    std::vector<Fit> fits;
    for (const ooxml::Cell& cell : row.cells) {
        if (cell.kind != ooxml::Cell::Kind::text || cell.column >= table_columns_max) continue;
        if (!text::is_valid_utf8(cell.text)) continue;
        const std::string header = plain(text::nfc(cell.text));
        if (header.empty()) continue;
        for (std::size_t m = 0; m < forms.size(); ++m)
            if (const int fit = score(header, forms[m])) fits.push_back({fit, found.size(), static_cast<int>(m)});
        found.push_back({cell.column, text::squeeze(text::nfc(cell.text)), std::nullopt});
    }
    std::stable_sort(fits.begin(), fits.end(), [](const Fit& a, const Fit& b) { return a.score > b.score; });
    std::set<int> taken;
    for (const Fit& fit : fits) {
        if (found[fit.column].meaning || taken.contains(fit.meaning)) continue;
        found[fit.column].meaning = fit.meaning;
        taken.insert(fit.meaning);
    }
    return found;
}

int meanings(const Columns& columns) {
    return static_cast<int>(
        std::count_if(columns.begin(), columns.end(), [](const auto& c) { return c.meaning.has_value(); }));
}

Header best_row(const ooxml::Workbook& book, const Forms& forms, const std::function<int(const Columns&)>& worth,
                const std::function<bool(const Columns&)>& is_sure) {
    Header best;
    int most = 0;
    bool sure = false;
    for (std::size_t i = 0; i < book.sheets().size() && !sure; ++i) {
        const auto& sheet = book.sheets()[i];
        book.read(sheet, [&](const ooxml::SheetRow& row) {
            if (row.number > header_search_rows) return false;
            Columns columns = guess_columns(row, forms);
            const int value = worth(columns) * 2 - (sheet.hidden ? 1 : 0);
            sure = !sheet.hidden && is_sure(columns);
            if (value > most) {
                most = value;
                best = {static_cast<int>(i), sheet.name, row.number, std::move(columns)};
            }
            return !sure;
        });
    }
    return best;
}

}  // namespace importing
