#include "office/handling/history.hpp"

#include <doctest/doctest.h>

#include "office/handling/handling_test_people.hpp"
#include "office/handling/step_plan.hpp"

using namespace handling;
using handling::test::day;

namespace {

calendar::Instant at(int d, int hour, int minute = 0) { return calendar::at_local(day(d), hour, minute); }

dossiers::Act line(Act act, calendar::Instant when, State state, std::optional<Place> to = {}) {
    dossiers::Act one{.at = when, .act = std::string(word_of(act)), .state = state};
    if (to) one.to_unit_id = to->unit_id, one.to_official_id = to->official_id, one.step = to->step;
    return one;
}

const dossiers::ClockRules rules{calendar::working_days()};

}  // namespace

TEST_CASE("who handed it over: each handing back takes one away, and taking it is none") {
    const Place centre{"centre", std::nullopt, 1}, culture{"culture", std::nullopt, 2}, hoa{"culture", "hoa", 2},
        leaders{"leaders", std::nullopt, 3};
    Lines lines{line(Act::receive, at(9, 8), State::received, centre)};
    CHECK_FALSE(came_from(lines));
    lines.push_back(line(Act::hand_over, at(9, 9), State::processing, culture));
    lines.push_back(line(Act::start, at(9, 10), State::processing, hoa));
    CHECK(came_from(lines) == centre);
    lines.push_back(line(Act::hand_over, at(10, 9), State::processing, leaders));
    CHECK(came_from(lines) == hoa);
    lines.push_back(line(Act::hand_back, at(10, 10), State::processing, hoa));
    CHECK(came_from(lines) == centre);
}

TEST_CASE("who held it for how much working time, without standstills, until the end") {
    const Place centre{"centre"}, culture{"culture"};
    Lines lines{line(Act::receive, at(9, 8), State::received, centre),
                line(Act::hand_over, at(9, 10), State::processing, culture),
                line(Act::ask_supplement, at(10, 8), State::awaiting_supplement, culture),
                line(Act::receive_supplement, at(11, 8), State::processing, culture)};
    const std::vector<dossiers::Standstill> still{{at(10, 8), at(11, 8)}};
    auto held = holdings(lines, still, rules, at(11, 9));
    REQUIRE(held.size() == 2);
    CHECK(held[0].working_minutes == 120);
    CHECK_FALSE(held[0].now);
    CHECK(held[1].now);
    // Monday 10:00 to 17:00 without the noon's 90 minutes, Tuesday 7:30 to 8:00, Wednesday 8:00 to 9:00.
    CHECK(held[1].working_minutes == 330 + 30 + 60);
    lines.push_back(line(Act::resolve, at(11, 9), State::resolved, centre));
    held = holdings(lines, still, rules, at(20, 9));
    REQUIRE(held.size() == 2);
    CHECK(held[1].to == at(11, 9));
    CHECK_FALSE(held[1].now);
    lines.push_back(line(Act::reopen, at(12, 8), State::processing, centre));
    held = holdings(lines, still, rules, at(12, 9));
    REQUIRE(held.size() == 3);
    CHECK(held[2].working_minutes == 60);
}

TEST_CASE("the limit of the supplement that is asked for, and the days an apology gave") {
    Lines lines{line(Act::ask_supplement, at(9, 8), State::awaiting_supplement)};
    lines[0].limit_on = day(16);
    lines.push_back(line(Act::move_due_day, at(9, 9), State::awaiting_supplement));
    CHECK(limit_of(lines) == day(16));
    lines.push_back(line(Act::receive_supplement, at(10, 8), State::processing));
    CHECK_FALSE(limit_of(lines));
    CHECK_FALSE(is_apologised(lines));
    lines.push_back(line(Act::apologise, at(12, 8), State::processing));
    lines.back().due_before = at(13, 17);
    lines.back().due_after = at(17, 17);
    CHECK(is_apologised(lines));
    CHECK(days_granted(lines, calendar::working_days()) == 2);
}

TEST_CASE("the days of the steps: shares of the limit by the clock; the last one takes what an apology gave") {
    procedures::Version version{.limit = {.amount = 10}};
    version.steps = {{.name = "a", .share = 10}, {.name = "b", .share = 60}, {.name = "c", .share = 30}};
    const auto days = step_days(version, at(2, 9), {}, rules, 0);
    CHECK(days == std::vector<std::optional<calendar::Date>>{day(3), day(11), day(16)});
    CHECK(step_days(version, at(2, 9), {}, rules, 2).back() == day(18));
    CHECK(due_at(version.limit, at(2, 9), {{at(4, 9), std::nullopt}}, rules, 2) == std::nullopt);
    CHECK(due_at(version.limit, at(2, 9), {{at(4, 9), at(5, 9)}}, rules, 1) == at(18, 17));
    CHECK(next_step(version, std::nullopt) == 1);
    CHECK(next_step(version, 3) == std::nullopt);
    version.steps[1].share.reset();
    CHECK(step_days(version, at(2, 9), {}, rules, 0) == std::vector<std::optional<calendar::Date>>(3));
}
