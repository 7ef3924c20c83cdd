#include "office/deadlines/occurrence.hpp"

#include <algorithm>

namespace deadlines {

using calendar::Date;

std::optional<Date> next_occurrence(const std::vector<std::string>& occurrences, Date after) {
    std::optional<Date> first;
    // 29 February and the end of a year: the next one lies in this year or the next.
    for (const int year : {calendar::year_of(after), calendar::year_of(after) + 1})
        for (const std::string& one : occurrences) {
            const auto day = calendar::day_of_year(one, year);
            if (day && *day > after && (!first || *day < *first)) first = day;
        }
    return first;
}

std::optional<Date> occurrence_to_make(const std::vector<std::string>& occurrences, Date last, Date today, int ahead) {
    auto wanted = next_occurrence(occurrences, last);
    if (!wanted || *wanted > today + std::chrono::days{ahead}) return std::nullopt;
    // No server ran for long: only the latest that was missed, and what comes after it.
    for (auto next = next_occurrence(occurrences, *wanted); next && *next <= today;
         next = next_occurrence(occurrences, *next))
        wanted = next;
    return wanted;
}

int day_of_every_month(const std::vector<std::string>& occurrences) {
    if (occurrences.size() != 12) return 0;
    int day = 0;
    for (const std::string& one : occurrences) {
        const auto in_leap_year = calendar::day_of_year(one, 2024);
        if (in_leap_year) day = std::max(day, calendar::day_of(*in_leap_year));
    }
    for (int month = 1; month <= 12; ++month) {
        const Date last = calendar::last_day_of_month(2024, month);
        const auto wanted = std::min(day, calendar::day_of(last));
        const std::string text = calendar::to_iso(*calendar::make_date(2024, month, wanted)).substr(5);
        if (std::find(occurrences.begin(), occurrences.end(), text) == occurrences.end()) return 0;
    }
    return day;
}

}  // namespace deadlines
