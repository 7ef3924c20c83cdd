#pragma once
#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

/// Days and instants. A Date is a civil day of Vietnam; an Instant is UTC, whole seconds.
namespace calendar {

using Date = std::chrono::sys_days;
using Instant = std::chrono::sys_seconds;

/// Vietnam is UTC+7 and has no daylight saving.
inline constexpr std::chrono::hours vietnam_offset{7};

/// The day, or nothing when there is no such day (31/02) or the year is outside 1900 to 2199.
std::optional<Date> make_date(int year, int month, int day);

int year_of(Date);
int month_of(Date);
int day_of(Date);
Date last_day_of_month(int year, int month);

/// A day of every year, "06-04", in that year; where its month is shorter (29/02), the month's last day. Nothing when
/// it is no day of any year.
std::optional<Date> day_of_year(std::string_view month_day, int year);

/// "2026-05-09" both ways; parse refuses anything else.
std::string to_iso(Date);
std::optional<Date> parse_iso_date(std::string_view);

/// The same on the stack, for those who write thousands.
std::array<char, 10> iso_text(Date);
std::array<char, 20> iso_text(Instant);

/// "2026-05-09T02:30:00Z" both ways.
std::string to_iso(Instant);
std::optional<Instant> parse_iso_instant(std::string_view);

/// "09/05/2026", as papers and pages write it (day and month always two digits).
std::string to_vietnamese(Date);
/// "09:30, 09/05/2026", in Vietnam's time.
std::string to_vietnamese(Instant);

/// The civil day in Vietnam at that instant: 17:00Z is already tomorrow.
Date local_date(Instant);

/// The instant at hour:minute of that day in Vietnam.
Instant at_local(Date, int hour = 0, int minute = 0);

}  // namespace calendar
