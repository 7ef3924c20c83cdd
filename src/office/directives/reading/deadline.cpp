#include "office/directives/reading/deadline.hpp"

#include <algorithm>

#include "lib/text/text.hpp"
#include "office/directives/reading/day_points.hpp"

namespace directives {

namespace {

using Words = std::vector<text::Word>;
using Grain = DayPoint::Grain;

constexpr std::size_t npos = static_cast<std::size_t>(-1);

std::size_t every(const Words& w, std::size_t at) {
    if (at >= w.size() || (w[at].low != "hằng" && w[at].low != "hàng" && w[at].low != "mỗi")) return 0;
    if (at + 1 < w.size() && (w[at + 1].low == "tuần" || w[at + 1].low == "tháng" || w[at + 1].low == "quý" ||
                              w[at + 1].low == "năm" || w[at + 1].low == "ngày"))
        return 2;
    return 0;
}

// "định kỳ", "hằng tháng", "06 tháng/lần", "1 lần/năm".
std::size_t first_recurrence(const Words& w, std::size_t from = 0) {
    for (std::size_t i = from; i < w.size(); ++i) {
        if (text::spells(w, i, "dinh ky") || every(w, i)) return i;
        if (text::spells_any(
                w, i,
                {"/ lan", "lan / nam", "lan / quy", "lan / thang", "lan / tuan", "thang mot lan", "thang 1 lan",
                 "nam mot lan", "thang cuoi quy", "thang cuoi cua quy", "quy mot lan", "nam 2 lan", "nam hai lan"}))
            return i;
    }
    return npos;
}

std::size_t first_of(const Words& w, std::initializer_list<std::string_view> phrases, std::size_t from = 0) {
    for (std::size_t i = from; i < w.size(); ++i) {
        if (text::spells_any(w, i, phrases)) return i;
    }
    return npos;
}

std::size_t first_condition(const Words& w, std::size_t from = 0) {
    return first_of(w, {"sau khi",        "khi co",        "khi duoc",       "khi phat sinh",  "ke tu",
                        "ngay sau",       "theo yeu cau",  "theo huong dan", "theo ke hoach",  "theo tien do",
                        "theo chi dao",   "theo lo trinh", "theo thong bao", "theo thoi gian", "ngay khi",
                        "khi trien khai", "sau hoi nghi",  "theo dot",       "theo quy che",   "sau ky hop"},
                    from);
}

bool is_day(const DayPoint& p) { return p.grain == Grain::day || p.grain == Grain::day_of_month; }

std::string month_day(calendar::Date date) { return calendar::to_iso(date).substr(5); }

int year_for(const DayPoint& point, const DeadlineOptions& o) {
    if (point.year) return point.year;
    if (o.issued_on) return calendar::year_of(*o.issued_on);
    return o.year.value_or(0);
}

// The day of a deadline; without a year it is the paper's, or the next one when that day has passed already.
std::optional<calendar::Date> resolve(const DayPoint& point, const DeadlineOptions& o) {
    const int year = year_for(point, o);
    if (!year || point.grain == Grain::day_of_month) return std::nullopt;
    auto day = last_day(point, year, o.before_is_day_before);
    if (day && !point.year && o.issued_on && *day < *o.issued_on)
        day = last_day(point, year + 1, o.before_is_day_before);
    return day;
}

// The months of a recurring day of the month: every one, or the last of each quarter.
std::vector<int> months_of(const Words& w) {
    if (first_of(w, {"cuoi quy", "cua quy", "thang cuoi cua quy"}) != npos) return {3, 6, 9, 12};
    if (first_of(w, {"hang thang", "moi thang", "cua thang", "thang"}) != npos)
        return {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    return {};
}

void fill_occurrences(Deadline& deadline, const std::vector<DayPoint>& points, const Words& w,
                      const DeadlineOptions& o) {
    const int year = o.issued_on ? calendar::year_of(*o.issued_on) : o.year.value_or(0);
    const int any_year = year ? year : 2026;
    std::optional<calendar::Date> explicit_first;
    for (const DayPoint& point : points) {
        if (!is_day(point) || point.start) continue;
        std::vector<int> months{point.month};
        if (point.grain == Grain::day_of_month) months = months_of(w);
        for (const int month : months) {
            DayPoint one = point;
            one.grain = Grain::day;
            one.month = month;
            const auto day = last_day(one, point.year ? point.year : any_year, o.before_is_day_before);
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
            const auto date = calendar::parse_iso_date(std::to_string(y) + '-' + day);
            if (date && (!o.issued_on || *date > *o.issued_on)) {
                deadline.due_on = date;
                break;
            }
        }
    }
}

// "trong vòng 10 ngày kể từ ngày ban hành": calendar days from the paper's own date. Working days need the calendar of
// holidays and stay conditional.
std::optional<calendar::Date> days_from_issue(const Words& w, const DeadlineOptions& o) {
    if (!o.issued_on) return std::nullopt;
    const std::size_t from =
        first_of(w, {"ke tu ngay ban hanh", "ke tu ngay ky", "sau ngay ban hanh", "ke tu khi ban hanh"});
    if (from == npos) return std::nullopt;
    for (std::size_t i = from; i-- > 0;) {
        if (w[i].low == "ngày" && i > 0 && w[i - 1].number && w[i - 1].plain.size() <= 3)
            return *o.issued_on + std::chrono::days{std::stoi(w[i - 1].plain)};
        if (w[i].low == "việc") return std::nullopt;
    }
    return std::nullopt;
}

std::size_t hard_days(const std::vector<DayPoint>& points) {
    return static_cast<std::size_t>(std::count_if(
        points.begin(), points.end(), [](const DayPoint& p) { return p.grain == Grain::day && p.end && !p.start; }));
}

}  // namespace

std::string_view name_of(DeadlineKind kind) {
    switch (kind) {
        case DeadlineKind::date:
            return "date";
        case DeadlineKind::recurring:
            return "recurring";
        case DeadlineKind::continuous:
            return "continuous";
        case DeadlineKind::conditional:
            return "conditional";
        case DeadlineKind::none:
            break;
    }
    return "none";
}

Deadline read_deadline(std::string_view cell, const DeadlineOptions& o) {
    Deadline deadline{.text = text::squeeze(cell)};
    const Words w = text::words(cell);
    if (std::all_of(w.begin(), w.end(), [](const text::Word& one) { return one.mark; })) return {};
    const std::vector<DayPoint> points = day_points(w);
    const std::size_t recurs = first_recurrence(w), lasts = first_of(w, {"thuong xuyen", "lien tuc", "hang ngay"}),
                      waits = first_condition(w);
    const bool has_day =
        std::any_of(points.begin(), points.end(), [](const DayPoint& p) { return is_day(p) && !p.start; });
    const bool several =
        hard_days(points) > 1 && std::all_of(points.begin(), points.end(), [](const DayPoint& p) { return !p.start; });
    if (recurs != npos && (has_day || (recurs < lasts && recurs < waits))) {
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
    if (lasts != npos && (!due || lasts < due->first)) {
        deadline.kind = DeadlineKind::continuous;
        return deadline;
    }
    if (waits != npos && (!due || waits < due->first)) {
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
             year != npos && (o.issued_on || o.year)) {
        deadline.kind = DeadlineKind::date;
        deadline.due_on = calendar::make_date(o.issued_on ? calendar::year_of(*o.issued_on) : *o.year, 12, 31);
    } else if (w[0].low == "ngay") {
        deadline.kind = DeadlineKind::conditional;
    }
    return deadline;
}

namespace {

std::string piece(std::string_view all, const Words& w, std::size_t first, std::size_t last) {
    if (last < w.size() && w[last].plain == ")") ++last;
    return text::squeeze(all.substr(w[first].begin, w[last - 1].end - w[first].begin));
}

std::size_t sentence_end(const Words& w, std::size_t at) {
    while (at < w.size() && w[at].plain != "." && w[at].plain != ";" && w[at].plain != ":") ++at;
    return at;
}

bool begins_sentence(const Words& w, std::size_t at) {
    return at == 0 || w[at - 1].plain == "." || w[at - 1].plain == ";" || w[at - 1].plain == ":" ||
           w[at - 1].plain == "(";
}

// "Hằng quý" that says when, not "thi đua hằng năm" that says which.
bool says_when(const Words& w, std::size_t at, const std::vector<DayPoint>& points) {
    if (text::spells(w, at, "dinh ky")) return true;
    if (w[at].low == "mỗi" || w[at].plain == "/" || w[at].plain == "lan") return false;
    if (begins_sentence(w, at)) return true;
    for (const DayPoint& p : points) {
        if (!is_day(p) || !(p.end || p.grain == Grain::day_of_month)) continue;
        if ((p.first >= at && p.first - at < 10) || (p.first < at && at - p.last < 6)) return true;
    }
    if (at > 2 && w[at - 2].low == "thứ") return true;
    for (std::size_t back = at; back > 0 && at - back < 14; --back) {
        if (w[back - 1].mark && w[back - 1].plain != ",") break;
        if (text::spells_any(w, back - 1, {"bao cao", "giao ban"})) return true;
    }
    return false;
}

Deadline recurring_in(std::string_view all, const Words& w, std::size_t at, const std::vector<DayPoint>& points,
                      const DeadlineOptions& o) {
    const std::size_t end = sentence_end(w, at);
    std::size_t first = at, last = at + 2;
    if (at > 2 && w[at - 2].low == "thứ") first = at - 2;
    std::vector<DayPoint> days;
    for (const DayPoint& p : points) {
        if (!is_day(p) || p.start || p.first >= end) continue;
        const bool near = p.first >= at ? p.first - last < 14 : at - p.last < 6;
        if (!near || (p.first < at && !p.end && p.grain == Grain::day)) continue;
        days.push_back(p);
        first = std::min(first, p.cue);
        last = std::max(last, p.last);
    }
    while (last < end && (every(w, last) || w[last].low == "6" || w[last].low == "06" || w[last].low == "tháng" ||
                          w[last].low == "quý" || (w[last].low == "năm" && w[last - 1].mark) ||
                          (w[last].plain == "," && every(w, last + 1)) || (w[last].low == "và" && every(w, last + 1))))
        last += every(w, last) ? 2 : 1;
    if (first > 1 && w[first - 1].low == "tháng" &&
        (w[first - 2].plain == "6" || w[first - 2].plain == "06" || w[first - 2].plain == "sau"))
        first -= 2;
    Deadline deadline{.text = piece(all, w, first, last), .kind = DeadlineKind::recurring};
    const Words inside(w.begin() + static_cast<std::ptrdiff_t>(first), w.begin() + static_cast<std::ptrdiff_t>(last));
    fill_occurrences(deadline, days, inside, o);
    return deadline;
}

bool counts_in_text(const DayPoint& p, const Words& w) {
    if (p.start || !p.end) return false;
    if (p.grain == Grain::year || p.grain == Grain::half) return p.stressed || (p.before && p.grain == Grain::year);
    return p.grain != Grain::day_of_month || w[p.cue].low == "trước" || p.stressed;
}

}  // namespace

Deadline find_deadline(std::string_view all, const DeadlineOptions& o) {
    const Words w = text::words(all);
    const std::vector<DayPoint> points = day_points(w);
    std::vector<const DayPoint*> due;
    for (const DayPoint& p : points) {
        if (!counts_in_text(p, w)) continue;
        const auto day = resolve(p, o);
        if (!day || (o.issued_on && *day < *o.issued_on)) continue;
        due.push_back(&p);
    }
    for (std::size_t at = first_recurrence(w); at != npos; at = first_recurrence(w, at + 1)) {
        if (!says_when(w, at, points)) continue;
        // "… trước ngày 31/01; định kỳ hằng quý báo cáo": the day of the work comes first, the reports are another
        // matter.
        const bool day_first = !due.empty() && due.front()->last <= at && sentence_end(w, due.front()->last) < at;
        if (!day_first) return recurring_in(all, w, at, points, o);
        break;
    }
    const auto yearless = [](const DayPoint* p) { return !p->year && p->before && p->grain == Grain::day; };
    if (due.size() > 1 && std::all_of(due.begin(), due.end(), yearless)) {
        Deadline deadline{.text = piece(all, w, due.front()->cue, due.back()->last), .kind = DeadlineKind::recurring};
        fill_occurrences(deadline, points, w, o);
        return deadline;
    }
    if (!due.empty()) {
        const auto stressed = std::find_if(due.begin(), due.end(), [](const DayPoint* p) { return p->stressed; });
        const DayPoint& p = stressed != due.end() ? **stressed : *due.front();
        return {.text = piece(all, w, p.cue, p.last), .kind = DeadlineKind::date, .due_on = resolve(p, o)};
    }
    const std::size_t waits = first_of(w, {"sau khi co", "khi co chi dao", "khi co huong dan", "khi co yeu cau",
                                           "khi co van ban", "ngay sau khi", "sau khi duoc", "ngay khi", "ke tu ngay"});
    if (waits != npos) {
        std::size_t end = waits;
        while (end < w.size() && w[end].plain != "." && w[end].plain != ";" && w[end].plain != ",") ++end;
        // "trong vòng 05 ngày kể từ ngày ban hành"
        std::size_t begin = waits;
        for (std::size_t back = waits; back > 0 && waits - back < 8 && !w[back - 1].mark; --back) {
            if (text::spells_any(w, back - 1, {"trong vong", "trong thoi han", "cham nhat", "trong"})) begin = back - 1;
        }
        Deadline deadline{.text = piece(all, w, begin, end), .kind = DeadlineKind::conditional};
        if (const auto day = days_from_issue(w, o)) deadline.kind = DeadlineKind::date, deadline.due_on = day;
        return deadline;
    }
    for (std::size_t at = first_of(w, {"thuong xuyen"}); at != npos; at = first_of(w, {"thuong xuyen"}, at + 1)) {
        const std::size_t next = at + 2;
        const bool last = next >= w.size() || w[next].plain == "." || w[next].plain == ";" || w[next].plain == ")";
        const bool done_so = at > 1 && text::spells(w, at - 2, "thuc hien");
        if (begins_sentence(w, at) || last || done_so)
            return {.text = piece(all, w, at, next), .kind = DeadlineKind::continuous};
    }
    return {};
}

}  // namespace directives
