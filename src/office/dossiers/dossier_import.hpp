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
/// known is left out unless it is asked for. What the office handles itself is never changed. Rows and the sums they
/// bring are written in pieces, so that a million of them do not hold the writer for long, and become visible together
/// by one flag: what was cancelled or killed leaves nothing that anybody can see, and the next import of the agency
/// removes it. What follows the flag (import_finish.hpp) is finished even when the server is killed.
namespace dossiers {

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

struct ImportResult;

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
    /// Called again and again with the share of the work that is done, 0 to 1, where the sheet says how long it is.
    std::function<void(double progress)> progress = {};
    /// Asked every thousand rows until the import is seen; true ends it with Failure(conflict,
    /// "dossier_import.cancelled").
    std::function<bool()> cancelled = {};
    /// Called in the write that makes it seen.
    std::function<void(sql::Connection&, const ImportResult&)> record = {};
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
    bool is_wrong_later = false;  ///< a row turned out wrong when it was to be written
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
