#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lib/calendar/date.hpp"

/// Calendars as phones and mail programs read them (RFC 5545).
namespace ics {

/// Longest line in octets, its end left out (3.1).
inline constexpr std::size_t line_max = 75;

/// A day with something in it.
struct Event {
    std::string uid;  ///< the same for the same thing, for ever
    calendar::Date day;
    std::string summary, description;
    std::int64_t sequence = 0;  ///< rises when it changes
};

/// The whole text: lines that end in CR LF, folded, texts escaped.
std::string write(std::string_view name, const std::vector<Event>&, calendar::Instant now);

/// A text as a value: "\\", ";", "," and new lines are escaped (3.3.11).
std::string escaped(std::string_view);
/// A content line with its end; longer ones go on after CR LF and a space, never inside a character.
std::string folded(std::string_view line);

}  // namespace ics
