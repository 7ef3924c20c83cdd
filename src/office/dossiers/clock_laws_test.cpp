#include <doctest/doctest.h>

#include <array>
#include <random>

#include "office/dossiers/clock.hpp"

// The clock against a second reckoning that shares no code with it, and the laws that no calendar may break.
namespace {

using calendar::Instant;
using dossiers::ClockRules;
using dossiers::Standstill;
using dossiers::TimeLimit;
using Unit = dossiers::TimeLimit::Unit;

/// A life at random: a limit, a receipt in 2026, up to four pauses, a calendar with holidays and make-up Saturdays.
struct Life {
    TimeLimit limit;
    Instant received;
    std::vector<Standstill> pauses;
    calendar::WorkingDays days;
    bool day_off_moves, resumed_counts;

    ClockRules rules() const {
        return {.days = days, .day_off_moves_receipt = day_off_moves, .resumed_day_counts = resumed_counts};
    }
    std::optional<Instant> due() const { return dossiers::reckon(limit, received, pauses, rules()).due_at; }
};

constexpr std::int64_t minute = 60, day_seconds = 86'400, offset = 7 * 3600;
const Instant new_year = *calendar::parse_iso_instant("2025-12-31T17:00:00Z");

class Lives {
public:
    explicit Lives(unsigned seed) : random_(seed) {}

    int upto(int most) { return std::uniform_int_distribution<int>{0, most}(random_); }
    bool one_in(int many) { return upto(many - 1) == 0; }
    Instant instant(int days) { return new_year + std::chrono::minutes{upto(days * 1440)}; }
    calendar::Date date(int days) { return calendar::local_date(instant(days)); }

    Life life() {
        Life one{.limit = limit(),
                 .received = instant(200),
                 .pauses = {},
                 .days = {},
                 .day_off_moves = one_in(2),
                 .resumed_counts = !one_in(3)};
        for (int i = upto(4); i > 0; --i) one.pauses.push_back(pause(one.received));
        for (int i = upto(30); i > 0; --i) calendar::set_day(one.days, date(400), one_in(4));
        return one;
    }
    Standstill pause(Instant received) {
        const Instant from = received + std::chrono::minutes{upto(30 * 1440) - 600};
        return {from, from + std::chrono::minutes{upto(one_in(2) ? 600 : 20 * 1440)}};
    }

private:
    TimeLimit limit() {
        const bool by_hours = one_in(3);
        return {by_hours ? Unit::working_hours : Unit::working_days, by_hours ? 1 + upto(40) : upto(25),
                one_in(3) ? std::optional{15 * 60} : std::nullopt};
    }
    std::mt19937 random_;
};

/// The same rules once more, minute by minute and by hand: seconds since 1970 in Vietnam, day numbers, no library.
class Naive {
public:
    explicit Naive(const Life& life) : life_(life) {}

    std::int64_t due() const {
        const std::int64_t received = local(life_.received);
        std::int64_t day = received / day_seconds;
        std::int64_t start = received;
        if (!works(day) && (life_.day_off_moves || life_.limit.cut_off)) {
            while (!works(day)) ++day;
            start = day * day_seconds;
        } else if (works(day) && life_.limit.cut_off && received % day_seconds / minute > *life_.limit.cut_off) {
            ++day;
            while (!works(day)) ++day;
            start = day * day_seconds;
        }
        return life_.limit.unit == Unit::working_days ? by_days(day) : by_minutes(start);
    }

