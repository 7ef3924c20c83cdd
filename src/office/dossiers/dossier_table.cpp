#include "office/dossiers/dossier_table.hpp"

#include <algorithm>
#include <set>

#include "lib/failure.hpp"

namespace dossiers {
namespace {

std::vector<TableColumn> understood(const importing::Columns& columns) {
    std::vector<TableColumn> found;
    for (const importing::HeaderColumn& one : columns)
        found.push_back(
            {one.index, one.header, one.meaning ? std::optional{static_cast<Column>(*one.meaning)} : std::nullopt});
    return found;
}

/// So many meanings in one row, the necessary ones among them, leave no doubt: the search ends there.
constexpr int meanings_without_doubt = 6;

bool is_without_doubt(const importing::Columns& columns) {
    const Table table{.columns = understood(columns)};
    return importing::meanings(columns) >= meanings_without_doubt && table.find(Column::code) &&
           table.find(Column::received_at) && table.find(Column::state);
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

Table find_table(const ooxml::Workbook& book) {
    Table table = widest_row(book);
    require_columns(table);
    return table;
}

Table widest_row(const ooxml::Workbook& book) {
    const auto worth = [](const importing::Columns& columns) {
        return importing::meanings(columns) * importing::table_columns_max + static_cast<int>(columns.size());
    };
    const importing::Header found = importing::best_row(book, import_words().headers, worth, is_without_doubt);
    return {found.sheet, found.sheet_name, found.row, understood(found.columns)};
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
