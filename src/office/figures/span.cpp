#include "office/figures/span.hpp"

#include <algorithm>
#include <array>

namespace figures {
namespace {

using calendar::Date;

constexpr std::array<std::string_view, spans> words{"day", "month", "year"};
constexpr std::chrono::days one_day{1};

/// The first day of the one after.
Date next_begin(Span span, Date day) {
    const std::chrono::year_month_day ymd{day};
    if (span == Span::day) return day + one_day;
    if (span == Span::month) return Date{(ymd.year() / ymd.month() + std::chrono::months{1}) / 1};
    return Date{(ymd.year() + std::chrono::years{1}) / 1 / 1};
}

/// The first begin of such a span that is not before the day.
Date begin_from(Span span, Date day) { return begin_of(span, day) == day ? day : next_begin(span, day); }

/// [from, to) in spans up to this length.
void add(std::vector<SpanRange>& all, Span span, Date from, Date to) {
    const Date begin = begin_from(span, from), end = begin_of(span, to);
    if (begin >= end) {
        if (from < to && span != Span::day) add(all, static_cast<Span>(static_cast<int>(span) - 1), from, to);
        return;
    }
    if (span == Span::day) return all.push_back({span, begin, end - one_day});
    const Span shorter = static_cast<Span>(static_cast<int>(span) - 1);
    add(all, shorter, from, begin);
    all.push_back({span, begin, begin_of(span, end - one_day)});
    add(all, shorter, end, to);
}

}  // namespace

std::string_view word_of(Span span) { return words[static_cast<std::size_t>(span)]; }

Date begin_of(Span span, Date day) {
    const std::chrono::year_month_day ymd{day};
    if (span == Span::day) return day;
    return Date{span == Span::month ? ymd.year() / ymd.month() / 1 : ymd.year() / 1 / 1};
}

std::vector<SpanRange> cover(Date from, Date to, Span longest) {
    std::vector<SpanRange> all;
    add(all, longest, from, to + one_day);
    return all;
}

}  // namespace figures
