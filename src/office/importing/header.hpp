#pragma once
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "lib/ooxml/xlsx_reader.hpp"

/// nhập từ tệp Excel: what sheets of other systems have in common, whatever their rows are.
namespace importing {

/// Rows at the top of a sheet among which the header is looked for.
inline constexpr int header_search_rows = 100;
/// Columns that are offered for mapping.
inline constexpr int table_columns_max = 200;

/// Without diacritics, case and punctuation: "Phí, lệ phí (đồng)" → "phi le phi dong".
std::string plain(std::string_view);

/// By meaning, the plain words that headers use; the first of a list are preferred where two columns fit.
using Forms = std::vector<std::vector<std::string>>;

/// One column as it was understood.
struct HeaderColumn {
    int index;           ///< from 0
    std::string header;  ///< as written in the file
    std::optional<int> meaning;
};

/// What each header means; no meaning is given twice. Exact words win over words within a longer header.
std::vector<HeaderColumn> guess_columns(const ooxml::SheetRow& header, const Forms&);

/// Where the header stands in a workbook.
struct Header {
    int sheet = 0;
    std::string sheet_name;
    int row = 0;  ///< as Excel numbers it; 0: there is none
    std::vector<HeaderColumn> columns;
};

using Columns = std::vector<HeaderColumn>;
int meanings(const Columns&);

/// The row that `worth` values most, of all sheets; visible sheets before hidden ones. The search ends at a row of
/// which `is_sure` leaves no doubt.
Header best_row(const ooxml::Workbook&, const Forms&, const std::function<int(const Columns&)>& worth,
                const std::function<bool(const Columns&)>& is_sure);

/// Mức độ dịch vụ công: plain words → full, partial, information.
const std::unordered_map<std::string, std::string>& level_words();

/// "8.000", "8000", "8.000 đ", "8,000": whole đồng; nothing when it is no amount.
std::optional<std::int64_t> parse_money(std::string_view);

}  // namespace importing
