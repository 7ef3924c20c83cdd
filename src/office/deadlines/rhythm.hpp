#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "office/deadlines/reckoning.hpp"

namespace deadlines {

/// nhịp: "Hằng tuần", "Hằng tháng", "Hằng quý" that name no day. Each period is one occurrence; which of its days is
/// the last in time, the office has set.
enum class Rhythm { weekly, monthly, quarterly, half_yearly, yearly };
/// "weekly": its period is called "deadline.period.weekly".
std::string_view word_of(Rhythm);

/// Pure: of the words of a deadline; of several the shortest ("hằng tháng, hằng quý"). Nothing where they name none.
std::optional<Rhythm> rhythm_of(const std::optional<std::string>& words);

/// Pure: the last day, Sunday or the month's last, of the period in which that day lies.
calendar::Date end_of_period(Rhythm, calendar::Date);

/// Pure: the last day in time of the period that ends on that day; nothing where the office wants none.
std::optional<calendar::Date> due_in_period(Rhythm, calendar::Date end, const Rules&);

/// Pure: the first such day that is not past.
std::optional<calendar::Date> first_due(Rhythm, calendar::Date today, const Rules&);

}  // namespace deadlines
