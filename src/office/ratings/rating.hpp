#pragma once
#include <array>
#include <map>
#include <optional>
#include <string>

#include "lib/calendar/period.hpp"
#include "office/accounts/viewer.hpp"
#include "office/figures/share.hpp"
#include "office/routing/route.hpp"

/// mức độ hài lòng: what citizens say of how a dossier was handled, once a dossier. It is kept without the dossier.
namespace ratings {

/// 1 rất không hài lòng … 5 rất hài lòng; from 4 on the citizen is satisfied.
inline constexpr int scores = 5, satisfied_from = 4;
inline constexpr std::size_t comment_max = 1000;

/// What came of the results that were given: how many, how many citizens answered, and what.
struct Tally {
    std::int64_t results = 0;
    std::array<std::int64_t, scores> by_score{};

    std::int64_t answers() const;
    std::int64_t satisfied() const;
    /// Item 5.4 of Decision 766/QĐ-TTg, and how many said anything at all.
    figures::Fraction satisfaction() const { return {satisfied(), answers()}; }
    figures::Fraction response() const { return {answers(), results}; }
    void add(const Tally&);
};

/// Whose results they are. The nil id stands for no unit, "" for no procedure; a month is "2026-03".
struct Cell {
    std::string unit_id, procedure_id, month;
    friend auto operator<=>(const Cell&, const Cell&) = default;
};
using Tallies = std::map<Cell, Tally>;

/// The same by one part of the cell.
std::map<std::string, Tally> by(const Tallies&, std::string Cell::*part);
Tally sum(const Tallies&);

/// Results of the period by the day that handling ended, answers by the day they were given.
Tallies tallies(sql::Connection&, const accounts::Visibility&, const calendar::Period&);

/// The token under which the result of that dossier is rated, made when there is none yet; nothing once it was used.
std::optional<std::string> token_of(sql::Connection&, const std::string& agency_id, const std::string& dossier_id);

extern const office::Routes routes;
extern const office::Routes public_routes;

}  // namespace ratings
