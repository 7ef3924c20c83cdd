#pragma once
#include "office/accounts/unit.hpp"
#include "office/importing/header.hpp"
#include "office/procedures/procedure.hpp"

/// A catalogue of procedures in an Excel sheet.
namespace procedures {

enum class CatalogueColumn { code, name, field, level, limit, fee, unit, papers, results, source };
inline constexpr int catalogue_columns = 10;

std::string_view word_of(CatalogueColumn);
std::optional<CatalogueColumn> catalogue_column_of(std::string_view word);

/// Most rows of a catalogue: the country has some 6,000 procedures.
inline constexpr int catalogue_rows_max = 10'000;

/// One row: what the sheet says; nothing where it has no such column or the cell is empty.
struct CatalogueRow {
    int row = 0;  ///< as Excel numbers it
    std::optional<std::string> code, name, field, level, source;
    std::optional<TimeLimit> limit;
    std::optional<std::int64_t> fee;
    std::optional<std::string> unit_id, unit_name;
    std::optional<std::vector<Paper>> papers;
    std::optional<std::vector<std::string>> results;
};

/// One row that is left out: the column as the file names it, and the reason in Vietnamese.
struct WrongRow {
    int row;
    std::string code, field, reason;
};

struct Sheet {
    importing::Header header;
    /// What the file lacks, as a sentence; then there are no rows.
    std::optional<std::string> message;
    std::vector<CatalogueRow> rows;
    std::vector<WrongRow> wrong;
    std::vector<std::vector<std::string>> samples;  ///< the first rows below the header, by column
};

/// Column index → meaning, as a person chose.
using Chosen = std::vector<std::pair<int, CatalogueColumn>>;

/// Reads the sheet that looks most like a catalogue. Throws the failures of ooxml::Workbook, and Failure(too_large,
/// "procedure_import.too_many").
Sheet read_catalogue(const ooxml::Workbook&, const std::optional<Chosen>&, const std::vector<accounts::Unit>&);

}  // namespace procedures
