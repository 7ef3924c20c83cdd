#include "office/risk/risk.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

using namespace risk;

namespace {

Taken taken(int days, int limit, std::string procedure = "P", std::string field = "F") {
    return {
        .procedure_id = std::move(procedure), .field = std::move(field), .days = days, .limit = limit, .from_step = {}};
}

Open open(int elapsed, int left, int limit) {
    return {.procedure_id = "P",
            .field = "F",
            .course = {elapsed, left, elapsed - 1},
            .limit = limit,
            .step = {},
            .in_step = {}};
}

/// So many of each number of days, at a limit of ten.
History history_of(const std::vector<std::pair<int, int>>& days_and_numbers) {
    History history;
    for (const auto& [days, number] : days_and_numbers)
        for (int i = 0; i < number; ++i) history.add(taken(days, 10));
    history.sort();
    return history;
}

}  // namespace

TEST_CASE("who was open as long, and how many of these were late") {
    const History history = history_of({{3, 80}, {12, 20}});
    const auto fresh = history.ask(open(0, 10, 10)).value();
    CHECK(fresh.late == 200);
    CHECK(fresh.alike == Alike::procedure);
    CHECK(fresh.compared == 100);
    CHECK(fresh.were_late == 20);
    CHECK(fresh.usual == 3);
    // After three days most were done; whoever is open still is one of the slow ones.
    CHECK(history.ask(open(3, 7, 10))->late == 200);
    CHECK(history.ask(open(4, 6, 10))->late > 980);
    CHECK(history.ask(open(4, 6, 10))->compared == 20);
    CHECK(history.ask(open(11, -1, 10))->late == 1000);
    CHECK_FALSE(History{}.ask(open(0, 10, 10)));
}

TEST_CASE("a small group leans on the wider one, and is not named") {
    History history;
    for (int i = 0; i < 100; ++i) history.add(taken(3, 10, "other"));
    history.add(taken(12, 10));
    history.sort();
    const auto chance = history.ask(open(0, 10, 10)).value();
    CHECK(chance.alike == Alike::field);
    CHECK(chance.late > 100);
    CHECK(chance.late < 300);
}

TEST_CASE("longer waiting lines, longer odds") {
    const History history = history_of({{6, 50}, {12, 50}});
    Open one = open(0, 10, 10);
    CHECK(history.ask(one)->late == 500);
    one.load = 150;
    CHECK(history.ask(one)->late == 600);
    one.load = 1000;  // believed up to twice the usual
    CHECK(history.ask(one)->late == 667);
    CHECK(history.ask(one)->were_late == 50);
}

TEST_CASE("the same day, or the next one: each limit for itself") {
    History history;
    for (int i = 0; i < 90; ++i) history.add(taken(0, 0));
    for (int i = 0; i < 10; ++i) history.add(taken(1, 0));  // late
    for (int i = 0; i < 40; ++i) history.add(taken(1, 1));  // came after the cut-off: in time
    history.sort();
    CHECK(history.ask(open(0, 0, 0))->late == 99);
    CHECK(history.ask(open(0, 1, 1))->late < 20);
    // A day off lies between: it is the next day, none counts, and whoever was done the same day is none of its like.
    Open after_a_day_off = open(0, 1, 1);
    after_a_day_off.course.over = 0;
    CHECK(history.ask(after_a_day_off)->compared == 40);
    CHECK(history.ask(after_a_day_off)->late < 20);
}

TEST_CASE("the step it is in says more than the whole") {
    History history;
    for (int i = 0; i < 40; ++i) {
        Taken one = taken(9, 10);
        one.from_step = {{1, 9}, {2, 2}};
        history.add(one);
    }
    history.sort();
    Open one = open(6, 4, 10);
    one.step = 2;
    one.in_step = {0, 4, -1};
    CHECK(history.ask(one)->alike == Alike::step);
    CHECK(history.ask(one)->late == 0);
    one.step = 1;  // has hardly begun, with four days left of the nine it takes
    CHECK(history.ask(one)->late > 850);
}

