#include "office/directives/reading/recurrence.hpp"

#include <algorithm>

#include "office/directives/reading/due_day.hpp"

namespace directives {

namespace {

using Words = std::vector<text::Word>;

// Has every day that a year can have.
constexpr int leap_year = 2024;

std::string month_day(calendar::Date date) { return calendar::to_iso(date).substr(5); }

// The months of a recurring day of the month: every one, or the last of each quarter.
std::vector<int> months_of(const Words& w) {
    if (first_of(w, {"cuoi quy", "cua quy", "thang cuoi cua quy", "hang quy", "moi quy"}) != nowhere)
        return {3, 6, 9, 12};
    if (first_of(w, {"hang thang", "moi thang", "cua thang", "thang"}) != nowhere)
        return {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    return {};
}

}  // namespace

std::size_t every(const Words& w, std::size_t at) {
    if (at >= w.size() || (w[at].low != "hằng" && w[at].low != "hàng" && w[at].low != "mỗi")) return 0;
    if (at + 1 < w.size() && (w[at + 1].low == "tuần" || w[at + 1].low == "tháng" || w[at + 1].low == "quý" ||
                              w[at + 1].low == "năm" || w[at + 1].low == "ngày"))
        return 2;
    return 0;
}

std::size_t first_recurrence(const Words& w, std::size_t from) {
    for (std::size_t i = from; i < w.size(); ++i) {
        if (text::spells(w, i, "dinh ky") || every(w, i)) return i;
        if (text::spells_any(
                w, i,
                {"/ lan", "lan / ngay", "lan / nam", "lan / quy", "lan / thang", "lan / tuan", "thang mot lan",
                 "thang 1 lan", "nam mot lan", "6 thang , nam", "06 thang , nam", "6 thang va nam", "06 thang va nam",
                 "quy , 6 thang", "thang cuoi quy", "thang cuoi cua quy", "quy mot lan", "nam 2 lan", "nam hai lan"}))
            return i;
    }
    return nowhere;
}

void fill_occurrences(Deadline& deadline, const std::vector<DayPoint>& points, const Words& w,
                      const DeadlineOptions& o) {
    const int year = o.issued_on ? calendar::year_of(*o.issued_on) : o.year.value_or(0);
    const int any_year = year ? year : 2026;
    std::optional<calendar::Date> explicit_first;
    for (const DayPoint& point : points) {
        if (!is_day(point) || point.start) continue;
        std::vector<int> months{point.month};
        if (point.grain == DayPoint::Grain::day_of_month) months = months_of(w);
        for (const int month : months) {
            DayPoint one = point;
            one.grain = DayPoint::Grain::day;
            one.month = month;
            const int of_year = point.year ? point.year : any_year;
            const bool every_month = point.grain == DayPoint::Grain::day_of_month;
            if (every_month && point.day > calendar::day_of(calendar::last_day_of_month(leap_year, month))) {
                // "trước ngày 31 hằng tháng": in shorter months their last day.
                deadline.occurrences.push_back(month_day(calendar::last_day_of_month(leap_year, month)));
                continue;
            }
            const auto day = last_day(one, every_month ? leap_year : of_year, o.before_is_day_before);
            if (!day) continue;
            deadline.occurrences.push_back(month_day(*day));
            if (point.year && (!o.issued_on || *day > *o.issued_on) && (!explicit_first || *day < *explicit_first))
                explicit_first = day;
        }
    }
    auto& days = deadline.occurrences;
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    if (explicit_first) deadline.due_on = explicit_first;
    if (deadline.due_on || !year) return;
    for (int y = year; y <= year + 1 && !deadline.due_on; ++y) {
        for (const std::string& day : days) {
            const auto date = calendar::day_of_year(day, y);
            if (date && (!o.issued_on || *date > *o.issued_on)) {
                deadline.due_on = date;
                break;
            }
        }
    }
}

}  // namespace directives
