#include "lib/calendar/period.hpp"

#include <doctest/doctest.h>

#include "lib/failure.hpp"

using namespace calendar;

static std::string text(Period period) { return to_iso(period.from) + " " + to_iso(period.to); }

TEST_CASE("periods under the three cut-off rules") {
    CHECK(text(quarter_period(2026, 1, Cutoff::calendar)) == "2026-01-01 2026-03-31");
    CHECK(text(quarter_period(2026, 1, Cutoff::on_15th)) == "2025-12-15 2026-03-14");
    CHECK(text(quarter_period(2026, 1, Cutoff::on_25th)) == "2025-12-25 2026-03-24");
    CHECK(text(quarter_period(2026, 4, Cutoff::on_15th)) == "2026-09-15 2026-12-14");
    CHECK(text(half_period(2026, 1, Cutoff::on_15th)) == "2025-12-15 2026-06-14");
    CHECK(text(half_period(2026, 2, Cutoff::calendar)) == "2026-07-01 2026-12-31");
    CHECK(text(nine_month_period(2026, Cutoff::on_15th)) == "2025-12-15 2026-09-14");
    CHECK(text(year_period(2026, Cutoff::on_15th)) == "2025-12-15 2026-12-14");
    CHECK(text(year_period(2024, Cutoff::calendar)) == "2024-01-01 2024-12-31");
    CHECK(text(month_period(2024, 2, Cutoff::calendar)) == "2024-02-01 2024-02-29");
    CHECK(text(month_period(2026, 1, Cutoff::on_25th)) == "2025-12-25 2026-01-24");
}

TEST_CASE("the months, quarters and halves of a year follow each other without a gap") {
    for (const Cutoff cutoff : {Cutoff::calendar, Cutoff::on_15th, Cutoff::on_25th}) {
        const Period year = year_period(2026, cutoff);
        const auto check = [&](int parts, Period (*part)(int, int, Cutoff)) {
            Date expected = year.from;
            for (int i = 1; i <= parts; ++i) {
                const Period one = part(2026, i, cutoff);
                CHECK(one.from == expected);
                expected = one.to + std::chrono::days{1};
            }
            CHECK(expected == year.to + std::chrono::days{1});
        };
        check(12, month_period);
        check(4, quarter_period);
        check(2, half_period);
    }
}

TEST_CASE("any two dates make a period, in order") {
    const Period odd = make_period(*parse_iso_date("2025-12-25"), *parse_iso_date("2026-03-31"));
    CHECK(odd.includes(odd.from));
    CHECK(odd.includes(odd.to));
    CHECK_FALSE(odd.includes(odd.to + std::chrono::days{1}));
    CHECK_THROWS_AS(make_period(odd.to, odd.from), Failure);
}

TEST_CASE("every day lies in exactly one week, month, quarter, half and year, under each cut-off") {
    for (const Cutoff cutoff : {Cutoff::calendar, Cutoff::on_15th, Cutoff::on_25th})
        for (const Span span : {Span::week, Span::month, Span::quarter, Span::half, Span::year}) {
            Period before = span_with(span, *parse_iso_date("2025-06-30"), cutoff);
            for (Date day = *parse_iso_date("2025-07-01"); day < *parse_iso_date("2027-02-01");
                 day += std::chrono::days{1}) {
                const Period one = span_with(span, day, cutoff);
                REQUIRE(one.includes(day));
                if (one != before) CHECK(one.from == before.to + std::chrono::days{1});
                before = one;
            }
        }
    CHECK(text(span_with(Span::week, *parse_iso_date("2026-11-22"), Cutoff::on_15th)) == "2026-11-16 2026-11-22");
    CHECK(text(span_with(Span::quarter, *parse_iso_date("2025-12-15"), Cutoff::on_15th)) == "2025-12-15 2026-03-14");
    CHECK(text(span_with(Span::quarter, *parse_iso_date("2026-03-14"), Cutoff::on_15th)) == "2025-12-15 2026-03-14");
    CHECK(text(span_with(Span::half, *parse_iso_date("2026-06-25"), Cutoff::on_25th)) == "2026-06-25 2026-12-24");
    CHECK(text(span_with(Span::year, *parse_iso_date("2026-12-31"), Cutoff::calendar)) == "2026-01-01 2026-12-31");
}