TEST_CASE("Brier scores") {
    CHECK_FALSE(score_of({}));
    const auto one = score_of({{"a", 1000, true}}).value();
    CHECK(one.score == 0);
    CHECK(one.high > 0);  // nothing is known from one dossier
    std::vector<Judged> all;
    for (int i = 0; i < 100; ++i) all.push_back({std::to_string(i), i % 4 == 0 ? 750 : 250, i % 4 == 0});
    const auto good = score_of(all).value();
    CHECK(good.score == 62'500);
    CHECK(good.base == 187'500);
    CHECK(good.low <= -125'000);
    CHECK(good.high >= -125'000);
    CHECK(good.high < 0);
    for (Judged& each : all) each.foretold = 250;  // no better than the share
    CHECK(score_of(all)->low <= 0);
    CHECK(score_of(all)->high >= 0);
    // The same dossier on a hundred days is one dossier.
    for (Judged& each : all) each.dossier_id = "the same";
    CHECK(score_of(all)->dossiers == 1);
}

namespace {

// A history of its own, in working days. Twelve dossiers come each day, of six procedures. What one needs is its
// procedure's usual share of the limit, times a chance of three, for one in twelve twice; missing papers take three to
// eight days more; in two of every nine weeks a third of the people are away and everything goes on more slowly. The
// predictor sees receipts, ends, due days and whether papers were missing, as an office does.
class Dice {
public:
    int below(int most) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<int>((state_ >> 33) % static_cast<unsigned>(most));
    }

private:
    unsigned long long state_ = 20'261'121;
};

struct Lived {
    int procedure, received, finished, limit;
    bool papers_missing;
    int due() const { return received + limit; }
};

constexpr std::array limits{3, 5, 7, 10, 15, 20};
constexpr std::array usual_shares{55, 45, 70, 60, 80, 50};  // hundredths of the limit
constexpr int days_of_history = 400, a_day = 12, first_morning = 200;

bool people_are_away(int day) { return day / 5 % 9 >= 7; }

std::vector<Lived> lives() {
    Dice chance;
    std::vector<Lived> all;
    for (int day = 0; day < days_of_history; ++day)
        for (int i = 0; i < a_day; ++i) {
            const int procedure = chance.below(6);
            const auto at = static_cast<std::size_t>(procedure);
            const bool missing = chance.below(100) < 15;
            int work =
                limits.at(at) * usual_shares.at(at) * (chance.below(61) + chance.below(61) + chance.below(61)) / 100;
            if (chance.below(12) == 0) work *= 2;
            if (missing) work += (3 + chance.below(6)) * 90;
            int end = day;  // 90 parts of work are a day; 60 while people are away
            for (; work > 0; ++end) work -= people_are_away(end) ? 60 : 90;
            all.push_back({procedure, day, end, limits.at(at), missing});
        }
    return all;
}

History known_on(int morning, const std::vector<Lived>& all) {
    History history;
    for (const Lived& one : all)
        if (one.finished < morning)
            history.add({.procedure_id = std::to_string(one.procedure),
                         .field = "F",
                         .papers_missing = one.papers_missing,
                         .days = one.finished - one.received,
                         .limit = one.limit,
                         .from_step = {}});
    history.sort();
    return history;
}

int open_on(int day, const std::vector<Lived>& all) {
    return static_cast<int>(std::count_if(
        all.begin(), all.end(), [&](const Lived& one) { return one.received <= day && one.finished >= day; }));
}

std::vector<Judged> judged() {
    const std::vector<Lived> all = lives();
    std::vector<Judged> found;
    for (int morning = first_morning; morning < days_of_history - 40; morning += 5) {
        const History history = known_on(morning, all);
        int usual = 0;
        for (int day = morning - 100; day < morning; day += 10) usual += open_on(day, all);
        const std::int64_t load = std::int64_t{1000} * open_on(morning, all) / usual;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Lived& one = all[i];
            if (one.received >= morning || one.finished < morning || one.due() < morning) continue;
            const Open now{.procedure_id = std::to_string(one.procedure),
                           .field = "F",
                           .papers_missing = one.papers_missing,
                           .course = {morning - one.received, one.due() - morning, morning - one.received - 1},
                           .limit = one.limit,
                           .step = {},
                           .in_step = {},
                           .load = load};
            found.push_back({std::to_string(i), history.ask(now)->late, one.finished > one.due()});
        }
    }
    return found;
}

}  // namespace

TEST_CASE("on a history that it does not know, the forecast beats the share of all by its whole interval") {
    const std::vector<Judged> all = judged();
    const Score score = score_of(all).value();
    MESSAGE("Brier " << score.score << ", base " << score.base << ", difference in " << score.low << " to "
                     << score.high << " millionths, of " << score.dossiers << " dossiers, late " << score.late << " of "
                     << score.foretold);
    CHECK(score.dossiers > 1000);
    CHECK(score.high < 0);
    // What is called likely comes true more often than not, and what is not listed seldom.
    const auto share = [&](Permille from, Permille to) {
        int late = 0, count = 0;
        for (const Judged& one : all)
            if (one.foretold >= from && one.foretold < to) ++count, late += one.late;
        CHECK(count > 100);
        return 100 * late / count;
    };
    CHECK(share(likely_from, whole + 1) > 50);
    CHECK(share(0, listed_from) < 20);
}
