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

}  // namespace calendar
