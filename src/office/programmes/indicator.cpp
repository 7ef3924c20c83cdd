#include "office/programmes/indicator.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

#include "lib/messages/messages.hpp"

namespace programmes {
namespace {

using calendar::Cutoff;
using calendar::Date;
using calendar::Period;

constexpr std::array<std::string_view, 4> directions{"at_least", "at_most", "fall", "rise"};
constexpr std::array<std::string_view, 5> spans{"week", "month", "quarter", "half", "year"};

constexpr std::int64_t hundred_per_cent = 100'000;  // thousandths

template <class Word, std::size_t N>
std::optional<Word> among(const std::array<std::string_view, N>& words, std::string_view word) {
    for (std::size_t i = 0; i < N; ++i)
        if (words[i] == word) return static_cast<Word>(i);
    return std::nullopt;
}

bool is_share(const Indicator& indicator) { return indicator.unit == "%" && !is_change(indicator.direction); }

/// floor((2·a + b) / 2b) for either sign of a.
std::int64_t half_up(std::int64_t a, std::int64_t b) {
    const std::int64_t twice = 2 * a + b, whole = 2 * b;
    return twice / whole - (twice % whole < 0 ? 1 : 0);
}

Date a_year_before(Date day) {
    return calendar::day_of_year(calendar::to_iso(day).substr(5), calendar::year_of(day) - 1).value();
}

}  // namespace

std::string_view word_of(Direction direction) { return directions.at(static_cast<std::size_t>(direction)); }
std::optional<Direction> direction_of(std::string_view word) { return among<Direction>(directions, word); }
std::string_view word_of(Span span) { return spans.at(static_cast<std::size_t>(span)); }
std::optional<Span> span_of(std::string_view word) { return among<Span>(spans, word); }

std::string_view word_of(Verdict verdict) {
    constexpr std::array<std::string_view, 3> words{"met", "not_met", "no_data"};
    return words.at(static_cast<std::size_t>(verdict));
}
std::string_view word_of(Trend trend) {
    constexpr std::array<std::string_view, 4> words{"better", "worse", "same", "unknown"};
    return words.at(static_cast<std::size_t>(trend));
}
std::string_view word_of(Strictness strictness) {
    constexpr std::array<std::string_view, 3> words{"stricter", "looser", "same"};
    return words.at(static_cast<std::size_t>(strictness));
}

bool is_change(Direction direction) { return direction == Direction::fall || direction == Direction::rise; }
bool needs_base(const Indicator& indicator) { return is_change(indicator.direction) || is_share(indicator); }

bool may_enter(const Indicator& indicator, const accounts::Viewer& viewer) {
    return !indicator.ended_on &&
           (viewer.may(accounts::Ability::programme_manage) || indicator.unit_id == viewer.unit_id);
}

Period period_before(Span span, Period period, Cutoff cutoff) {
    return calendar::span_with(span, period.from - std::chrono::days{1}, cutoff);
}

Period year_before(Period period) { return {a_year_before(period.from), a_year_before(period.to)}; }

std::optional<std::int64_t> value_of(const Indicator& indicator, const std::optional<Measured>& measured) {
    if (!measured) return std::nullopt;
    const auto& [amount, base] = *measured;
    if (!needs_base(indicator)) return amount;
    if (!base) return std::nullopt;
    if (is_change(indicator.direction) && indicator.unit != "%") return amount - *base;
    if (*base <= 0) return std::nullopt;
    const std::int64_t part = is_change(indicator.direction) ? amount - *base : amount;
    return half_up(part * hundred_per_cent, *base);
}

Verdict judge(const Indicator& indicator, const std::optional<Measured>& measured) {
    const auto value = value_of(indicator, measured);
    if (!value) return Verdict::no_data;
    const bool change = is_change(indicator.direction);
    const std::int64_t part = measured->amount - (change ? *measured->base : 0);
    // In per cent both sides are multiplied by the base, so that nothing is rounded.
    const bool of_base = needs_base(indicator) && indicator.unit == "%";
    const std::int64_t reached = of_base ? part * hundred_per_cent : part;
    const std::int64_t wanted = of_base ? indicator.target * *measured->base : indicator.target;
    switch (indicator.direction) {
        case Direction::at_least:
        case Direction::rise:
            return reached >= wanted ? Verdict::met : Verdict::not_met;
        case Direction::at_most:
            return reached <= wanted ? Verdict::met : Verdict::not_met;
        case Direction::fall:
            break;
    }
    return -reached >= wanted ? Verdict::met : Verdict::not_met;
}

Trend trend_of(Direction direction, std::optional<std::int64_t> now, std::optional<std::int64_t> before) {
    if (!now || !before) return Trend::unknown;
    if (*now == *before) return Trend::same;
    const bool more_is_better = direction == Direction::at_least || direction == Direction::rise;
    return (*now > *before) == more_is_better ? Trend::better : Trend::worse;
}

std::optional<Strictness> compare(const Indicator& one, const Indicator& other) {
    if (one.direction != other.direction || one.unit != other.unit || one.period != other.period) return std::nullopt;
    if (one.target == other.target) return Strictness::same;
    const bool more_is_stricter = one.direction != Direction::at_most;
    return (one.target > other.target) == more_is_stricter ? Strictness::stricter : Strictness::looser;
}

std::string amount_words(std::int64_t thousandths, std::string_view unit) {
    const std::int64_t hundredths = half_up(thousandths, 10);
    const std::int64_t whole = std::abs(hundredths) / 100, rest = std::abs(hundredths) % 100;
    std::string digits = std::to_string(whole);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ".");
    if (rest > 0) digits += rest % 10 ? fmt::format(",{:02}", rest) : fmt::format(",{}", rest / 10);
    return (hundredths < 0 ? "-" : "") + digits + (unit.empty() ? "" : " ") + std::string(unit);
}

std::string target_words(const Indicator& indicator) {
    return messages::sentence("indicator.target." + std::string(word_of(indicator.direction)),
                              {{"target", amount_words(indicator.target, indicator.unit)}});
}

std::string trend_words(const Indicator& indicator, std::optional<std::int64_t> now,
                        std::optional<std::int64_t> before) {
    const bool known = now && before;
    const std::string unit = indicator.unit == "%" ? messages::sentence("indicator.points") : indicator.unit;
    const char* code = !known ? "unknown" : *now == *before ? "same" : *now > *before ? "up" : "down";
    const std::int64_t difference = known ? std::abs(*now - *before) : 0;
    return messages::sentence("indicator.trend." + std::string(code),
                              {{"difference", amount_words(difference, unit)},
                               {"before", before ? amount_words(*before, indicator.unit) : std::string{}}});
}

}  // namespace programmes
