#include "office/ratings/rating.hpp"

#include <doctest/doctest.h>

using ratings::Cell;
using ratings::Tallies;

TEST_CASE("answers and results are added up by unit, procedure and month; satisfied is the upper two of five") {
    const Tallies all{{{"a", "birth", "2026-03"}, {10, {1, 0, 1, 2, 3}}},
                      {{"a", "copy", "2026-04"}, {5, {0, 0, 0, 1, 0}}},
                      {{"b", "birth", "2026-04"}, {2, {}}}};
    const auto whole = sum(all);
    CHECK(whole.results == 17);
    CHECK(whole.answers() == 8);
    CHECK(whole.satisfied() == 6);
    const auto units = by(all, &Cell::unit_id);
    CHECK(units.size() == 2);
    CHECK(units.at("a").answers() == 8);
    CHECK(units.at("b").results == 2);
    CHECK(by(all, &Cell::procedure_id).at("birth").results == 12);
    CHECK(by(all, &Cell::month).at("2026-04").satisfied() == 1);
}
