#pragma once
#include "lib/calendar/date.hpp"

namespace calendar {

/// A span of days, both ends counted (kỳ).
struct Period {
    Date from, to;

    bool includes(Date date) const { return from <= date && date <= to; }
    friend bool operator==(const Period&, const Period&) = default;
};

/// Any two dates; throws Failure(bad_input, "period.backwards") when `to` is before `from`.
Period make_period(Date from, Date to);

/// Where offices cut their periods: by the calendar; from the 15th to the 14th (decree 09/2019/NĐ-CP, article 12);
/// from the 25th to the 24th. The first quarter of 2026 by the 15th is 15/12/2025 to 14/3/2026.
enum class Cutoff { calendar, on_15th, on_25th };

Period month_period(int year, int month, Cutoff);
Period quarter_period(int year, int quarter, Cutoff);
Period half_period(int year, int half, Cutoff);
Period nine_month_period(int year, Cutoff);
Period year_period(int year, Cutoff);

/// What an office looks back on.
enum class Span { week, month, quarter, half, year };
/// The one in which the day lies. Weeks go from Monday to Sunday under every cut-off.
Period span_with(Span, Date, Cutoff);

}  // namespace calendar
