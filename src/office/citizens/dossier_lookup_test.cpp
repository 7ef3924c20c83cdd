#include "office/citizens/dossier_lookup.hpp"

#include <doctest/doctest.h>

using namespace citizens;
using dossiers::Act;
using dossiers::State;

namespace {

constexpr calendar::Date day(int of_march) { return std::chrono::year{2026} / 3 / of_march; }

procedures::Version with_steps(std::size_t count) {
    procedures::Version version;
    version.steps.resize(count);
    return version;
}

}  // namespace

TEST_CASE("whose turn it is in each of the ten states") {
    using enum Turn;
    const std::vector turns{office, office, nobody, office, citizen, citizen, nobody, office, citizen, nobody};
    for (int state = 1; state <= dossiers::states; ++state) {
        INFO(state);
        CHECK(turn_of(static_cast<State>(state)) == turns.at(static_cast<std::size_t>(state) - 1));
    }
}

TEST_CASE("apologies with the day that was given up and the new one; other acts are none") {
    const std::vector<Act> acts{
        {.at = calendar::at_local(day(2)), .act = "receive", .due_after = calendar::at_local(day(10), 17)},
        {.at = calendar::at_local(day(9)),
         .act = "apologise",
         .due_before = calendar::at_local(day(10), 17),
         .due_after = calendar::at_local(day(16), 17)}};
    const auto found = apologies_of(acts);
    REQUIRE(found.size() == 1);
    CHECK((found[0].on == day(9) && found[0].was_due_on == day(10) && found[0].due_on == day(16)));
}

TEST_CASE("the last day for a supplement is told while it is asked for") {
    const std::vector<Act> acts{{.act = "ask_supplement", .limit_on = day(20)}, {.act = "move_due_day"}};
    CHECK(supplement_until(acts, State::awaiting_supplement) == day(20));
    CHECK_FALSE(supplement_until(acts, State::processing));
    CHECK_FALSE(supplement_until({}, State::awaiting_supplement));
}

TEST_CASE("steps before the present one are done, those after it to come; with the result fetched all are done") {
    using enum StepState;
    CHECK(states_of(with_steps(3), 2, State::processing) == std::vector{done, now, to_come});
    CHECK(states_of(with_steps(3), std::nullopt, State::received) == std::vector{to_come, to_come, to_come});
    CHECK(states_of(with_steps(3), 3, State::resolved) == std::vector{done, done, now});
    CHECK(states_of(with_steps(3), 3, State::returned) == std::vector{done, done, done});
    CHECK(states_of(with_steps(2), 1, State::refused) == std::vector{now, to_come});
    CHECK(states_of(with_steps(0), 1, State::resolved).empty());
}

TEST_CASE("late is what is open past its day while its clock runs") {
    dossiers::Dossier one{.due_on = day(10), .state = State::processing};
    CHECK_FALSE(is_late(one, day(10)));
    CHECK(is_late(one, day(11)));
    one.state = State::awaiting_supplement;
    CHECK_FALSE(is_late(one, day(11)));
}
