#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

#include "office/dossiers/dossier.hpp"
#include "office/figures/roll_up.hpp"

/// Random lives of dossiers, day by day: what the sums say of each day against looking at every dossier on that day.
namespace {

using calendar::Date;
using dossiers::Measure;
using dossiers::Pause;
using dossiers::State;
using figures::Sum;
using std::chrono::days;

const Date first_day = *calendar::make_date(2025, 11, 20);
constexpr int span = 100;

struct Life {
    dossiers::Dossier dossier;
    std::vector<Pause> pauses;
};

class Chance {
public:
    explicit Chance(unsigned seed) : random_(seed) {}
    int up_to(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most + 1)); }

private:
    std::mt19937 random_;
};

/// Any number of standstills, also ones that overlap, begin before the receipt or never end.
Life random_life(Chance& chance) {
    constexpr State ways[] = {State::refused, State::withdrawn, State::resolved, State::returned};
    constexpr State stops[] = {State::awaiting_supplement, State::awaiting_payment, State::stopped};
    Life life;
    auto& d = life.dossier;
    const Date received = first_day + days{chance.up_to(span)};
    d.received_at = calendar::at_local(received, chance.up_to(23), chance.up_to(59));
    if (chance.up_to(9) > 0) d.due_on = received + days{chance.up_to(20)};
    if (chance.up_to(3) > 0) {
        d.state = ways[chance.up_to(3)];
        d.finished_at = calendar::at_local(received + days{chance.up_to(40)}, 23, 59);
    }
    d.dimensions.channel = chance.up_to(1) ? "online" : "counter";
    for (int i = chance.up_to(3); i > 0; --i) {
        const Date from = received + days{chance.up_to(30) - 3};
        const auto to = chance.up_to(4) > 0 ? std::optional{from + days{chance.up_to(12)}} : std::nullopt;
        life.pauses.push_back({stops[chance.up_to(2)], from, to});
    }
    return life;
}

/// What is true of a dossier at the end of a day, said without the sums.
struct Seen {
    bool received, open, paused, overdue;
    std::optional<Measure> finished;
};

Seen seen_on(const Life& life, Date day) {
    const auto& d = life.dossier;
    const auto out = d.finished_on();
    Seen seen{.received = d.received_on() <= day, .open = false, .paused = false, .overdue = false, .finished = {}};
    if (!seen.received) return seen;
    if (out && *out <= day) {
        seen.finished = d.state == State::refused        ? Measure::refused
                        : d.state == State::withdrawn    ? Measure::withdrawn
                        : !d.due_on || *out == *d.due_on ? Measure::on_time
                        : *out < *d.due_on               ? Measure::early
                                                         : Measure::late;
        return seen;
    }
    seen.open = true;
    seen.paused = std::any_of(life.pauses.begin(), life.pauses.end(),
                              [&](const Pause& pause) { return pause.from <= day && (!pause.to || *pause.to > day); });
    seen.overdue = !seen.paused && d.due_on && *d.due_on < day;
    return seen;
}

/// The same counts from the lives of all.
std::map<Sum, std::int64_t> counted(const std::vector<Life>& lives, Date day) {
    constexpr std::array finishes{std::pair{Measure::early, Sum::early}, std::pair{Measure::on_time, Sum::on_time},
                                  std::pair{Measure::late, Sum::late}, std::pair{Measure::refused, Sum::refused},
                                  std::pair{Measure::withdrawn, Sum::withdrawn}};
    std::map<Sum, std::int64_t> n;
    for (const Life& life : lives) {
        const Seen seen = seen_on(life, day);
        n[Sum::received] += seen.received;
        n[Sum::paused] += seen.paused;
        n[Sum::overdue] += seen.overdue;
        for (const auto& [measure, sum] : finishes) n[sum] += seen.finished == measure;
    }
    return n;
}

/// What the sums of days, months and years say of everything until the end of a day.
std::map<Sum, std::int64_t> summed(const std::vector<figures::RollUp::Entry>& entries, Date day) {
    const auto ranges = figures::cover(*calendar::make_date(2020, 5, 17), day);
    std::map<Sum, std::int64_t> n;
    for (const auto& entry : entries)
        for (const auto& range : ranges)
            if (entry.span == range.span && range.first <= entry.begins && entry.begins <= range.last)
                for (std::size_t i = 0; i < figures::sums; ++i) n[static_cast<Sum>(i)] += entry.amounts[i];
    return n;
}

}  // namespace

TEST_CASE("on every day of a period the sums of random lives equal a look at each dossier, and the identities hold") {
    for (const unsigned seed : {1u, 2u, 3u}) {
        Chance chance{seed};
        std::vector<Life> lives;
        figures::RollUp roll_up;
        for (int i = 0; i < 300; ++i) {
            lives.push_back(random_life(chance));
            roll_up.add(lives.back().dossier, lives.back().pauses);
            // A dossier that was changed leaves nothing of what it was.
            const Life before = random_life(chance);
            roll_up.add(before.dossier, before.pauses);
            roll_up.remove(before.dossier, before.pauses);
        }
        const auto entries = roll_up.entries();
        auto before = summed(entries, first_day - days{1});
        std::int64_t overdue_days = 0, paused_days = 0;
        for (int i = 0; i < span + 60; ++i) {
            const Date day = first_day + days{i};
            CAPTURE(calendar::to_iso(day));
            auto n = summed(entries, day);
            const auto right = counted(lives, day);
            for (const auto& [sum, number] : right) {
                CAPTURE(figures::word_of(sum));
                CHECK(n[sum] == number);
            }
            // Of the day itself: what came in and what was carried over is what went out and what is open.
            const auto out = [](auto& all) {
                return all[Sum::early] + all[Sum::on_time] + all[Sum::late] + all[Sum::refused] + all[Sum::withdrawn];
            };
            std::int64_t open = 0, in_time = 0;
            for (const Life& life : lives) {
                const Seen seen = seen_on(life, day);
                open += seen.open;
                in_time += seen.open && !seen.paused && !seen.overdue;
            }
            const std::int64_t carried_over = before[Sum::received] - out(before);
            const std::int64_t received_new = n[Sum::received] - before[Sum::received];
            CHECK(carried_over + received_new == out(n) - out(before) + open);
            CHECK(open == n[Sum::paused] + n[Sum::overdue] + in_time);
            overdue_days += n[Sum::overdue];
            paused_days += n[Sum::paused];
            before = n;
        }
        CHECK(overdue_days > 100);
        CHECK(paused_days > 100);
    }
}
