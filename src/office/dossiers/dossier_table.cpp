#include "office/dossiers/dossier_table.hpp"

#include <algorithm>
#include <set>

#include "lib/failure.hpp"
#include "lib/text/text.hpp"

namespace dossiers {
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
int score(const std::string& header, Column meaning) {
    const auto& forms = import_words().headers[static_cast<std::size_t>(meaning)];
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

int meanings(const std::vector<TableColumn>& columns) {
    return static_cast<int>(
        std::count_if(columns.begin(), columns.end(), [](const auto& c) { return c.meaning.has_value(); }));
}

/// So many meanings in one row, the necessary ones among them, leave no doubt: the search ends there.
constexpr int meanings_without_doubt = 6;

bool is_without_doubt(const std::vector<TableColumn>& columns) {
    const Table table{.columns = columns};
    return meanings(columns) >= meanings_without_doubt && table.find(Column::code) && table.find(Column::received_at) &&
           table.find(Column::state);
}

/// The row that `worth` values most, of all sheets; visible sheets before hidden ones.
template <class Worth>
Table best_row(const ooxml::Workbook& book, Worth worth) {
    Table best;
    int most = 0;
    bool sure = false;
    for (std::size_t i = 0; i < book.sheets().size() && !sure; ++i) {
        const auto& sheet = book.sheets()[i];
        book.read(sheet, [&](const ooxml::SheetRow& row) {
            if (row.number > header_search_rows) return false;
            std::vector<TableColumn> columns = guess_columns(row);
            const int value = worth(columns) * 2 - (sheet.hidden ? 1 : 0);
            sure = !sheet.hidden && is_without_doubt(columns);
            if (value > most) {
                most = value;
                best = {static_cast<int>(i), sheet.name, row.number, std::move(columns)};
            }
            return !sure;
        });
    }
    return best;
}

}  // namespace

void require_columns(const Table& table) {
    if (!table.find(Column::code)) throw Failure(FailureKind::unreadable, "dossier_import.no_code_column");
    if (!table.find(Column::received_at)) throw Failure(FailureKind::unreadable, "dossier_import.no_received_column");
    if (!table.find(Column::state)) throw Failure(FailureKind::unreadable, "dossier_import.no_state_column");
}

const TableColumn* Table::find(Column meaning) const {
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const auto& c) { return c.meaning == meaning; });
    return found == columns.end() ? nullptr : &*found;
}

std::string Table::header(Column meaning) const {
    const TableColumn* column = find(meaning);
    return column ? column->header : "";
}

std::vector<TableColumn> guess_columns(const ooxml::SheetRow& row) {
    std::vector<TableColumn> found;
    struct Fit {
        int score;
        std::size_t column;
        Column meaning;
    };
    std::vector<Fit> fits;
    for (const ooxml::Cell& cell : row.cells) {
        if (cell.kind != ooxml::Cell::Kind::text || cell.column >= table_columns_max) continue;
        if (!text::is_valid_utf8(cell.text)) continue;
        const std::string header = plain(text::nfc(cell.text));
        if (header.empty()) continue;
        for (int m = 0; m < column_count; ++m)
            if (const int fit = score(header, static_cast<Column>(m)))
                fits.push_back({fit, found.size(), static_cast<Column>(m)});
        found.push_back({cell.column, text::squeeze(text::nfc(cell.text)), std::nullopt});
    }
    std::stable_sort(fits.begin(), fits.end(), [](const Fit& a, const Fit& b) { return a.score > b.score; });
    std::set<Column> taken;
    for (const Fit& fit : fits) {
        if (found[fit.column].meaning || taken.contains(fit.meaning)) continue;
        found[fit.column].meaning = fit.meaning;
        taken.insert(fit.meaning);
    }
    return found;
}

Table find_table(const ooxml::Workbook& book) {
    Table table = best_row(book, meanings);
    require_columns(table);
    return table;
}

Table widest_row(const ooxml::Workbook& book) {
    return best_row(book, [](const auto& columns) {
        return meanings(columns) * table_columns_max + static_cast<int>(columns.size());
    });
}

Table with_meanings(Table table, const std::vector<std::pair<int, std::optional<Column>>>& chosen) {
    std::set<Column> taken;
    for (TableColumn& column : table.columns) {
        const auto own =
            std::find_if(chosen.begin(), chosen.end(), [&](const auto& c) { return c.first == column.index; });
        column.meaning = own == chosen.end() ? std::nullopt : own->second;
        if (column.meaning && !taken.insert(*column.meaning).second)
            throw Failure(FailureKind::bad_input, "dossier_import.column_twice");
    }
    require_columns(table);
    return table;
}

}  // namespace dossiers
