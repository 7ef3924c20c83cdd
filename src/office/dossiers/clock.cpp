#include "office/dossiers/clock.hpp"

#include <algorithm>

namespace dossiers {
namespace {

using calendar::Date;
using calendar::Instant;
using Unit = TimeLimit::Unit;

constexpr std::chrono::days one_day{1};
constexpr int day_minutes = 24 * 60;
/// A clock that finds no working day for so long is not going to: a calendar without any.
constexpr int days_looked_at_max = 8000;

int minute_of_day(Instant at) {
    return static_cast<int>(
        std::chrono::duration_cast<std::chrono::minutes>(at - calendar::at_local(calendar::local_date(at))).count());
}

/// The clock stands still on the whole day: where days are counted, no part of a day counts.
bool stands_still(const std::vector<Standstill>& standstills, Date day, const ClockRules& rules) {
    return std::any_of(standstills.begin(), standstills.end(), [&](const Standstill& one) {
        const Date from = calendar::local_date(one.from);
        if (day < from || (one.to && *one.to <= one.from)) return false;
        if (!one.to) return true;
        const Date to = calendar::local_date(*one.to);
        return rules.resumed_day_counts ? day < to : day <= to && from < to;
    });
}

struct Minutes {
    int from, to;
};

/// Takes `hole` out of pieces of a day.
std::vector<Minutes> without(const std::vector<Minutes>& pieces, Minutes hole) {
    std::vector<Minutes> left;
    for (const Minutes& piece : pieces) {
        if (hole.to <= piece.from || piece.to <= hole.from) {
            left.push_back(piece);
            continue;
        }
        if (piece.from < hole.from) left.push_back({piece.from, hole.from});
        if (hole.to < piece.to) left.push_back({hole.to, piece.to});
    }
    return left;
}

/// Minutes of that day, clipped to it: [0, 1440).
Minutes within(Date day, Instant from, std::optional<Instant> to) {
    const auto minute = [&](Instant at) {
        const Date on = calendar::local_date(at);
        return on < day ? 0 : on > day ? day_minutes : minute_of_day(at);
    };
    return {minute(from), to ? minute(*to) : day_minutes};
}

/// Working time of a day from `begin` on, without standstills.
std::vector<Minutes> working_time(Date day, Instant begin, const std::vector<Standstill>& standstills,
                                  const ClockRules& rules) {
    if (!rules.days.includes(day)) return {};
    std::vector<Minutes> pieces;
    for (const auto& span : rules.hours.spans) pieces.push_back({span.from, span.to});
    pieces = without(pieces, {0, within(day, begin, std::nullopt).from});
    for (const Standstill& one : standstills) {
        const Minutes still = within(day, one.from, one.to);
        if (still.from < still.to) pieces = without(pieces, still);
    }
    return pieces;
}

int length(const std::vector<Minutes>& pieces) {
    int sum = 0;
    for (const Minutes& piece : pieces) sum += piece.to - piece.from;
    return sum;
}

/// The minute of the day at which so many minutes of the pieces are over.
int minute_after(const std::vector<Minutes>& pieces, int minutes) {
    for (const Minutes& piece : pieces) {
        if (minutes <= piece.to - piece.from) return piece.from + minutes;
        minutes -= piece.to - piece.from;
    }
    return pieces.back().to;
}

/// The clock never goes on by itself from this day.
bool stands_for_good(const std::vector<Standstill>& standstills, Date day) {
    return std::any_of(standstills.begin(), standstills.end(),
                       [&](const Standstill& one) { return !one.to && calendar::local_date(one.from) <= day; });
}

Date day_of_receipt(const TimeLimit& limit, Instant received_at, const ClockRules& rules) {
    const Date day = calendar::local_date(received_at);
    // A day off comes after the cut-off of the working day before it.
    if (!rules.days.includes(day))
        return rules.day_off_moves_receipt || limit.cut_off ? rules.days.this_or_next(day) : day;
    if (limit.cut_off && minute_of_day(received_at) > *limit.cut_off) return rules.days.after(day, 1);
    return day;
}

ClockDay::Kind kind_of(Date day, bool counts, const ClockRules& rules) {
    if (counts) return ClockDay::Kind::counted;
    return rules.days.includes(day) ? ClockDay::Kind::paused : ClockDay::Kind::off;
}

void reckon_days(Reckoning& clock, int amount, const std::vector<Standstill>& standstills, const ClockRules& rules) {
    const auto counts = [&](Date day) { return rules.days.includes(day) && !stands_still(standstills, day, rules); };
    Date day = clock.received_on;
    clock.limit = amount;
    // Due the day it comes: that day is what is counted.
    if (amount > 0) {
        clock.days.push_back({day, ClockDay::Kind::receipt});
        day += one_day;
    }
    const int wanted = std::max(amount, 1);
    for (int done = 0, looked_at = 0; looked_at < days_looked_at_max; ++looked_at, day += one_day) {
        const bool counted = counts(day);
        if (!counted && stands_for_good(standstills, day) && rules.days.includes(day)) {
            clock.days.push_back({day, ClockDay::Kind::paused});
            return;
        }
        clock.days.push_back({day, kind_of(day, counted, rules), counted ? 1 : 0});
        if (!counted) continue;
        clock.counted = std::min(++done, amount);
        if (done < wanted) continue;
        clock.due_at = calendar::at_local(day) + std::chrono::minutes{rules.hours.closing()};
        return;
    }
}

void reckon_hours(Reckoning& clock, int hours, Instant received_at, const std::vector<Standstill>& standstills,
                  const ClockRules& rules) {
    clock.limit = hours * 60;
    const Instant begin = std::max(received_at, calendar::at_local(clock.received_on));
    Date day = clock.received_on;
    for (int looked_at = 0; looked_at < days_looked_at_max; ++looked_at, day += one_day) {
        const std::vector<Minutes> pieces = working_time(day, begin, standstills, rules);
        const int taken = std::min(length(pieces), clock.left());
        const bool after_hours = taken == 0 && day == clock.received_on && rules.days.includes(day);
        clock.days.push_back({day, after_hours ? ClockDay::Kind::receipt : kind_of(day, taken > 0, rules), taken});
        clock.counted += taken;
        if (clock.left() == 0 && taken > 0) {
            clock.due_at = calendar::at_local(day) + std::chrono::minutes{minute_after(pieces, taken)};
            return;
        }
        if (taken == 0 && stands_for_good(standstills, day) && rules.days.includes(day)) return;
    }
}

}  // namespace

std::optional<Date> Reckoning::due_on() const {
    if (!due_at) return std::nullopt;
    return calendar::local_date(*due_at);
}

Reckoning reckon(const TimeLimit& limit, Instant received_at, const std::vector<Standstill>& standstills,
                 const ClockRules& rules) {
    Reckoning clock{.received_on = day_of_receipt(limit, received_at, rules), .due_at = {}, .days = {}};
    if (limit.unit == Unit::working_days)
        reckon_days(clock, limit.amount, standstills, rules);
    else
        reckon_hours(clock, std::max(limit.amount, 1), received_at, standstills, rules);
    return clock;
}

std::vector<std::int64_t> working_minutes(const std::vector<Holding>& holdings,
                                          const std::vector<Standstill>& standstills, const ClockRules& rules) {
    std::vector<std::int64_t> all;
    for (const Holding& held : holdings) {
        std::vector<Standstill> holes = standstills;
        holes.push_back({held.to, std::nullopt});
        std::int64_t sum = 0;
        for (Date day = calendar::local_date(held.from); day <= calendar::local_date(held.to); day += one_day)
            sum += length(working_time(day, held.from, holes, rules));
        all.push_back(sum);
    }
    return all;
}

}  // namespace dossiers
