#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/calendar/date.hpp"

namespace deadlines {

/// kỳ: a recurring task is due on days of the year, "06-04"; each of them is a task of its own.

/// Pure: the first of those days after that day. Nothing when there is none.
std::optional<calendar::Date> next_occurrence(const std::vector<std::string>& occurrences, calendar::Date after);

/// Pure: the day for which the next task is to be made now: the first one after `last` that lies at most `ahead` days
/// away. Of several that have passed already only the latest is made up for.
std::optional<calendar::Date> occurrence_to_make(const std::vector<std::string>& occurrences, calendar::Date last,
                                                 calendar::Date today, int ahead);

/// Pure: "19" when the days are the 19th of every month (its last day in shorter ones); 0 when they are not.
int day_of_every_month(const std::vector<std::string>& occurrences);

}  // namespace deadlines
