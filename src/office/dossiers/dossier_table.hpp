#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/ooxml/xlsx_reader.hpp"
#include "office/dossiers/import_words.hpp"

namespace dossiers {

/// One column of the export as it was understood.
struct TableColumn {
    int index;           ///< from 0
    std::string header;  ///< as written in the file
    std::optional<Column> meaning;
};

/// Where the dossiers stand in a workbook.
struct Table {
    int sheet = 0;
    std::string sheet_name;
    int header_row = 0;  ///< as Excel numbers it
    std::vector<TableColumn> columns;

    /// The column of that meaning, or nothing.
    const TableColumn* find(Column) const;
    /// The header of that meaning, as the file writes it.
    std::string header(Column) const;
};

/// Failure(unreadable) `dossier_import.no_code_column`, `…no_received_column` or `…no_state_column` when a column is
/// missing without which no dossier can be read.
void require_columns(const Table&);

/// Finds the sheet and the row that look most like a header of dossiers. Throws what require_columns throws.
Table find_table(const ooxml::Workbook&);

/// The same table with the meanings that a person chose (column index → meaning). Throws Failure(bad_input,
/// "dossier_import.column_twice"), and the failures of find_table when a necessary column is not among them.
Table with_meanings(Table, const std::vector<std::pair<int, std::optional<Column>>>&);

/// The same without looking whether the columns are there: the row with the most meanings, then with the most texts, is
/// taken for the header.
Table widest_row(const ooxml::Workbook&);

}  // namespace dossiers
