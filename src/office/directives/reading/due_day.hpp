#pragma once
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "office/directives/reading/day_points.hpp"

/// From the words of a deadline to its day: what a cell of a table and a sentence have in common.
namespace directives {

inline constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// The first word at or after `from` where one of the phrases is spelt, or nowhere.
std::size_t first_of(const std::vector<text::Word>&, std::initializer_list<std::string_view> phrases,
                     std::size_t from = 0);

/// A single day: with its month, or of any month.
bool is_day(const DayPoint&);

/// The last day that keeps the deadline, in that year.
std::optional<calendar::Date> last_day(const DayPoint&, int year, bool before_is_day_before);

/// The day of a deadline; without a year it is the paper's, or the next one when that day has passed already.
std::optional<calendar::Date> resolve(const DayPoint&, const DeadlineOptions&);

/// "trong vòng 10 ngày kể từ ngày ban hành": calendar days from the paper's own date. Working days need the calendar
/// of holidays and stay conditional.
std::optional<calendar::Date> days_from_issue(const std::vector<text::Word>&, const DeadlineOptions&);

}  // namespace directives
