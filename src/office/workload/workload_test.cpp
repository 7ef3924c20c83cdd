#include "office/workload/workload.hpp"

#include <doctest/doctest.h>

using namespace workload;

namespace {

calendar::Date day(const char* text) { return *calendar::parse_iso_date(text); }

}  // namespace

TEST_CASE("a week goes to Sunday: on Sunday it ends that day, on Monday a new one begins") {
    CHECK(weeks_of(day("2026-11-22")).sunday == day("2026-11-22"));
    CHECK(weeks_of(day("2026-11-22")).next_sunday == day("2026-11-29"));
    CHECK(weeks_of(day("2026-11-23")).sunday == day("2026-11-29"));
}

TEST_CASE("loads add up by unit and by person, also of one who moved") {
    const Loads loads{{{"a", "lan"}, {.late = 1, .this_week = 2, .parts = 1}},
                      {{"a", ""}, {.later = 4}},
                      {{"b", "lan"}, {.next_week = 3}},
                      {{"b", "nam"}, {.without_day = 1, .waiting = 1}}};
    CHECK(of_unit(loads, "a").open() == 7);
    CHECK(of_unit(loads, "a").all() == 8);
    CHECK(of_official(loads, "lan").open() == 6);
    CHECK(sum_of(loads).open() == 11);
    CHECK(sum_of(loads).waiting == 1);
    // What nobody has is nobody's load.
    CHECK(average_of(loads).numerator == 8);
    CHECK(average_of(loads).denominator == 2);
}

TEST_CASE("overloaded is half more than the average, and more than is light") {
    CHECK(is_overloaded({.later = 9}, {12, 2}));
    CHECK_FALSE(is_overloaded({.later = 8}, {12, 2}));
    CHECK_FALSE(is_overloaded({.later = 5}, {2, 2}));
    CHECK(is_overloaded({.later = 4, .parts = 2}, {2, 2}));
    CHECK_FALSE(is_overloaded({}, {0, 0}));
    CHECK(average_of({}).denominator == 0);
}
