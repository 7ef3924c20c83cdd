#include "office/directives/reading/due_day.hpp"

namespace directives {

namespace {

using Words = std::vector<text::Word>;
using Grain = DayPoint::Grain;

int year_for(const DayPoint& point, const DeadlineOptions& o) {
    if (point.year) return point.year;
    if (o.issued_on) return calendar::year_of(*o.issued_on);
    return o.year.value_or(0);
}

}  // namespace

std::size_t first_of(const Words& w, std::initializer_list<std::string_view> phrases, std::size_t from) {
    for (std::size_t i = from; i < w.size(); ++i) {
        if (text::spells_any(w, i, phrases)) return i;
    }
    return nowhere;
}

bool is_day(const DayPoint& p) { return p.grain == Grain::day || p.grain == Grain::day_of_month; }

std::optional<calendar::Date> last_day(const DayPoint& point, int year, bool before_is_day_before) {
    if (point.grain == Grain::day || point.grain == Grain::day_of_month) {
        const auto day = calendar::make_date(year, point.month, point.day);
        if (!day) return std::nullopt;
        return point.before && before_is_day_before ? *day - std::chrono::days{1} : *day;
    }
    if (point.before && point.grain != Grain::half) {
        const auto first = calendar::make_date(year, point.first_month, 1);
        if (!first) return std::nullopt;
        return *first - std::chrono::days{1};
    }
    if (!calendar::make_date(year, point.month, 1)) return std::nullopt;
    return calendar::last_day_of_month(year, point.month);
}

std::optional<calendar::Date> resolve(const DayPoint& point, const DeadlineOptions& o) {
    const int year = year_for(point, o);
    if (!year || point.grain == Grain::day_of_month) return std::nullopt;
    auto day = last_day(point, year, o.before_is_day_before);
    if (day && !point.year && o.issued_on && *day < *o.issued_on)
        day = last_day(point, year + 1, o.before_is_day_before);
    return day;
}

std::optional<calendar::Date> days_from_issue(const Words& w, const DeadlineOptions& o) {
    if (!o.issued_on) return std::nullopt;
    const std::size_t from =
        first_of(w, {"ke tu ngay ban hanh", "ke tu ngay ky", "sau ngay ban hanh", "ke tu khi ban hanh"});
    if (from == nowhere) return std::nullopt;
    for (std::size_t i = from; i-- > 0;) {
        if (w[i].low == "ngày" && i > 0 && w[i - 1].number && w[i - 1].plain.size() <= 3)
            return *o.issued_on + std::chrono::days{std::stoi(w[i - 1].plain)};
        if (w[i].low == "việc") return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace directives