    static std::int64_t local(Instant at) { return at.time_since_epoch().count() + offset; }

private:
    bool works(std::int64_t day) const {
        const std::int64_t weekday = (day + 4) % 7;  // 1970-01-01 was a Thursday; 0 is Sunday
        const calendar::Date date{std::chrono::days{day}};
        if (weekday == 0 || weekday == 6) return life_.days.make_up_days.count(date) == 1;
        return life_.days.days_off.count(date) == 0;
    }
    bool paused_day(std::int64_t day) const {
        for (const Standstill& one : life_.pauses) {
            const std::int64_t from = local(one.from) / day_seconds, to = local(*one.to) / day_seconds;
            for (std::int64_t still = from; still < to; ++still)
                if (still == day) return true;
            if (!life_.resumed_counts && from < to && day == to) return true;
        }
        return false;
    }
    bool paused_minute(std::int64_t second) const {
        for (const Standstill& one : life_.pauses)
            if (local(one.from) <= second && second < local(*one.to)) return true;
        return false;
    }
    std::int64_t by_days(std::int64_t day) const {
        int left = life_.limit.amount;
        if (left == 0) {
            while (!works(day) || paused_day(day)) ++day;
        } else {
            while (left > 0) {
                ++day;
                if (works(day) && !paused_day(day)) --left;
            }
        }
        return day * day_seconds + 17 * 3600;
    }
    std::int64_t by_minutes(std::int64_t second) const {
        int left = life_.limit.amount * 60;
        second = second / minute * minute;
        for (;; second += minute) {
            const std::int64_t of_day = second % day_seconds / minute;
            const bool open = (of_day >= 450 && of_day < 690) || (of_day >= 780 && of_day < 1020);
            if (!open || !works(second / day_seconds) || paused_minute(second)) continue;
            if (--left == 0) return second + minute;
        }
    }

    const Life& life_;
};

std::string told(const Life& life) {
    std::string text = std::to_string(life.limit.amount) +
                       (life.limit.unit == Unit::working_days ? " days, received " : " hours, received ") +
                       calendar::to_iso(life.received);
    for (const Standstill& one : life.pauses)
        text += ", paused " + calendar::to_iso(one.from) + " to " + calendar::to_iso(*one.to);
    return text;
}

}  // namespace

TEST_CASE("two thousand lives: the clock and the reckoning by hand name the same minute") {
    Lives lives{20260421};
    for (int i = 0; i < 2000; ++i) {
        const Life life = lives.life();
        INFO(i << ": " << told(life));
        REQUIRE(life.due().has_value());
        REQUIRE(Naive::local(*life.due()) == Naive{life}.due());
    }
}

TEST_CASE("laws of the clock: pauses, holidays, later receipts and longer limits never bring the deadline forward") {
    Lives lives{766};
    for (int i = 0; i < 1500; ++i) {
        const Life life = lives.life();
        INFO(i << ": " << told(life));
        const Instant before = *life.due();

        Life paused = life;
        paused.pauses.push_back(lives.pause(life.received));
        REQUIRE(*paused.due() >= before);

        Life holiday = life;
        calendar::set_day(holiday.days, lives.date(250), false);
        REQUIRE(*holiday.due() >= before);

        Life make_up = life;
        // The day of receipt itself is another matter: on a day off it does not move to the next one.
        const calendar::Date worked = lives.date(250);
        calendar::set_day(make_up.days, worked, true);
        if (worked != calendar::local_date(life.received)) REQUIRE(*make_up.due() <= before);

        Life later = life;
        later.received += std::chrono::minutes{lives.upto(3000)};
        REQUIRE(*later.due() >= before);

        Life longer = life;
        ++longer.limit.amount;
        REQUIRE(*longer.due() >= before);
    }
}

TEST_CASE("laws of the clock: what is left at a pause is left after it, and days off take nothing") {
    Lives lives{335};
    for (int i = 0; i < 1500; ++i) {
        Life life = lives.life();
        life.pauses.clear();
        INFO(i << ": " << told(life));
        const Instant stop = life.received + std::chrono::minutes{lives.upto(20 * 1440)};
        const auto whole = dossiers::reckon(life.limit, life.received, {}, life.rules());
        const auto still = dossiers::reckon(life.limit, life.received, {{stop, std::nullopt}}, life.rules());
        if (still.due_at) {
            // It was over before the clock stopped.
            REQUIRE(still.due_at == whole.due_at);
            continue;
        }
        REQUIRE(still.left() + still.counted == still.limit);
        REQUIRE(still.left() >= 0);
        const Instant on = stop + std::chrono::minutes{lives.upto(30 * 1440)};
        const auto resumed = dossiers::reckon(life.limit, life.received, {{stop, on}}, life.rules());
        REQUIRE(*resumed.due_at >= *whole.due_at);
        for (const auto& one : resumed.days)
            if (!life.days.includes(one.day)) REQUIRE(one.amount == 0);
    }
}
