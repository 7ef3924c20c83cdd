#include "office/handling/act.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "office/handling/handling_test_people.hpp"

using namespace handling;
using namespace handling::test;
using accounts::Viewer;

namespace {

using Names = std::set<std::string>;

/// What the acts are, once more and by hand: to which state each leads from each of the ten, "." where it is impossible
/// (A stands for 10), and who may.
struct Expected {
    std::string states, who;
};
const std::map<std::string, Expected> table{
    //                      1234567890
    {"received", {"..........", "nobody"}},
    {"accept", {"2.........", "counter"}},
    {"start", {".4.4......", "taker"}},
    {"hand_over", {".4.4......", "holder"}},
    {"hand_back", {".4.4......", "holder"}},
    {"ask_supplement", {"55.5......", "holder"}},
    {"receive_supplement", {"....4.....", "either"}},
    {"end_unsupplemented", {"....3.....", "decider"}},
    {"ask_payment", {".6.6......", "holder"}},
    {"receive_payment", {".....4....", "either"}},
    {"stop", {".8.8......", "decider"}},
    {"resume", {".......4..", "decider"}},
    {"end_stopped", {".......3..", "decider"}},
    {"withdraw", {"77.777.7..", "either"}},
    {"apologise", {".2.4......", "decider"}},
    {"refuse", {"33.3......", "refuser"}},
    {"resolve", {".9.9......", "holder"}},
    {"deliver", {"........A.", "counter"}},
    {"reopen", {"..4...4.4.", "decider"}},
    {"move_due_day", {"..........", "nobody"}},
};

/// By name, for a dossier that Hoa of the division "culture" holds, or nobody in it by name, or the centre.
enum class Where { person, unit, centre };
Names who_may(const std::string& whose, Where where, State state) {
    const Names holders = where == Where::person ? Names{"hoa", "head"}
                          : where == Where::unit ? Names{"hoa", "nam", "head"}
                                                 : Names{"counter", "director"};
    const Names counters{"counter", "director"};
    Names deciders{"chair", "vice", "head"};
    if (where == Where::centre) deciders.insert("director");
    if (whose == "holder") return holders;
    if (whose == "taker") return where == Where::person ? Names{"hoa"} : holders;
    if (whose == "counter") return counters;
    if (whose == "decider") return deciders;
    if (whose == "refuser") return state == State::registered ? counters : deciders;
    if (whose == "nobody") return {};
    Names either = holders;
    either.insert(counters.begin(), counters.end());
    return either;
}

Case case_at(State state, Where where) {
    Case one = case_in(state);
    if (where != Where::person) one.held.official_id.reset();
    if (where == Where::centre) one.held = {"centre"}, one.came_from = Place{"culture", "hoa", 2};
    return one;
}

/// As the body of the act would give it.
Given given_for(Act act) {
    Given given;
    if (act == Act::hand_over) given.to = Place{"economy", std::nullopt, 3};
    if (act == Act::ask_supplement) given.limit_on = day(15);
    if (act == Act::apologise) given.due_on = day(25);
    return given;
}

}  // namespace

TEST_CASE("every act in every state by everybody: exactly what the table says, and nothing else is offered") {
    CHECK(table.size() == static_cast<std::size_t>(acts));
    int done = 0;
    for (int a = 0; a < acts; ++a)
        for (int s = 1; s <= dossiers::states; ++s)
            for (const Where where : {Where::person, Where::unit, Where::centre})
                for (const Viewer* viewer : everybody) {
                    const Act act = static_cast<Act>(a);
                    const State state = static_cast<State>(s);
                    const Expected& expected = table.at(std::string(word_of(act)));
                    const char to = expected.states.at(static_cast<std::size_t>(s) - 1);
                    // Taken already: only the one who has it may begin, and only what is not begun.
                    const bool taken = act == Act::start && state == State::processing && where == Where::person;
                    const bool right = who_may(expected.who, where, state).contains(viewer->official_id);
                    const std::string wanted = !right               ? "dossier.not_yours"
                                               : to == '.' || taken ? "dossier.not_now"
                                                                    : "done";
                    INFO(word_of(act), " in ", s, " by ", viewer->official_id, " where ", static_cast<int>(where));
                    Case one = case_at(state, where);
                    const auto all = offered(one, *viewer, Deciders::heads, day(10));
                    CHECK((std::find(all.begin(), all.end(), act) != all.end()) == (wanted == "done"));
                    CHECK(refusal([&] { perform(act, one, *viewer, given_for(act), Deciders::heads, day(10)); }) ==
                          wanted);
                    const int after = to == 'A' ? 10 : to - '0';
                    CHECK(static_cast<int>(one.state) == (wanted == "done" ? after : s));
                    done += wanted == "done";
                }
    CHECK(done > 200);
}

