#pragma once
#include <optional>
#include <string>
#include <vector>

#include "office/deadlines/rhythm.hpp"

namespace deadlines {

/// kỳ: a recurring task is due on days of the year, "06-04"; each of them is a task of its own.

/// Pure: the first of those days after that day. Nothing when there is none.
std::optional<calendar::Date> next_occurrence(const std::vector<std::string>& occurrences, calendar::Date after);

/// What comes back: on days of the year, or else once in each period.
struct Series {
    std::vector<std::string> occurrences;
    std::optional<Rhythm> rhythm;
};

/// Pure: the day after that one which stands for the next occurrence: of the year's days, or the end of the next
/// period.
std::optional<calendar::Date> next_day(const Series&, calendar::Date after);

/// Of the occurrences that passed while nothing ran, so many are made up for, each as its own late task. More would
/// bury what still can be done; how many were left out is written down.
inline constexpr int missed_max = 6;

struct ToMake {
    calendar::Date day;
    int skipped = 0;  ///< occurrences before it that are not made
    calendar::Date first_skipped = {}, last_skipped = {};
};
/// Pure: the occurrence that is to be made now: the first one after `last`, no more than missed_max back, that lies at
/// most `ahead` days away (of weeks: that has begun).
std::optional<ToMake> occurrence_to_make(const Series&, calendar::Date last, calendar::Date today, int ahead);

/// Pure: "19" when the days are the 19th of every month (its last day in shorter ones); 0 when they are not.
int day_of_every_month(const std::vector<std::string>& occurrences);

}  // namespace deadlines
