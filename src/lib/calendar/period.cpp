#include "lib/calendar/period.hpp"

#include <stdexcept>

#include "lib/failure.hpp"

namespace calendar {
namespace {

Period months(int year, int first, int last, Cutoff cutoff) {
    if (first < 1 || last > 12) throw std::logic_error("no such period in a year");
    const Date begin = *make_date(year, first, 1);
    const Date end = last_day_of_month(year, last);
    if (cutoff == Cutoff::calendar) return {begin, end};
    const int day = cutoff == Cutoff::on_15th ? 15 : 25;
    const Date month_before = begin - std::chrono::days{1};
    return {*make_date(year_of(month_before), month_of(month_before), day), *make_date(year, last, day - 1)};
}

int months_in(Span span) {
    switch (span) {
        case Span::quarter:
            return 3;
        case Span::half:
            return 6;
        case Span::year:
            return 12;
        case Span::week:
        case Span::month:
            break;
    }
    return 1;
}

}  // namespace

Period make_period(Date from, Date to) {
    if (to < from) throw Failure(FailureKind::bad_input, "period.backwards");
    return {from, to};
}

Period month_period(int year, int month, Cutoff cutoff) { return months(year, month, month, cutoff); }
Period quarter_period(int year, int quarter, Cutoff cutoff) {
    return months(year, quarter * 3 - 2, quarter * 3, cutoff);
}
Period half_period(int year, int half, Cutoff cutoff) { return months(year, half * 6 - 5, half * 6, cutoff); }
Period nine_month_period(int year, Cutoff cutoff) { return months(year, 1, 9, cutoff); }
Period year_period(int year, Cutoff cutoff) { return months(year, 1, 12, cutoff); }

Period span_with(Span span, Date day, Cutoff cutoff) {
    if (span == Span::week) {
        const Date monday = day - (std::chrono::weekday{day} - std::chrono::Monday);
        return {monday, monday + std::chrono::days{6}};
    }
    const int count = months_in(span);
    const int first = (month_of(day) - 1) / count * count + 1;
    const Period period = months(year_of(day), first, first + count - 1, cutoff);
    if (period.includes(day)) return period;
    // From the 15th or the 25th on a day belongs to what begins then.
    const bool last = first + count > 12;
    const int next = last ? 1 : first + count;
    return months(year_of(day) + (last ? 1 : 0), next, next + count - 1, cutoff);
}

}  // namespace calendar
