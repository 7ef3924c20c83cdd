#pragma once
#include <string>

#include "lib/calendar/period.hpp"

/// A period in the words of papers.
namespace reports {

/// "quý I năm 2026" for 1/1 to 31/3, 15/12 to 14/3, 25/12 to 24/3, and for mixtures such as 25/12 to 31/3; likewise
/// months, halves ("6 tháng đầu năm 2026"), nine months and years. Any other span is "từ 05/01/2026 đến 20/3/2026".
std::string period_words(calendar::Period);

/// The period that follows: after nine months comes "quý IV năm 2026". "kỳ tiếp theo" where the span has no name.
std::string next_period_words(calendar::Period);

}  // namespace reports
