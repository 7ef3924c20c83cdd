#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lib/paper/paper.hpp"

/// The upper part of a table of assignment: what each of its columns is for.
namespace directives {

/// What a column holds; `both` is lead and co-ordinators in one.
enum class Role { other, ordinal, content, lead, coordinators, both, product, deadline, leader, note };
Role role_of(std::string_view header);

/// Rows above the header at the most: a title set into the table.
inline constexpr std::size_t header_reach = 4;

/// The table on its grid: a cell stands at its first column, merged columns leave blanks.
struct GridRow {
    std::vector<std::string> cells;
    std::vector<bool> continues;
    int line = 0, page = 0;
    int widest = 0;  ///< the greatest span
};
std::vector<GridRow> grid_of(const paper::Block&);

struct Header {
    std::vector<Role> roles;
    std::size_t first = 0, rows = 0;  ///< where the header stands; rows = 0: none found
    std::string key, second_key;      ///< of its rows: where a page begins they are printed again
    bool has(Role role) const { return std::find(roles.begin(), roles.end(), role) != roles.end(); }
};
/// The first of the uppermost rows that names enough columns, with the row below it where that says more.
Header header_of(const std::vector<GridRow>&);

/// The row's cells, folded: equal for a header and its repetition on the next page.
std::string key_of(const GridRow&);

/// "(1) (2) (3) …" or "1 2 3 …" under a header.
bool numbers_columns(const GridRow&);

}  // namespace directives
