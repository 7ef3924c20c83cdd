#pragma once
#include <bitset>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "office/dossiers/dossier.hpp"
#include "office/dossiers/dossier_table.hpp"

namespace dossiers {

/// Longest code and longest other text of a row, in code points.
inline constexpr std::size_t code_max = 100, row_text_max = 500;

/// One row of an export. Unit and procedure are still names.
struct SheetDossier {
    int row = 0;  ///< as Excel numbers it
    Dossier dossier;
    std::string unit_name;
    std::string procedure_code, procedure_name;
    std::bitset<column_count> given;  ///< what the row says; its other cells are empty or not in the file

    bool has(Column column) const { return given.test(static_cast<std::size_t>(column)); }
    void set(Column column) { given.set(static_cast<std::size_t>(column)); }
    /// Fee and payment decide whether it bears a fee and was paid online.
    void settle_payment();
    /// Of everything the export said: equal hashes mean an unchanged row.
    std::int64_t content_hash() const;
};

/// What is wrong with a row: the column, and the reason in Vietnamese.
struct Fault {
    Column column;
    std::string reason;
};

/// What the row says that cannot be, or lacks although its state needs it.
std::vector<Fault> contradictions(const SheetDossier&);

/// One row that is left out: its number as Excel shows it, the column as the file names it, and the reason in
/// Vietnamese. Further faults of the row follow in the reason.
struct WrongRow {
    int row;
    std::string code;
    std::string field;
    std::string reason;
    std::vector<std::string> cells;  ///< as the file shows them, in the order of the table's columns
};

/// The row with its faults, at least one; of two faults of one column the first is told.
WrongRow wrong_row(const Table&, const SheetDossier&, const std::vector<Fault>&);

/// The row's cells as the file shows them, in the order of the table's columns.
std::vector<std::string> shown_cells(const Table&, const ooxml::SheetRow&);

/// dd/mm/yyyy, d-m-yyyy or yyyy-mm-dd, with hh:mm[:ss] before or after it or none; nothing when it is no such moment.
std::optional<calendar::Instant> parse_moment(std::string_view);

using importing::parse_money;

/// Reads the rows below a header, keeping what recurs (states, units …) understood. For one table and one thread.
class RowReader {
public:
    explicit RowReader(const Table&);

    enum class Found { nothing, dossier, wrong };
    /// `nothing`: a title, a total, a header that is repeated, a row that names no dossier.
    Found read(const ooxml::SheetRow&);
    /// Of the last row read.
    SheetDossier& dossier() { return found_; }
    /// Cells that cannot be understood; not yet contradictions().
    std::vector<Fault>& faults() { return faults_; }

private:
    const ooxml::Cell* cell(Column) const;
    std::string text(Column, std::size_t max);
    std::optional<calendar::Instant> moment(Column);
    void fault(Column, std::string_view code, std::vector<std::pair<std::string, std::string>> values = {});
    void read_dates();
    void read_state();
    void read_dimensions();
    void read_money();
    bool answer(Column);
    const std::string& word(Column, const std::unordered_map<std::string, std::string>& known,
                            std::string_view unknown);

    const Table& table_;
    std::array<int, column_count> index_;
    std::string code_header_;
    const ooxml::SheetRow* row_ = nullptr;
    SheetDossier found_;
    std::vector<Fault> faults_;
    // Raw text → what it means, by column: a column of a million rows has a few dozen different words.
    std::array<std::unordered_map<std::string, std::string>, column_count> meant_;
};

}  // namespace dossiers
