#include "lib/calendar/time_of_day.hpp"

#include <fmt/format.h>

namespace calendar {

std::string time_text(int minute_of_day) { return fmt::format("{:02}:{:02}", minute_of_day / 60, minute_of_day % 60); }

std::optional<int> parse_time(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto digit = [&](std::size_t at) { return text[at] - '0'; };
    for (const std::size_t at : {0u, 1u, 3u, 4u})
        if (digit(at) < 0 || digit(at) > 9) return std::nullopt;
    const int hour = digit(0) * 10 + digit(1), minute = digit(3) * 10 + digit(4);
    if (hour > 23 || minute > 59) return std::nullopt;
    return hour * 60 + minute;
}

}  // namespace calendar
