#include "office/directives/reading/deadline.hpp"

#include <algorithm>

#include "lib/text/text.hpp"
#include "office/directives/reading/due_day.hpp"
#include "office/directives/reading/recurrence.hpp"

namespace directives {

namespace {

using Words = std::vector<text::Word>;
using Grain = DayPoint::Grain;

std::size_t first_condition(const Words& w, std::size_t from = 0) {
    return first_of(w, {"sau khi",        "khi co",        "khi duoc",       "khi phat sinh",  "ke tu",
                        "ngay sau",       "theo yeu cau",  "theo huong dan", "theo ke hoach",  "theo tien do",
                        "theo chi dao",   "theo lo trinh", "theo thong bao", "theo thoi gian", "ngay khi",
                        "khi trien khai", "sau hoi nghi",  "theo dot",       "theo quy che",   "sau ky hop"},
                    from);
}

std::size_t hard_days(const std::vector<DayPoint>& points) {
    return static_cast<std::size_t>(std::count_if(
        points.begin(), points.end(), [](const DayPoint& p) { return p.grain == Grain::day && p.end && !p.start; }));
}

}  // namespace

Deadline read_deadline(std::string_view cell, const DeadlineOptions& o) {
    Deadline deadline{.text = text::squeeze(cell)};
    const Words w = text::words(cell);
    if (std::all_of(w.begin(), w.end(), [](const text::Word& one) { return one.mark; })) return {};
    const std::vector<DayPoint> points = day_points(w);
    const std::size_t recurs = first_recurrence(w), lasts = first_of(w, {"thuong xuyen", "lien tuc"}),
                      waits = first_condition(w);
    const bool has_day =
        std::any_of(points.begin(), points.end(), [](const DayPoint& p) { return is_day(p) && !p.start; });
    const bool several =
        hard_days(points) > 1 && std::all_of(points.begin(), points.end(), [](const DayPoint& p) { return !p.start; });
    if (recurs != nowhere && (has_day || (recurs < lasts && recurs < waits))) {
        deadline.kind = DeadlineKind::recurring;
        fill_occurrences(deadline, points, w, o);
        return deadline;
    }
    if (several) {
        deadline.kind = DeadlineKind::recurring;
        fill_occurrences(deadline, points, w, o);
        return deadline;
    }
    const DayPoint* due = nullptr;
    for (const DayPoint& point : points) {
        if (!point.start && point.grain != Grain::day_of_month) due = &point;
    }
    if (lasts != nowhere && (!due || lasts < due->first)) {
        deadline.kind = DeadlineKind::continuous;
        return deadline;
    }
    if (waits != nowhere && (!due || waits < due->first)) {
        deadline.kind = DeadlineKind::conditional;
        if (const auto day = days_from_issue(w, o)) deadline.kind = DeadlineKind::date, deadline.due_on = day;
        return deadline;
    }
    if (due) {
        deadline.kind = DeadlineKind::date;
        deadline.due_on = resolve(*due, o);
        return deadline;
    }
    const bool started = std::any_of(points.begin(), points.end(), [](const DayPoint& p) { return p.start; });
    if (started)
        deadline.kind = DeadlineKind::continuous;
    else if (const std::size_t year = first_of(w, {"trong nam", "ca nam", "nam nay"});
             year != nowhere && (o.issued_on || o.year)) {
        deadline.kind = DeadlineKind::date;
        deadline.due_on = calendar::make_date(o.issued_on ? calendar::year_of(*o.issued_on) : *o.year, 12, 31);
    } else if (w[0].low == "ngay") {
        deadline.kind = DeadlineKind::conditional;
    }
    return deadline;
}

}  // namespace directives
