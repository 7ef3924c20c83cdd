#include "office/deadlines/occurrence.hpp"

#include <doctest/doctest.h>

using deadlines::next_occurrence;

namespace {

using Days = std::vector<std::string>;

calendar::Date day(const char* iso) { return *calendar::parse_iso_date(iso); }

std::string next(const Days& days, const char* after) {
    const auto found = next_occurrence(days, day(after));
    return found ? calendar::to_iso(*found) : "";
}

std::string to_make(const Days& days, const char* last, const char* today, int ahead) {
    const auto found = deadlines::occurrence_to_make({days, std::nullopt}, day(last), day(today), ahead);
    return found ? calendar::to_iso(found->day) : "";
}

std::string of_rhythm(deadlines::Rhythm rhythm, const char* last, const char* today, int ahead) {
    const auto found = deadlines::occurrence_to_make({{}, rhythm}, day(last), day(today), ahead);
    return found ? calendar::to_iso(found->day) : "";
}

Days every_month(int wanted) {
    Days days;
    for (int month = 1; month <= 12; ++month)
        days.push_back(calendar::to_iso(std::min(*calendar::make_date(2024, month, 1) + std::chrono::days{wanted - 1},
                                                 calendar::last_day_of_month(2024, month)))
                           .substr(5));
    return days;
}

}  // namespace

TEST_CASE("the next occurrence follows the days of the year, round its end") {
    const Days half_years{"06-04", "12-04"};
    CHECK(next(half_years, "2026-03-10") == "2026-06-04");
    CHECK(next(half_years, "2026-06-04") == "2026-12-04");
    CHECK(next(half_years, "2026-12-04") == "2027-06-04");
    CHECK(next({"01-01"}, "2026-01-01") == "2027-01-01");
    CHECK(next({}, "2026-01-01").empty());
    CHECK(next({"no day"}, "2026-01-01").empty());
}

TEST_CASE("months of 28 to 31 days each have one occurrence, on their last day at the latest") {
    for (const int wanted : {1, 19, 28, 29, 30, 31}) {
        const Days days = every_month(wanted);
        CHECK(deadlines::day_of_every_month(days) == wanted);
        calendar::Date at = day("2025-12-31");
        for (int n = 0; n < 36; ++n) {
            const auto following = next_occurrence(days, at);
            REQUIRE(following.has_value());
            CHECK(calendar::day_of(*following) ==
                  std::min(wanted, calendar::day_of(calendar::last_day_of_month(calendar::year_of(*following),
                                                                                calendar::month_of(*following)))));
            CHECK(calendar::month_of(*following) == n % 12 + 1);
            at = *following;
        }
    }
    CHECK(deadlines::day_of_every_month({"06-04", "12-04"}) == 0);
    Days uneven = every_month(19);
    uneven[5] = "06-20";
    CHECK(deadlines::day_of_every_month(uneven) == 0);
}

TEST_CASE("the next one is made as many days ahead as the office wants, and once") {
    const Days days = every_month(19);
    CHECK(to_make(days, "2026-03-19", "2026-03-20", 15).empty());
    CHECK(to_make(days, "2026-03-19", "2026-04-03", 15).empty());
    CHECK(to_make(days, "2026-03-19", "2026-04-04", 15) == "2026-04-19");
    CHECK(to_make(days, "2026-04-19", "2026-04-04", 15).empty());
    CHECK(to_make(days, "2026-03-19", "2026-04-19", 0) == "2026-04-19");
    CHECK(to_make({}, "2026-03-19", "2026-12-31", 15).empty());
}

TEST_CASE("each that was missed while nothing ran is made up for, back to a limit that is told") {
    const Days days = every_month(19);
    CHECK(to_make(days, "2026-07-19", "2026-11-10", 15) == "2026-08-19");
    CHECK(to_make(days, "2026-08-19", "2026-11-10", 15) == "2026-09-19");
    CHECK(to_make(days, "2026-10-19", "2026-11-10", 15) == "2026-11-19");
    CHECK(to_make(days, "2026-01-19", "2026-02-19", 15) == "2026-02-19");
    const auto long_ago = deadlines::occurrence_to_make({days, std::nullopt}, day("2025-12-19"), day("2026-11-10"), 15);
    REQUIRE(long_ago);
    CHECK(calendar::to_iso(long_ago->day) == "2026-05-19");
    CHECK(long_ago->skipped == 4);
    CHECK(calendar::to_iso(long_ago->first_skipped) == "2026-01-19");
    CHECK(calendar::to_iso(long_ago->last_skipped) == "2026-04-19");
    CHECK(deadlines::occurrence_to_make({days, std::nullopt}, day("2026-05-19"), day("2026-11-10"), 15)->skipped == 0);
}

TEST_CASE("of periods without named days each has one: a week's when it has begun, a month's as many days ahead") {
    using deadlines::Rhythm;
    CHECK(of_rhythm(Rhythm::weekly, "2026-03-15", "2026-03-15", 15).empty());
    CHECK(of_rhythm(Rhythm::weekly, "2026-03-15", "2026-03-16", 15) == "2026-03-22");
    CHECK(of_rhythm(Rhythm::weekly, "2026-03-15", "2026-04-01", 15) == "2026-03-22");
    CHECK(of_rhythm(Rhythm::monthly, "2026-03-31", "2026-04-14", 15).empty());
    CHECK(of_rhythm(Rhythm::monthly, "2026-03-31", "2026-04-15", 15) == "2026-04-30");
    CHECK(of_rhythm(Rhythm::quarterly, "2026-03-31", "2026-06-20", 15) == "2026-06-30");
    CHECK_FALSE(deadlines::next_day({{}, std::nullopt}, day("2026-03-31")));
}
