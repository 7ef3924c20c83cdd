#include "office/feedback/feedback.hpp"

#include <array>

#include "lib/failure.hpp"

namespace feedback {
namespace {

using accounts::Ability;
using accounts::Viewer;

constexpr std::array<std::string_view, states> state_words{"received", "given", "answered", "dismissed"};
constexpr std::array<std::string_view, 6> act_words{"receive", "give", "answer", "dismiss", "reopen", "rate"};

void require(Act act, const Feedback& one, const Viewer& viewer) {
    if (!one.is_open()) throw Failure{FailureKind::conflict, "feedback.not_now"};
    if (!may(act, one, viewer)) throw Failure{FailureKind::forbidden, "session.no_right"};
}

void close(Feedback& one, State state, const std::string& text, calendar::Date today) {
    one.state = state;
    one.answer = text;
    one.closed_on = today;
}

}  // namespace

std::string_view word_of(State state) { return state_words.at(static_cast<std::size_t>(state)); }

std::optional<State> state_of(std::string_view word) {
    for (std::size_t i = 0; i < state_words.size(); ++i)
        if (state_words[i] == word) return static_cast<State>(i);
    return std::nullopt;
}

std::string_view word_of(Act act) { return act_words.at(static_cast<std::size_t>(act)); }

bool is_overdue(const Feedback& one, calendar::Date today) { return one.is_open() && one.due_on < today; }

bool may(Act act, const Feedback& one, const Viewer& viewer) {
    if (!one.is_open()) return false;
    switch (act) {
        case Act::give:
        case Act::dismiss:
            return viewer.may(Ability::feedback_give);
        case Act::answer:
            return viewer.may(Ability::feedback_answer) &&
                   (viewer.role->scope == accounts::Scope::agency || one.unit_id == viewer.unit_id);
        case Act::receive:
        case Act::reopen:
        case Act::rate:
            break;  // the citizen's own
    }
    return false;
}

std::vector<Act> offered(const Feedback& one, const Viewer& viewer) {
    std::vector<Act> acts;
    for (const Act act : {Act::answer, Act::give, Act::dismiss})
        if (may(act, one, viewer)) acts.push_back(act);
    return acts;
}

bool may_reopen(const Feedback& one, calendar::Date today) {
    return one.state == State::answered && !one.reopened_on &&
           today - one.closed_on.value() <= std::chrono::days{reopening_days};
}

void give(Feedback& one, const Viewer& viewer, const std::string& unit_id) {
    require(Act::give, one, viewer);
    one.state = State::given;
    one.unit_id = unit_id;
}

void answer(Feedback& one, const Viewer& viewer, const std::string& text, calendar::Date today) {
    require(Act::answer, one, viewer);
    if (!one.unit_id) one.unit_id = viewer.unit_id;
    one.late = one.late || one.due_on < today;
    close(one, State::answered, text, today);
}

void dismiss(Feedback& one, const Viewer& viewer, const std::string& reason, calendar::Date today) {
    require(Act::dismiss, one, viewer);
    close(one, State::dismissed, reason, today);
}

void reopen(Feedback& one, calendar::Date due_on, calendar::Date today) {
    if (one.reopened_on) throw Failure{FailureKind::conflict, "feedback.reopened_before"};
    if (one.state != State::answered) throw Failure{FailureKind::conflict, "feedback.not_now"};
    if (!may_reopen(one, today))
        throw Failure{FailureKind::conflict, "feedback.reopening_late", {}, {{"days", std::to_string(reopening_days)}}};
    one.state = State::given;
    one.reopened_on = today;
    one.due_on = due_on;
    one.closed_on.reset();
    one.satisfied.reset();
}

void rate(Feedback& one, bool satisfied) {
    if (one.state != State::answered) throw Failure{FailureKind::conflict, "feedback.not_now"};
    one.satisfied = satisfied;
}

}  // namespace feedback
