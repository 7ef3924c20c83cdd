#include "office/deadlines/rhythm.hpp"

#include <doctest/doctest.h>

using namespace deadlines;

namespace {

calendar::Date day(const char* iso) { return *calendar::parse_iso_date(iso); }

std::string iso(std::optional<calendar::Date> found) { return found ? calendar::to_iso(*found) : ""; }

std::string end(Rhythm rhythm, const char* of) { return calendar::to_iso(end_of_period(rhythm, day(of))); }

}  // namespace

TEST_CASE("the words of a rhythm are read, with or without diacritics; of several the shortest") {
    CHECK(rhythm_of("Hằng tuần") == Rhythm::weekly);
    CHECK(rhythm_of("Định kỳ hàng tháng") == Rhythm::monthly);
    CHECK(rhythm_of("Mỗi quý một lần") == Rhythm::quarterly);
    CHECK(rhythm_of("hằng 6 tháng") == Rhythm::half_yearly);
    CHECK(rhythm_of("06 tháng: 6 tháng một lần") == Rhythm::half_yearly);
    CHECK(rhythm_of("Hàng năm") == Rhythm::yearly);
    CHECK(rhythm_of("Hằng năm, hằng quý, hằng tháng") == Rhythm::monthly);
    for (const char* none : {"Thường xuyên", "Tháng 6", "Quý IV/2026", "hằng ngày", "Khang quyết định", "mỗi nămm"})
        CHECK_MESSAGE(rhythm_of(none) == std::nullopt, none);
    CHECK(rhythm_of(std::nullopt) == std::nullopt);
}

TEST_CASE("a period ends on its Sunday, or on its month's last day") {
    CHECK(end(Rhythm::weekly, "2026-03-09") == "2026-03-15");
    CHECK(end(Rhythm::weekly, "2026-03-15") == "2026-03-15");
    CHECK(end(Rhythm::monthly, "2028-02-01") == "2028-02-29");
    CHECK(end(Rhythm::quarterly, "2026-04-01") == "2026-06-30");
    CHECK(end(Rhythm::half_yearly, "2026-07-01") == "2026-12-31");
    CHECK(end(Rhythm::yearly, "2026-01-01") == "2026-12-31");
}

TEST_CASE("the last working day of a period, its last day, or none: as the office has set") {
    Rules rules;
    const auto due = [&](Rhythm rhythm, const char* of) {
        return iso(due_in_period(rhythm, end_of_period(rhythm, day(of)), rules));
    };
    CHECK(due(Rhythm::weekly, "2026-03-10") == "2026-03-13");
    CHECK(due(Rhythm::weekly, "2026-04-27") == "2026-04-29");   // 30/4 and 1/5 are off
    CHECK(due(Rhythm::weekly, "2026-02-18") == "2026-02-20");   // the week of Tết has no working day
    CHECK(due(Rhythm::monthly, "2026-05-10") == "2026-05-29");  // 31/5/2026 is a Sunday
    CHECK(due(Rhythm::quarterly, "2026-01-02") == "2026-03-31");
    rules.period_day = PeriodDay::last_day;
    CHECK(due(Rhythm::weekly, "2026-04-27") == "2026-05-01");
    CHECK(due(Rhythm::monthly, "2026-05-10") == "2026-05-31");
    rules.on_day_off = OnDayOff::before;
    CHECK(due(Rhythm::monthly, "2026-05-10") == "2026-05-29");
    rules.period_day = PeriodDay::none;
    CHECK(due(Rhythm::monthly, "2026-05-10").empty());
}

TEST_CASE("the first day given is not past") {
    const Rules rules;
    CHECK(iso(first_due(Rhythm::weekly, day("2026-03-13"), rules)) == "2026-03-13");
    CHECK(iso(first_due(Rhythm::weekly, day("2026-03-14"), rules)) == "2026-03-20");
    CHECK(iso(first_due(Rhythm::monthly, day("2026-05-30"), rules)) == "2026-06-30");
}
