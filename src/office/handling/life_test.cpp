#include <doctest/doctest.h>

#include <array>
#include <random>

#include "office/handling/act.hpp"
#include "office/handling/acting.hpp"
#include "office/handling/handling_test_people.hpp"

// Random lives of dossiers, by the state machine alone, and on every day of the period the identities that reports rest
// on. What a dossier is on a day is written down here at the end of that day, not taken from what it adds to the sums.
using namespace handling;
using namespace handling::test;
using calendar::Date;
using dossiers::Measure;

namespace {

constexpr std::chrono::days one_day{1};
constexpr int lives = 400, days_of_period = 70, acts_of_a_life = 14;

/// What a report counts of one day, by name.
struct Sums {
    int received_new = 0, carried_over = 0, early = 0, on_time = 0, late = 0, refused = 0, withdrawn = 0, paused = 0,
        in_time = 0, overdue = 0;
    int received() const { return received_new + carried_over; }
    int finished() const { return early + on_time + late + refused + withdrawn; }
    int open() const { return paused + in_time + overdue; }
};

/// The end of each day of a life: the state, and the moment of the finish.
struct Diary {
    Subject subject;
    std::vector<State> state_at_end;
};

using Chance = std::mt19937_64;
std::size_t below(Chance& chance, std::size_t n) { return static_cast<std::size_t>(chance() % n); }

Subject fresh(Chance& chance, Date first) {
    Subject subject;
    auto& dossier = subject.own.dossier;
    dossier.received_at = calendar::at_local(first + one_day * below(chance, days_of_period / 2), 9);
    dossier.state = subject.now.state = State::received;
    subject.version = procedures::Version{};
    subject.version->limit = {.amount = static_cast<int>(below(chance, 12))};
    subject.own.due_at =
        dossiers::reckon(subject.version->limit, dossier.received_at, {}, subject.clock.rules()).due_at;
    dossier.due_on = calendar::local_date(*subject.own.due_at);
    subject.now = case_in(State::received);
    subject.now.due_on = dossier.due_on;
    return subject;
}

/// Who may do something does one of those things.
void act_somehow(Subject& subject, Chance& chance, calendar::Instant now) {
    const Date today = calendar::local_date(now);
    const accounts::Viewer& viewer = *everybody[below(chance, everybody.size())];
    const auto all = offered(subject.now, viewer, Deciders::heads, today);
    if (all.empty()) return;
    const Act act = all[below(chance, all.size())];
    Given given;
    static const std::array<Place, 4> places{{{"centre"}, {"culture"}, {"culture", "hoa"}, {"economy", "son"}}};
    given.to = places[below(chance, places.size())];
    if (*given.to == subject.now.held) given.to->step = 9;
    if (act == Act::ask_supplement) given.limit_on = today + one_day * below(chance, 5);
    if (act == Act::apologise) given.due_on = *subject.now.due_on + one_day * (1 + below(chance, 6));
    Case after = subject.now;
    perform(act, after, viewer, given, Deciders::heads, today);
    subject.lines.push_back(apply(act, subject, after, "vì", now));
    subject.now.came_from = came_from(subject.lines);
    subject.now.limit_on = limit_of(subject.lines);
    subject.now.apologised = is_apologised(subject.lines);
}

Diary live(Chance& chance, Date first) {
    Diary diary{.subject = fresh(chance, first), .state_at_end = {}};
    const Date received = diary.subject.own.dossier.received_on();
    std::array<std::vector<int>, days_of_period> minutes;
    for (int i = 0; i < acts_of_a_life; ++i)
        minutes[below(chance, days_of_period)].push_back(static_cast<int>(9 * 60 + 1 + below(chance, 400)));
    for (int d = 0; d < days_of_period; ++d) {
        const Date day = first + one_day * d;
        auto& moments = minutes[static_cast<std::size_t>(d)];
        std::sort(moments.begin(), moments.end());
        for (const int minute : moments)
            if (day >= received)
                act_somehow(diary.subject, chance, calendar::at_local(day) + std::chrono::minutes{minute});
        diary.state_at_end.push_back(diary.subject.now.state);
    }
    return diary;
}

/// By what was written down each day, and the day of the finish that stands at the end of the life.
void count_by_diary(Sums& sums, const Diary& diary, Date first, Date from, Date to) {
    const auto& dossier = diary.subject.own.dossier;
    const Date received = dossier.received_on();
    const auto finished = dossier.finished_on();
    if (received > to || (finished && *finished < from)) return;
    ++(received >= from ? sums.received_new : sums.carried_over);
    if (!finished || *finished > to) {
        const State state = diary.state_at_end[static_cast<std::size_t>((to - first).count())];
        if (dossiers::is_pausing(state))
            ++sums.paused;
        else
            ++(to > *dossier.due_on ? sums.overdue : sums.in_time);
        return;
    }
    if (dossier.state == State::refused)
        ++sums.refused;
    else if (dossier.state == State::withdrawn)
        ++sums.withdrawn;
    else
        ++(*finished < *dossier.due_on ? sums.early : *finished == *dossier.due_on ? sums.on_time : sums.late);
}

/// By the daily sums, as figures are counted.
Sums count_by_sums(const std::vector<dossiers::Contribution>& all, Date from, Date to) {
    std::array<int, dossiers::measures> within{}, until{};
    int before = 0;
    for (const auto& one : all) {
        const auto m = static_cast<std::size_t>(one.measure);
        const bool flow = one.measure != Measure::paused && one.measure != Measure::overdue;
        if (one.day <= to) until[m] += one.amount;
        if (flow && one.day >= from && one.day <= to) within[m] += one.amount;
        if (flow && one.day < from) before += one.measure == Measure::received ? one.amount : -one.amount;
    }
    const auto in = [&](Measure m) { return within[static_cast<std::size_t>(m)]; };
    const auto at_end = [&](Measure m) { return until[static_cast<std::size_t>(m)]; };
    Sums sums{.received_new = in(Measure::received),
              .carried_over = before,
              .early = in(Measure::early),
              .on_time = in(Measure::on_time),
              .late = in(Measure::late),
              .refused = in(Measure::refused),
              .withdrawn = in(Measure::withdrawn),
              .paused = at_end(Measure::paused),
              .overdue = at_end(Measure::overdue)};
    sums.in_time = sums.received() - sums.finished() - sums.paused - sums.overdue;
    return sums;
}

}  // namespace

