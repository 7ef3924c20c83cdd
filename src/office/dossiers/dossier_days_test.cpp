#include "office/dossiers/dossier_days.hpp"

#include <doctest/doctest.h>

using dossiers::days_taken;

TEST_CASE("half and nine in ten of the dossiers took no longer, however they come") {
    CHECK_FALSE(days_taken({}));
    CHECK_FALSE(days_taken({{3, 0}}));
    const auto one = days_taken({{7, 1}});
    CHECK((one->finished == 1 && one->median == 7 && one->ninetieth == 7));
    // 0 0 0 1 1 2 2 2 5 30
    const auto ten = days_taken({{5, 1}, {0, 3}, {30, 1}, {2, 3}, {1, 2}});
    CHECK(ten->finished == 10);
    CHECK(ten->median == 1);
    CHECK(ten->ninetieth == 5);
    // of nine, the fifth
    CHECK(days_taken({{1, 4}, {4, 1}, {9, 4}})->median == 4);
}