TEST_CASE("where the office lets its leaders alone decide, heads do not") {
    Case one = case_in(State::processing);
    CHECK(refusal([&] { perform(Act::refuse, one, head, {}, Deciders::leaders, day(10)); }) == "dossier.not_yours");
    CHECK(refusal([&] { perform(Act::refuse, one, chair, {}, Deciders::leaders, day(10)); }) == "done");
    CHECK(one.state == State::refused);
}

TEST_CASE("a supplement has its limit, and who misses it may be ended the day after") {
    Case one = case_in(State::processing);
    CHECK(refusal([&] { perform(Act::ask_supplement, one, hoa, {.limit_on = day(9)}, Deciders::heads, day(10)); }) ==
          "dossier.limit_past");
    perform(Act::ask_supplement, one, hoa, {.limit_on = day(15)}, Deciders::heads, day(10));
    CHECK(one.limit_on == day(15));
    const auto end = [&](int d) {
        return refusal([&] { perform(Act::end_unsupplemented, one, head, {}, Deciders::heads, day(d)); });
    };
    CHECK(end(15) == "dossier.limit_not_over");
    CHECK(end(16) == "done");
    CHECK(one.state == State::refused);
    CHECK_FALSE(one.limit_on);
    CHECK(one.held.unit_id == "centre");
    one = case_in(State::awaiting_supplement);
    one.limit_on.reset();
    CHECK(end(31) == "dossier.limit_not_over");
}

TEST_CASE("an apology: once, before the deadline passes, to a later day") {
    Case one = case_in(State::processing);
    const auto apologise = [&](int due, int today) {
        return refusal([&] { perform(Act::apologise, one, chair, {.due_on = day(due)}, Deciders::heads, day(today)); });
    };
    CHECK(apologise(20, 18) == "dossier.due_not_later");
    CHECK(apologise(25, 21) == "dossier.apology_too_late");
    CHECK(apologise(25, 20) == "done");
    CHECK(one.due_on == day(25));
    CHECK(apologise(28, 20) == "dossier.apologised_before");
}

TEST_CASE("handed over, back, and to the counter with its result") {
    Case one = case_at(State::received, Where::centre);
    one.came_from.reset();
    CHECK(refusal([&] { perform(Act::hand_back, one, counter, {}, Deciders::heads, day(10)); }) == "dossier.not_now");
    CHECK(refusal([&] { perform(Act::hand_over, one, counter, {.to = Place{"centre"}}, Deciders::heads, day(10)); }) ==
          "dossier.same_place");
    CHECK(refusal([&] { perform(Act::hand_over, one, counter, {}, Deciders::heads, day(10)); }) == "field.required");
    perform(Act::hand_over, one, counter, {.to = Place{"culture", std::nullopt, 2}}, Deciders::heads, day(10));
    CHECK(one.came_from == Place{"centre"});
    perform(Act::start, one, nam, {}, Deciders::heads, day(10));
    CHECK(one.held == Place{"culture", "nam", 2});
    CHECK(one.came_from == Place{"centre"});
    Case back = one;
    perform(Act::hand_back, back, nam, {}, Deciders::heads, day(11));
    CHECK(back.held == Place{"centre"});
    perform(Act::resolve, one, nam, {}, Deciders::heads, day(12));
    CHECK(one.held.unit_id == "centre");
    CHECK(one.state == State::resolved);
}
