#include "lib/calendar/working_days.hpp"

#include <toml++/toml.h>

#include <algorithm>
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

const std::vector<SpecialDay>& national_days() {
    static const auto known = [] {
        const auto table = toml::parse(embedded::get("definitions/holidays.toml"));
        std::vector<SpecialDay> found;
        for (const std::string_view kind : {"off", "working"})
            for (const toml::node& node : *table[kind].as_array()) {
                const toml::table& group = *node.as_table();
                const std::string name = group["name"].value<std::string>().value();
                for (const toml::node& one : *group["days"].as_array()) {
                    const auto day = one.value<toml::date>();
                    const auto date = day ? make_date(day->year, day->month, day->day) : std::nullopt;
                    if (!date) throw std::logic_error("holidays.toml: not a date in " + name);
                    found.push_back({*date, kind == "working", name, group["sure"].value_or(true)});
                }
            }
        std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
        return found;
    }();
    return known;
}

const WorkingDays& working_days() {
    static const WorkingDays known = [] {
        WorkingDays days;
        for (const SpecialDay& one : national_days()) set_day(days, one.day, one.working);
        return days;
    }();
    return known;
}

void set_day(WorkingDays& days, Date date, bool working) {
    days.days_off.erase(date);
    days.make_up_days.erase(date);
    if (days.includes(date) == working) return;
    (working ? days.make_up_days : days.days_off).insert(date);
}

}  // namespace calendar
