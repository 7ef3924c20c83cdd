#include "office/directives/directive.hpp"

#include <algorithm>
#include <array>

#include "lib/failure.hpp"

namespace directives {
namespace {

using accounts::Ability;

constexpr std::array<std::string_view, 4> state_words{"registered", "proposed", "issued", "withdrawn"};
constexpr std::array<std::string_view, static_cast<std::size_t>(Act::count_of_acts)> act_words{"propose", "instruct",
                                                                                               "withdraw"};

Ability ability_for(Act act) {
    switch (act) {
        case Act::propose:
            return Ability::directives_propose;
        case Act::instruct:
            return Ability::directives_instruct;
        default:
            return Ability::directives_register;
    }
}

}  // namespace

std::string_view word_of(State state) { return state_words.at(static_cast<std::size_t>(state)); }
std::string_view word_of(Act act) { return act_words.at(static_cast<std::size_t>(act)); }

std::optional<State> state_of(std::string_view word) {
    const auto found = std::find(state_words.begin(), state_words.end(), word);
    if (found == state_words.end()) return std::nullopt;
    return static_cast<State>(found - state_words.begin());
}

bool is_waiting(const Directive& directive) {
    return directive.state == State::registered || directive.state == State::proposed;
}

bool sees_waiting(const accounts::Viewer& viewer) { return viewer.may(Ability::directives_register); }

bool is_visible(const Directive& directive, const accounts::Viewer& viewer) {
    return directive.state == State::issued || sees_waiting(viewer);
}

bool may(Act act, const Directive& directive, const accounts::Viewer& viewer) {
    return is_waiting(directive) && viewer.may(ability_for(act));
}

void require(Act act, const Directive& directive, const accounts::Viewer& viewer) {
    if (!viewer.may(ability_for(act))) throw Failure{FailureKind::forbidden, "session.no_right"};
    if (!is_waiting(directive)) throw Failure{FailureKind::conflict, "directive.not_waiting"};
}

}  // namespace directives
