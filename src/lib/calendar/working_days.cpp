#include "lib/calendar/working_days.hpp"

#include <toml++/toml.h>

#include <stdexcept>

#include "lib/embedded/embedded.hpp"

namespace calendar {

bool WorkingDays::includes(Date date) const {
    const std::chrono::weekday day{date};
    if (day == std::chrono::Saturday || day == std::chrono::Sunday) return make_up_days.contains(date);
    return !days_off.contains(date);
}

Date WorkingDays::this_or_next(Date date) const {
    while (!includes(date)) date += std::chrono::days{1};
    return date;
}

Date WorkingDays::after(Date date, int n) const {
    if (n == 0) return this_or_next(date);
    for (; n > 0; --n) date = this_or_next(date + std::chrono::days{1});
    return date;
}

Date WorkingDays::before(Date date, int n) const {
    for (; n > 0; --n) {
        do date -= std::chrono::days{1};
        while (!includes(date));
    }
    return date;
}

int WorkingDays::between(Date from, Date to) const {
    int count = 0;
    for (Date day = from + std::chrono::days{1}; day <= to; day += std::chrono::days{1}) count += includes(day);
    return count;
}

const WorkingDays& working_days() {
    static const WorkingDays known = [] {
        const auto table = toml::parse(embedded::get("definitions/holidays.toml"));
        const auto days = [&](std::string_view list) {
            std::set<Date> found;
            for (const toml::node& node : *table[list].as_array()) {
                const auto day = node.value<toml::date>();
                const auto date = day ? make_date(day->year, day->month, day->day) : std::nullopt;
                if (!date) throw std::logic_error("holidays.toml: not a date in " + std::string(list));
                found.insert(*date);
            }
            return found;
        };
        return WorkingDays{days("days_off"), days("working_saturdays")};
    }();
    return known;
}

}  // namespace calendar
