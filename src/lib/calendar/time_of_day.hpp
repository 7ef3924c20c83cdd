#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace calendar {

/// "15:00" of 900 minutes since midnight, both ways; parse takes two digits, a colon and two digits only.
std::string time_text(int minute_of_day);
std::optional<int> parse_time(std::string_view);

}  // namespace calendar
