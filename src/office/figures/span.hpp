#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "lib/calendar/date.hpp"

namespace figures {

/// What sums are kept for, from the shortest.
enum class Span { day, month, year };
inline constexpr int spans = 3;
/// "day" both ways.
std::string_view word_of(Span);
/// The first day of the one in which the day lies.
calendar::Date begin_of(Span, calendar::Date);

/// Whole days, months or years in a row: all that begin from `first` to `last`.
struct SpanRange {
    Span span;
    calendar::Date first, last;
    friend bool operator==(const SpanRange&, const SpanRange&) = default;
};

/// At most so many ranges cover any days.
inline constexpr std::size_t ranges_max = 5;
/// The days from `from` to `to`, each exactly once, in as long spans as fit and are asked for; none when `to` is before
/// `from`.
std::vector<SpanRange> cover(calendar::Date from, calendar::Date to, Span longest = Span::year);

}  // namespace figures
