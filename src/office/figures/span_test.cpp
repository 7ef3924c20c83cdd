#include "office/figures/span.hpp"

#include <doctest/doctest.h>

#include <map>

using calendar::Date;
using figures::Span;
using std::chrono::days;

namespace {

Date day(int year, int month, int day_of_month) { return *calendar::make_date(year, month, day_of_month); }

/// The days of a range, written out one by one.
std::vector<Date> days_of(const figures::SpanRange& range) {
    std::vector<Date> all;
    for (Date one = range.first; figures::begin_of(range.span, one) <= range.last; one += days{1}) all.push_back(one);
    return all;
}

}  // namespace

TEST_CASE("whole years, months and days cover every day of a period exactly once") {
    int period = 0;
    for (Date from = day(2023, 12, 20); from < day(2025, 3, 10); from += days{7 + period % 5})
        for (int length = 0; length < 900; length += 1 + period++ % 29) {
            const Date to = from + days{length};
            const auto ranges = figures::cover(from, to);
            CAPTURE(calendar::to_iso(from));
            CAPTURE(calendar::to_iso(to));
            CHECK(ranges.size() <= figures::ranges_max);
            Date next = from;
            for (const auto& range : ranges) {
                CHECK(figures::begin_of(range.span, range.first) == range.first);
                CHECK(figures::begin_of(range.span, range.last) == range.last);
                const std::vector<Date> all = days_of(range);
                REQUIRE_FALSE(all.empty());
                CHECK(all.front() == next);
                next = all.back() + days{1};
            }
            CHECK(next == to + days{1});
        }
}

TEST_CASE("a period is covered by the longest spans that fit") {
    CHECK(figures::cover(day(2026, 1, 1), day(2026, 3, 31)) ==
          std::vector<figures::SpanRange>{{Span::month, day(2026, 1, 1), day(2026, 3, 1)}});
    CHECK(figures::cover(day(2025, 12, 15), day(2026, 12, 14)) ==
          std::vector<figures::SpanRange>{{Span::day, day(2025, 12, 15), day(2025, 12, 31)},
                                          {Span::month, day(2026, 1, 1), day(2026, 11, 1)},
                                          {Span::day, day(2026, 12, 1), day(2026, 12, 14)}});
    CHECK(figures::cover(day(1900, 1, 1), day(2026, 2, 1)) ==
          std::vector<figures::SpanRange>{{Span::year, day(1900, 1, 1), day(2025, 1, 1)},
                                          {Span::month, day(2026, 1, 1), day(2026, 1, 1)},
                                          {Span::day, day(2026, 2, 1), day(2026, 2, 1)}});
    CHECK(figures::cover(day(2024, 1, 1), day(2025, 12, 31), Span::month) ==
          std::vector<figures::SpanRange>{{Span::month, day(2024, 1, 1), day(2025, 12, 1)}});
    CHECK(figures::cover(day(2026, 2, 2), day(2026, 2, 1)).empty());
}
