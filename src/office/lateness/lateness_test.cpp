#include "office/lateness/lateness.hpp"

#include <doctest/doctest.h>

#include "office/handling/handling_test_people.hpp"

using namespace lateness;
using handling::Act;
using handling::Place;
using handling::State;
using handling::test::day;

namespace {

calendar::Instant at(int d, int hour, int minute = 0) { return calendar::at_local(day(d), hour, minute); }

const dossiers::ClockRules rules{calendar::working_days()};
const Place centre{"centre", "an", 1}, culture{"culture", std::nullopt, 2}, hoa{"culture", "hoa", 2},
    leaders{"leaders", "chair", 3};

dossiers::Act line(Act act, calendar::Instant when, State state, const Place& to) {
    return {.at = when,
            .act = std::string(handling::word_of(act)),
            .official_id = {},
            .to_unit_id = to.unit_id,
            .to_official_id = to.official_id,
            .step = to.step,
            .state = state};
}

/// Ten working days: one for the counter, six for culture, three for the leaders.
procedures::Version shared() {
    procedures::Version version{.limit = {.amount = 10},
                                .fee_note = {},
                                .unit_id = {},
                                .unit_name = {},
                                .papers = {{.name = "Đơn"}, {.name = "Ảnh", .required = false}},
                                .results = {},
                                .steps = {}};
    for (const auto& [name, share] : {std::pair{"Tiếp nhận", 10}, {"Thẩm định", 60}, {"Ký", 30}})
        version.steps.push_back({.name = name, .unit_id = {}, .unit_name = {}, .share = share});
    return version;
}

/// Received on Monday 2 March at closing time, due on Monday 16: ten days of 480 minutes.
LateDossier received() {
    return {.id = "a",
            .unit_id = "culture",
            .procedure_id = {},
            .received_at = at(2, 17),
            .due_on = day(16),
            .finished_at = {},
            .is_own = true,
            .lines = {line(Act::receive, at(2, 17), State::received, centre)}};
}

/// Culture has it from the 3rd, Hoa from that day, the leaders from that moment on, who end it then.
LateDossier handled(calendar::Instant taken, calendar::Instant handed, calendar::Instant ended) {
    LateDossier one = received();
    one.lines.push_back(line(Act::hand_over, at(3, 17), State::processing, culture));
    one.lines.push_back(line(Act::start, taken, State::processing, hoa));
    one.lines.push_back(line(Act::hand_over, handed, State::processing, leaders));
    one.lines.push_back(line(Act::resolve, ended, State::resolved, leaders));
    one.finished_at = ended;
    return one;
}

}  // namespace

TEST_CASE("words of causes lead back to them") {
    for (const Cause each : causes) CHECK(cause_of(word_of(each)) == each);
    CHECK_FALSE(cause_of("weather"));
}

TEST_CASE("nothing is known of an imported one but the unit that decides it") {
    LateDossier one = received();
    one.is_own = false, one.lines.clear();
    const Delay delay = delay_of(one, nullptr, rules, at(18, 9));
    CHECK(delay.cause == Cause::no_detail);
    CHECK(delay.main == Place{"culture"});
    CHECK(delay.holders.empty());
    CHECK(delay.days == 2);
    CHECK(delay.is_open);
}

TEST_CASE("who had it when it turned late, beyond the step's share") {
    const auto version = shared();
    // The leaders' three days begin on the 12th at the latest; they take five.
    const Delay delay = delay_of(handled(at(3, 17), at(11, 17), at(18, 17)), &version, rules, at(31, 9));
    CHECK(delay.cause == Cause::held_over);
    CHECK(delay.main == leaders);
    CHECK_FALSE(delay.is_open);
    CHECK(delay.days == 2);
    REQUIRE(delay.holders.size() == 3);
    CHECK(delay.holders[0].working_minutes == 480);
    CHECK(delay.holders[0].over_minutes == 0);
    CHECK(delay.holders[1].place == hoa);
    CHECK(delay.holders[1].over_minutes == 0);
    CHECK(delay.holders[2].working_minutes == 5 * 480);
    CHECK(delay.holders[2].over_minutes == 2 * 480);
}

TEST_CASE("the one who had it when it turned late had got it late") {
    const auto version = shared();
    // Hoa has it for eight days instead of six; the leaders take their three.
    const Delay delay = delay_of(handled(at(3, 17), at(13, 17), at(18, 17)), &version, rules, at(31, 9));
    CHECK(delay.cause == Cause::handed_over_late);
    CHECK(delay.main == hoa);
    CHECK(delay.holders[1].over_minutes == 2 * 480);
    CHECK(delay.holders[2].over_minutes == 0);
}

