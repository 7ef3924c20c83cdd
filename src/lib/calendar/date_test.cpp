#include "lib/calendar/date.hpp"

#include <doctest/doctest.h>

using namespace calendar;

TEST_CASE("a day that does not exist is refused") {
    CHECK_FALSE(make_date(2026, 2, 31));
    CHECK_FALSE(make_date(2025, 2, 29));
    CHECK(make_date(2024, 2, 29));
    CHECK_FALSE(parse_iso_date("2026-2-03"));
    CHECK_FALSE(parse_iso_date("2026-13-01"));
    CHECK(to_iso(*parse_iso_date("2026-05-09")) == "2026-05-09");
}

TEST_CASE("midnight in Vietnam is 17:00 UTC of the day before") {
    CHECK(to_iso(local_date(*parse_iso_instant("2026-03-31T16:59:59Z"))) == "2026-03-31");
    CHECK(to_iso(local_date(*parse_iso_instant("2026-03-31T17:00:00Z"))) == "2026-04-01");
    CHECK(to_iso(at_local(*make_date(2026, 4, 1))) == "2026-03-31T17:00:00Z");
    CHECK(to_iso(at_local(*make_date(2026, 4, 1), 15, 30)) == "2026-04-01T08:30:00Z");
}

TEST_CASE("papers write two digits for day and month") {
    CHECK(to_vietnamese(*make_date(2026, 5, 9)) == "09/05/2026");
    CHECK(to_vietnamese(*parse_iso_instant("2026-05-09T17:30:00Z")) == "00:30, 10/05/2026");
    CHECK(to_iso(last_day_of_month(2026, 2)) == "2026-02-28");
}

TEST_CASE("a day of every year keeps within its month") {
    const auto in = [](const char* month_day, int year) {
        const auto day = calendar::day_of_year(month_day, year);
        return day ? calendar::to_iso(*day) : "";
    };
    CHECK(in("06-04", 2026) == "2026-06-04");
    CHECK(in("02-29", 2026) == "2026-02-28");
    CHECK(in("02-29", 2028) == "2028-02-29");
    CHECK(in("12-31", 2026) == "2026-12-31");
    for (const char* none : {"02-30", "04-31", "13-01", "6-4", "", "06-04-2026"}) CHECK(in(none, 2026).empty());
}
