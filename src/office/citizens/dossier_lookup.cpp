#include "office/citizens/dossier_lookup.hpp"

#include <array>

namespace citizens {

using dossiers::State;

std::string_view word_of(Turn turn) {
    constexpr std::array<std::string_view, 3> words{"office", "citizen", "nobody"};
    return words.at(static_cast<std::size_t>(turn));
}

Turn turn_of(State state) {
    switch (state) {
        case State::awaiting_supplement:
        case State::awaiting_payment:
        case State::resolved:
            return Turn::citizen;
        case State::refused:
        case State::withdrawn:
        case State::returned:
            return Turn::nobody;
        case State::registered:
        case State::received:
        case State::processing:
        case State::stopped:
            break;
    }
    return Turn::office;
}

std::vector<Apology> apologies_of(const std::vector<dossiers::Act>& acts) {
    const auto day_of = [](const std::optional<calendar::Instant>& at) {
        return at ? std::optional{calendar::local_date(*at)} : std::nullopt;
    };
    std::vector<Apology> found;
    for (const dossiers::Act& act : acts)
        if (act.act == "apologise")
            found.push_back({calendar::local_date(act.at), day_of(act.due_before), day_of(act.due_after)});
    return found;
}

std::optional<calendar::Date> supplement_until(const std::vector<dossiers::Act>& acts, State state) {
    if (state != State::awaiting_supplement) return std::nullopt;
    for (auto act = acts.rbegin(); act != acts.rend(); ++act)
        if (act->limit_on) return act->limit_on;
    return std::nullopt;
}

std::string_view word_of(StepState state) {
    constexpr std::array<std::string_view, 3> words{"done", "now", "to_come"};
    return words.at(static_cast<std::size_t>(state));
}

std::vector<StepState> states_of(const procedures::Version& version, std::optional<std::int64_t> step, State state) {
    std::vector<StepState> states(version.steps.size(), StepState::to_come);
    if (dossiers::outcome_of(state) == dossiers::Outcome::result) {
        states.assign(states.size(), StepState::done);
        // With its result it waits in the last step to be fetched.
        if (state == State::resolved && !states.empty()) states.back() = StepState::now;
        return states;
    }
    for (std::size_t i = 0; step && i < states.size(); ++i) {
        const auto place = static_cast<std::int64_t>(i) + 1;
        states[i] = place < *step ? StepState::done : place == *step ? StepState::now : StepState::to_come;
    }
    return states;
}

bool is_late(const dossiers::Dossier& one, calendar::Date today) {
    return !one.finished_at && !dossiers::is_pausing(one.state) && one.due_on && *one.due_on < today;
}

}  // namespace citizens
