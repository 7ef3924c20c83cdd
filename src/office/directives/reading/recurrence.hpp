#pragma once
#include <vector>

#include "office/directives/reading/day_points.hpp"

/// What comes again and again (định kỳ): its words, and the days of the year on which it is due.
namespace directives {

/// How many words from `at` on are "hằng tháng", "mỗi quý" …: 2, or 0.
std::size_t every(const std::vector<text::Word>&, std::size_t at);

/// The first word at or after `from` of "định kỳ", "hằng tháng", "06 tháng/lần", "1 lần/năm"; or nowhere.
std::size_t first_recurrence(const std::vector<text::Word>&, std::size_t from = 0);

/// Fills the days of the year from those that are named, and the first one after the paper's date.
void fill_occurrences(Deadline&, const std::vector<DayPoint>&, const std::vector<text::Word>&, const DeadlineOptions&);

}  // namespace directives