TEST_CASE("the unit kept it and nobody took it: who comes first uses the share up") {
    const auto version = shared();
    // Seven days without a person, one with her.
    const Delay waiting = delay_of(handled(at(12, 17), at(13, 17), at(18, 17)), &version, rules, at(31, 9));
    CHECK(waiting.cause == Cause::not_taken);
    CHECK(waiting.main == culture);
    CHECK(waiting.holders[1].over_minutes == 480);
    CHECK(waiting.holders[2].over_minutes == 480);
    const Delay taken = delay_of(handled(at(12, 16), at(13, 17), at(18, 17)), &version, rules, at(31, 9));
    CHECK(taken.cause == Cause::handed_over_late);
    CHECK(taken.main == hoa);
    CHECK(taken.holders[1].over_minutes == 420);
}

TEST_CASE("as of a day that is over: what came later is not known yet") {
    const auto version = shared();
    const LateDossier one = handled(at(3, 17), at(19, 17), at(23, 17));
    const Delay then = delay_of(one, &version, rules, calendar::at_local(day(18)));
    CHECK(then.is_open);
    CHECK(then.days == 1);
    CHECK(then.main == hoa);
    CHECK(then.holders.size() == 2);
    CHECK(delay_of(one, &version, rules, at(31, 9)).days == 5);
}

TEST_CASE("a supplement counts from more than half of the time on, and standstills are nobody's") {
    const auto version = shared();
    // Half of the ten days is over on Monday the 9th at closing time.
    for (const auto& [asked, cause] : {std::pair{at(9, 16, 59), Cause::held_over},
                                       {at(9, 17), Cause::held_over},
                                       {at(10, 7, 31), Cause::supplement_late}}) {
        LateDossier one = received();
        one.lines.push_back(line(Act::hand_over, at(3, 17), State::processing, hoa));
        one.lines.push_back(line(Act::ask_supplement, asked, State::awaiting_supplement, hoa));
        one.lines.push_back(line(Act::receive_supplement, at(12, 7, 30), State::processing, hoa));
        one.still = {{asked, at(12, 7, 30)}};
        one.due_on = day(18);
        const Delay delay = delay_of(one, &version, rules, at(20, 17));
        CHECK(delay.cause == cause);
        CHECK(delay.main == hoa);
    }
}

TEST_CASE("a required paper that never came, unless it was asked for") {
    auto version = shared();
    LateDossier one = handled(at(3, 17), at(11, 17), at(18, 17));
    one.missing_papers = {"Ảnh"};
    CHECK(delay_of(one, &version, rules, at(31, 9)).cause == Cause::held_over);
    one.missing_papers = {"Ảnh", "Đơn"};
    CHECK(delay_of(one, &version, rules, at(31, 9)).cause == Cause::papers_missing);
    one.lines.insert(one.lines.begin() + 2, line(Act::ask_supplement, at(4, 8), State::awaiting_supplement, culture));
    CHECK(delay_of(one, &version, rules, at(31, 9)).cause == Cause::held_over);
}

TEST_CASE("form 04's new day passed, too: its reason is told") {
    const auto version = shared();
    LateDossier one = handled(at(3, 17), at(11, 17), at(18, 17));
    one.lines.insert(one.lines.begin() + 3, line(Act::apologise, at(10, 9), State::processing, hoa));
    one.lines[3].note = "Nhiều hồ sơ";
    one.due_on = day(17);
    const Delay delay = delay_of(one, &version, rules, at(31, 9));
    CHECK(delay.cause == Cause::apology_broken);
    CHECK(delay.note == "Nhiều hồ sơ");
    CHECK(delay.days == 1);
}

TEST_CASE("in time by the day that the working calendar took away, and not a day later") {
    const auto version = shared();
    for (const auto& [ended, cause] : {std::pair{18, Cause::due_moved}, {19, Cause::held_over}}) {
        LateDossier one = handled(at(3, 17), at(11, 17), at(ended, 17));
        auto moved = line(Act::move_due_day, at(10, 9), State::processing, hoa);
        moved.due_before = at(18, 17), moved.due_after = at(16, 17);
        one.lines.insert(one.lines.begin() + 3, moved);
        CHECK(delay_of(one, &version, rules, at(31, 9)).cause == cause);
        std::swap(one.lines[3].due_before, one.lines[3].due_after);
        CHECK(delay_of(one, &version, rules, at(31, 9)).cause == Cause::held_over);
    }
}

TEST_CASE("steps without shares: who had it longest, and that is said") {
    auto version = shared();
    for (auto& step : version.steps) step.share.reset();
    const LateDossier one = handled(at(3, 17), at(11, 17), at(18, 17));
    for (const procedures::Version* each :
         {&std::as_const(version), static_cast<const procedures::Version*>(nullptr)}) {
        const Delay delay = delay_of(one, each, rules, at(31, 9));
        CHECK(delay.cause == Cause::unshared);
        CHECK(delay.main == hoa);  // six days, the leaders five
        CHECK(delay.holders.back().over_minutes == 2 * 480);
    }
}
