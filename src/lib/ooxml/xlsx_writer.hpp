#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lib/calendar/date.hpp"

/// XLSX out, for lists that people take away: one sheet, a title, a frozen header, a filter on it.
namespace ooxml {

/// A quantity: its thousands are set apart, unlike those of a plain number (a place in a list, a year).
struct Amount {
    std::int64_t value;
};

using CellValue = std::variant<std::monostate, std::string, std::int64_t, calendar::Date, Amount>;

struct Column {
    std::string title;
    int width;  ///< in characters
};

/// What stands above so many columns in a row.
struct ColumnGroup {
    std::string title;
    int columns;
};

struct Sheet {
    std::string name;   ///< at most 31 characters
    std::string title;  ///< stands above the header
    std::vector<Column> columns;
    std::vector<std::vector<CellValue>> rows;
    std::vector<std::size_t> sums = {};    ///< rows that stand in bold
    std::vector<ColumnGroup> groups = {};  ///< where there are any, they stand above the header, which has no filter
};

/// The file's bytes. Texts that begin with "=" stay texts.
std::string write_xlsx(const Sheet&);

}  // namespace ooxml
