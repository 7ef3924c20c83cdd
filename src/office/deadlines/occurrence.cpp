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

std::optional<Date> next_day(const Series& series, Date after) {
    if (!series.occurrences.empty()) return next_occurrence(series.occurrences, after);
    if (!series.rhythm) return std::nullopt;
    // The end of the period in which `after` lies is still to come unless `after` is it.
    const Date end = end_of_period(*series.rhythm, after);
    return end_of_period(*series.rhythm, end + std::chrono::days{1});
}

std::optional<ToMake> occurrence_to_make(const Series& series, Date last, Date today, int ahead) {
    constexpr int week = 6;  // from Monday to its Sunday
    const bool weekly = series.occurrences.empty() && series.rhythm == Rhythm::weekly;
    const auto first = next_day(series, last);
    if (!first || *first > today + std::chrono::days{weekly ? std::min(ahead, week) : ahead}) return std::nullopt;
    std::vector<Date> missed;
    for (auto next = first; next && *next < today; next = next_day(series, *next)) missed.push_back(*next);
    const int skipped = static_cast<int>(missed.size()) - missed_max;
    if (skipped <= 0) return ToMake{.day = *first};
    return ToMake{.day = missed.at(static_cast<std::size_t>(skipped)),
                  .skipped = skipped,
                  .first_skipped = missed.front(),
                  .last_skipped = missed.at(static_cast<std::size_t>(skipped - 1))};
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
