#pragma once
#include <map>
#include <string>
#include <vector>

#include "office/accounts/official.hpp"
#include "office/accounts/unit.hpp"
#include "office/figures/figure.hpp"
#include "office/figures/share.hpp"
#include "office/routing/route.hpp"

/// bảng kết quả: how the units, or the people of one unit, did in a period. Every number is a figure of office/figures,
/// so it leads to its rows.
namespace scoreboard {

/// One unit, one person, or what nobody of a unit has yet.
struct Line {
    std::string id;    ///< of the unit or official; "" = nobody
    std::string name;  ///< "" = nobody
    std::string post;  ///< of an official
    figures::Counts counts;
};

/// The figures of a line, in the order of the sheet.
const std::vector<std::string_view>& figure_codes();
/// The shares of a line.
const std::vector<std::string_view>& share_codes();

/// Anything to show at all.
bool has_any(const figures::Counts&);

/// In the order of the office. Archived units and the leaders' own stand here only when they have something.
std::vector<Line> lines_of(const std::vector<accounts::Unit>&, const std::map<std::string, figures::Counts>& by_unit,
                           const figures::Counts& nothing);
/// In the order of the unit; who left it only with something; what nobody has comes last. `others` are the officials of
/// other units that occur.
std::vector<Line> lines_of(const std::vector<accounts::Official>& own, const std::vector<accounts::Official>& others,
                           const std::map<std::string, figures::Counts>& by_official, const figures::Counts& nothing);

/// "83,33 %", or that there is nothing to count yet.
std::string share_words(figures::Fraction);

extern const office::Routes routes;

}  // namespace scoreboard
