#pragma once
#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "lib/ooxml/zip.hpp"
#include "lib/sql/database.hpp"
#include "office/dossiers/dossier_import_store.hpp"
#include "office/dossiers/dossier_merge.hpp"

/// Taking in an export of dossiers. The good rows go in, the wrong ones are listed; a row that is the same as what is
/// known changes nothing, what a row does not say stays as it is known, and a row that shows an earlier state than is
/// known is left out unless it is asked for. What the office handles itself is never changed. Rows are written in
/// pieces, so that a million of them do not hold the writer for long, and become visible together by one flag: what was
/// cancelled or killed leaves nothing that anybody can see, and the next import of the agency removes it.
namespace dossiers {

/// Rows that one write carries: each costs more where many are, and what a write changes is kept in memory until it is
/// committed. It holds SQLite's writer for a fifth of a second, with a million dossiers for a third.
constexpr std::size_t rows_a_write(std::size_t known) { return known < 50'000 ? 8'000 : 2'500; }
/// Wrong rows that are listed; beyond it they are only counted.
inline constexpr std::size_t wrong_rows_max = 20'000;
/// Rows of known dossiers that are compared at a time with what is known.
inline constexpr std::size_t rows_compared = 1'000;
/// Changed rows, and rows that show an earlier state, that are kept to be shown; beyond it they are only counted.
inline constexpr std::size_t changes_shown = 200;
/// A million rows are some 770 MB of XML; they are read as a stream.
inline constexpr ooxml::Limits sheet_limits{.unpacked = 2ull << 30};
/// Good rows that are kept to be shown before anything is written, and rows that show what a column holds.
inline constexpr std::size_t preview_rows = 20, sample_rows = 3;

struct ImportSettings {
    bool dry_run = false;
    /// Rows that show an earlier state than is known are taken too.
    bool take_older = false;
    /// Where the dossiers stand in the workbook, when somebody has chosen; else it is found.
    std::optional<Table> table = std::nullopt;
    std::string name = {};       ///< of the file, for the record
    std::string import_id = {};  ///< of the record, when there is one already
    std::optional<std::string> official_id = std::nullopt;
    calendar::Instant now;
    ooxml::Limits limits = sheet_limits;
    /// Called every thousand rows with the rows read and, where the sheet says so, the rows it has (else 0).
    std::function<void(int rows, int rows_expected)> progress = {};
    /// Asked every thousand rows; true ends the import with Failure(conflict, "dossier_import.cancelled").
    std::function<bool()> cancelled = {};
};

/// A row whose dossier is known with other data.
struct ChangedRow {
    int row;
    std::string code;
    std::vector<FieldChange> changes;
};
/// A row that shows a state in which the dossier was earlier.
struct OlderRow {
    int row;
    std::string code;
    State known, shown;
};

struct ImportResult {
    Table table;
    ImportCounts counts;
    std::vector<ChangedRow> changed;                             ///< the first of them
    std::array<std::int64_t, column_count> changed_fields = {};  ///< changed rows by field
    std::vector<OlderRow> older;                                 ///< the first of them
    std::vector<WrongRow> wrong;
    std::vector<SheetDossier> preview;
    std::vector<std::vector<std::string>> samples;  ///< the first rows below the header, by column
    std::vector<std::string> new_units;
    std::int64_t new_procedures = 0;
};

/// Reads the file and, unless it is a dry run, takes the good rows in. Throws the failures of ooxml::Archive,
/// ooxml::Workbook and find_table; then nothing is stored.
ImportResult import_dossiers(sql::Database&, const std::string& agency_id, const std::filesystem::path&,
                             const ImportSettings&);

}  // namespace dossiers
