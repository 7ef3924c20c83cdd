#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/calendar/date.hpp"
#include "lib/ooxml/xml_stream.hpp"
#include "lib/ooxml/zip.hpp"

/// Reading XLSX as a stream of rows: no tree, no copy of the sheet. Only the shared strings are kept in memory.
namespace ooxml {

/// Excel's own bounds; a sheet beyond them is not one.
inline constexpr int sheet_rows_max = 1'048'576, sheet_columns_max = 16'384;
/// Longest text of one cell, in bytes (Excel takes 32,767 characters).
inline constexpr std::size_t cell_text_max = 256 << 10;

/// One cell that holds something. Blank cells do not come.
struct Cell {
    enum class Kind { text, number, date, boolean, error };
    int column = 0;  ///< from 0: A is 0
    Kind kind = Kind::text;
    /// The text; of a number, date or boolean its raw form in the file; of an error its name ("#N/A").
    std::string_view text;
    double number = 0;      ///< of a number, date (serial day) or boolean (0, 1)
    calendar::Date date{};  ///< of a date; of a number the day it would be (1970-01-01: none)
    int minute_of_day = 0;  ///< with it, rounded to the minute; 0 where it has no time
};

/// What a person sees in the cell: a number of up to 15 digits, a date as dd/mm/yyyy.
std::string shown(const Cell&);

/// One row with at least one cell, in the order of the sheet. Views are valid until the callback returns.
struct SheetRow {
    int number = 0;  ///< from 1, as Excel shows it
    std::span<const Cell> cells;

    const Cell* at(int column) const;
};

/// Returns false to stop reading.
using TakeRow = std::function<bool(const SheetRow&)>;

/// The texts that cells refer to by number.
struct SharedStrings {
    std::string bytes;                ///< one after the other
    std::vector<std::uint64_t> ends;  ///< where each ends in `bytes`

    std::size_t size() const { return ends.size(); }
    std::string_view at(std::size_t index) const;
};
SharedStrings read_shared_strings(const Chunks&);

/// Excel writes control characters as _x000D_: undone in place, from that byte on.
void undo_escapes(std::string& text, std::size_t from);

/// For each cell style (attribute s) whether it shows a date.
std::vector<bool> read_date_styles(const Chunks&);

/// Whether a number format of Excel shows a date or a time.
bool is_date_format(std::string_view format);

/// A workbook whose parts have been found. Opening throws what `Archive` throws and
///   Failure(unreadable, "file.not_xlsx")     a container that holds no workbook (a DOCX under a wrong name)
///   Failure(unreadable, "file.broken_xml")   a part that is not XML
class Workbook {
public:
    struct Sheet {
        std::string name;
        std::string part;
        bool hidden = false;
    };

    explicit Workbook(Archive);

    const std::vector<Sheet>& sheets() const { return sheets_; }
    /// The last row that the sheet says it has, for showing progress only; 0 when it does not say.
    int rows_declared(const Sheet&) const;
    /// Reads one sheet's rows in order. Throws "file.broken_xml", "file.broken_zip" and the like when the part is
    /// damaged, also after rows have been given.
    void read(const Sheet&, const TakeRow&) const;

private:
    Archive archive_;
    std::vector<Sheet> sheets_;
    std::vector<bool> date_styles_;
    bool base_1904_ = false;
    SharedStrings strings_;
};

/// One sheet by itself, below the container (the fuzz target enters here).
struct SheetContext {
    const SharedStrings& strings;
    const std::vector<bool>& date_styles;
    bool base_1904 = false;
};
void read_sheet(const Chunks&, const SheetContext&, const TakeRow&);

}  // namespace ooxml