TEST_CASE("random lives: on every day of the period the sums are those of the diaries, and the identities hold") {
    Chance chance{20260301};
    const Date first = day(2);
    std::vector<Diary> diaries;
    std::vector<dossiers::Contribution> all;
    for (int i = 0; i < lives; ++i) {
        diaries.push_back(live(chance, first));
        const auto& own = diaries.back().subject.own;
        for (const auto& one : dossiers::contributions(own.dossier, own.pauses)) all.push_back(one);
    }
    Sums seen;
    for (int d = 0; d < days_of_period; ++d) {
        const Date to = first + one_day * d, from = std::max(first, to - one_day * 20);
        const Sums sums = count_by_sums(all, from, to);
        Sums by_hand;
        for (const Diary& diary : diaries) count_by_diary(by_hand, diary, first, from, to);
        INFO("day ", d);
        CHECK(sums.received() == by_hand.received());
        CHECK(sums.carried_over == by_hand.carried_over);
        CHECK(sums.early == by_hand.early);
        CHECK(sums.on_time == by_hand.on_time);
        CHECK(sums.late == by_hand.late);
        CHECK(sums.refused == by_hand.refused);
        CHECK(sums.withdrawn == by_hand.withdrawn);
        CHECK(sums.paused == by_hand.paused);
        CHECK(sums.overdue == by_hand.overdue);
        CHECK(sums.in_time == by_hand.in_time);
        CHECK(sums.received() == sums.finished() + sums.open());
        CHECK(sums.in_time >= 0);
        for (int Sums::*count : {&Sums::early, &Sums::on_time, &Sums::late, &Sums::refused, &Sums::withdrawn,
                                 &Sums::paused, &Sums::overdue, &Sums::in_time})
            seen.*count += sums.*count;
    }
    // The lives are not all alike.
    for (int Sums::*count : {&Sums::early, &Sums::on_time, &Sums::late, &Sums::refused, &Sums::withdrawn, &Sums::paused,
                             &Sums::overdue, &Sums::in_time})
        CHECK(seen.*count > 0);
}
