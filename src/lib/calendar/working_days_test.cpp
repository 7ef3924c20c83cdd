#include "lib/calendar/working_days.hpp"

#include <doctest/doctest.h>

using calendar::Date;
using calendar::to_iso;
using calendar::working_days;

static Date day(const char* iso) { return *calendar::parse_iso_date(iso); }

TEST_CASE("the day of receipt is not counted, nor are weekends and days off") {
    const auto& days = working_days();
    CHECK(to_iso(days.after(day("2026-03-10"), 1)) == "2026-03-11");
    CHECK(to_iso(days.after(day("2026-03-13"), 1)) == "2026-03-16");  // Friday
    CHECK(to_iso(days.after(day("2026-03-14"), 1)) == "2026-03-16");  // received on a Saturday
    CHECK(to_iso(days.after(day("2026-03-14"), 0)) == "2026-03-16");
    CHECK(to_iso(days.after(day("2026-02-13"), 1)) == "2026-02-23");  // Tết
    CHECK(to_iso(days.after(day("2026-04-24"), 3)) == "2026-05-04");  // 27/4, 30/4 and 1/5 off
    CHECK(to_iso(days.after(day("2026-08-28"), 1)) == "2026-09-03");
    CHECK(to_iso(days.after(day("2026-08-21"), 1)) == "2026-08-22");  // a make-up Saturday
    CHECK(to_iso(days.after(day("2025-12-31"), 1)) == "2026-01-05");
}

TEST_CASE("counting forwards, backwards and between agree on every day of three years") {
    const auto& days = working_days();
    for (Date date = day("2025-01-01"); date <= day("2027-10-01"); date += std::chrono::days{1}) {
        for (const int n : {1, 2, 5, 15}) {
            const Date due = days.after(date, n);
            REQUIRE(days.includes(due));
            REQUIRE(days.between(date, due) == n);
            REQUIRE(days.between(date, due - std::chrono::days{1}) == n - 1);
            if (days.includes(date)) REQUIRE(days.before(due, n) == date);
        }
    }
    CHECK(days.between(day("2026-03-10"), day("2026-03-10")) == 0);
    CHECK(days.between(day("2026-03-10"), day("2026-03-01")) == 0);
}

TEST_CASE("days off fall on weekdays, make-up days on Saturdays") {
    for (const Date date : working_days().days_off) {
        const unsigned weekday = std::chrono::weekday{date}.iso_encoding();
        CHECK_MESSAGE(weekday < 6, to_iso(date));
    }
    for (const Date date : working_days().make_up_days)
        CHECK_MESSAGE(std::chrono::weekday{date}.iso_encoding() == 6, to_iso(date));
}

TEST_CASE("a day can be made off or worked, and made again what it was") {
    calendar::WorkingDays days = working_days();
    calendar::set_day(days, day("2026-03-10"), false);  // a Tuesday
    CHECK_FALSE(days.includes(day("2026-03-10")));
    CHECK(to_iso(days.after(day("2026-03-09"), 1)) == "2026-03-11");
    calendar::set_day(days, day("2026-03-14"), true);  // a Saturday
    CHECK(days.includes(day("2026-03-14")));
    calendar::set_day(days, day("2026-01-02"), true);  // off in the whole country
    CHECK(days.includes(day("2026-01-02")));
    for (const char* iso : {"2026-03-10", "2026-03-14", "2026-01-02"})
        calendar::set_day(days, day(iso), working_days().includes(day(iso)));
    CHECK(days.days_off == working_days().days_off);
    CHECK(days.make_up_days == working_days().make_up_days);
}
