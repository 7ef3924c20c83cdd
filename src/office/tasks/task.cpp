#include "office/tasks/task.hpp"

#include <algorithm>
#include <array>

#include "lib/failure.hpp"
#include "lib/text/text.hpp"

namespace tasks {
namespace {

using accounts::Ability;
using accounts::Viewer;

constexpr std::array<std::string_view, 6> state_words{"assigned",  "accepted", "in_progress",
                                                      "submitted", "approved", "cancelled"};
constexpr std::array<std::string_view, 5> deadline_words{"date", "recurring", "continuous", "conditional", "none"};
constexpr std::array<std::string_view, static_cast<std::size_t>(Act::count_of_acts)> act_words{
    "edit",   "assign", "accept",        "send_back",        "report_progress", "submit", "approve",
    "return", "cancel", "ask_extension", "decide_extension", "remind",          "recall", "reopen"};

template <class Enum, std::size_t N>
std::optional<Enum> value_of(const std::array<std::string_view, N>& words, std::string_view word) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return std::nullopt;
    return static_cast<Enum>(found - words.begin());
}

bool directs(const Task& task, const Viewer& viewer) {
    if (viewer.may(Ability::tasks_direct)) return true;
    return task.lead_unit_id == viewer.unit_id && viewer.may(Ability::tasks_assign);
}

/// The named approver; where none is named, any leader who approves.
bool decides(const Task& task, const Viewer& viewer) {
    if (!viewer.may(Ability::tasks_approve)) return false;
    return !task.approver_id || *task.approver_id == viewer.official_id;
}

bool assigned(const Task& task, const Viewer& viewer) {
    return task.created_by == viewer.official_id && viewer.may(Ability::tasks_direct);
}

bool in_state(Act act, const Task& task) {
    const State s = task.state;
    switch (act) {
        case Act::edit:
        case Act::cancel:
        case Act::remind:
            return is_open(task);
        case Act::assign:
            return s == State::assigned || s == State::accepted || s == State::in_progress;
        case Act::accept:
        case Act::send_back:
            return s == State::assigned && task.official_id.has_value();
        case Act::report_progress:
        case Act::submit:
            return s == State::accepted || s == State::in_progress;
        case Act::approve:
        case Act::give_back:
        case Act::recall:
            return s == State::submitted;
        case Act::reopen:
            return !is_open(task);
        case Act::ask_extension:
            return is_open(task) && s != State::submitted && task.due_on && !task.extension;
        case Act::decide_extension:
            return is_open(task) && task.extension.has_value();
        case Act::count_of_acts:
            break;
    }
    return false;
}

bool is_for(Act act, const Task& task, const Viewer& viewer) {
    switch (act) {
        case Act::edit:
        case Act::cancel:
            return viewer.may(Ability::tasks_direct);
        case Act::assign:
        case Act::remind:
            return directs(task, viewer);
        case Act::accept:
        case Act::send_back:
        case Act::report_progress:
        case Act::submit:
        case Act::ask_extension:
        case Act::recall:
            return viewer.may(Ability::tasks_do) && is_doer(task, viewer);
        case Act::approve:
        case Act::give_back:
            return decides(task, viewer);
        case Act::reopen:
            return viewer.may(Ability::tasks_direct) || decides(task, viewer);
        case Act::decide_extension:
            return decides(task, viewer) || assigned(task, viewer);
        case Act::count_of_acts:
            break;
    }
    return false;
}

}  // namespace

std::string_view word_of(State state) { return state_words.at(static_cast<std::size_t>(state)); }
std::string_view word_of(DeadlineKind kind) { return deadline_words.at(static_cast<std::size_t>(kind)); }
std::string_view word_of(Act act) { return act_words.at(static_cast<std::size_t>(act)); }
std::optional<State> state_of(std::string_view word) { return value_of<State>(state_words, word); }
std::optional<DeadlineKind> deadline_kind_of(std::string_view word) {
    return value_of<DeadlineKind>(deadline_words, word);
}

bool may_see(const Task& task, const Viewer& viewer) {
    if (!viewer.may(Ability::tasks_see)) return false;
    if (viewer.role->scope == accounts::Scope::agency) return true;
    const auto& helps = task.coordinator_ids;
    const std::string& me = viewer.official_id;
    return task.lead_unit_id == viewer.unit_id || task.official_id == me || task.answerable_id == me ||
           task.approver_id == me || std::find(helps.begin(), helps.end(), viewer.unit_id) != helps.end();
}

bool is_doer(const Task& task, const Viewer& viewer) {
    if (task.official_id == viewer.official_id) return true;
    return task.lead_unit_id == viewer.unit_id && viewer.may(Ability::tasks_assign);
}

bool is_open(const Task& task) { return task.state != State::approved && task.state != State::cancelled; }

bool is_late(const Task& task, calendar::Date today) {
    if (!task.due_on || task.state == State::cancelled) return false;
    const calendar::Date counted = task.state == State::approved ? task.submitted_on.value_or(today) : today;
    return counted > *task.due_on;
}

bool is_soon(const Task& task, calendar::Date today) {
    if (!task.due_on || !is_open(task)) return false;
    return today <= *task.due_on && *task.due_on - today <= std::chrono::days{soon_days};
}

Clarity clarity(const Task& task) {
    constexpr std::size_t shortest_work = 2;  // a verb and its object
    const auto words = text::split(text::squeeze(task.content), ' ');
    return {.person = !task.lead_unit_id.empty() && task.official_id.has_value(),
            .work = words.size() >= shortest_work,
            .time = task.deadline_kind != DeadlineKind::none,
            .responsibility = task.answerable_id.has_value(),
            .authority = task.approver_id.has_value(),
            .product = task.product.has_value()};
}

std::vector<std::string_view> unclear(const Clarity& clear) {
    std::vector<std::string_view> words;
    if (!clear.person) words.push_back("người");
    if (!clear.work) words.push_back("việc");
    if (!clear.time) words.push_back("thời gian");
    if (!clear.responsibility) words.push_back("trách nhiệm");
    if (!clear.authority) words.push_back("thẩm quyền");
    if (!clear.product) words.push_back("sản phẩm");
    return words;
}

std::vector<MissingMark> missing_marks(const Task& task, bool lead_has_head) {
    const Clarity clear = clarity(task);
    std::vector<MissingMark> missing;
    if (!clear.person && (task.lead_unit_id.empty() || !lead_has_head))
        missing.push_back({"official_id", "task.unclear_person"});
    if (!clear.work) missing.push_back({"content", "task.unclear_work"});
    if (!clear.time) missing.push_back({"deadline_kind", "task.unclear_time"});
    if (!clear.responsibility) missing.push_back({"answerable_id", "task.unclear_responsibility"});
    if (!clear.authority) missing.push_back({"approver_id", "task.unclear_authority"});
    if (!clear.product) missing.push_back({"product", "task.unclear_product"});
    return missing;
}

bool may(Act act, const Task& task, const Viewer& viewer) { return in_state(act, task) && is_for(act, task, viewer); }

void require(Act act, const Task& task, const Viewer& viewer) {
    if (!is_for(act, task, viewer)) throw Failure{FailureKind::forbidden, "task.not_yours"};
    if (!in_state(act, task)) throw Failure{FailureKind::conflict, "task.not_now"};
}

void assign(Task& task, const Viewer& viewer, const Assignment& assignment) {
    require(Act::assign, task, viewer);
    if (assignment.official_unit_id != task.lead_unit_id)
        throw Failure{FailureKind::bad_input, "input.invalid", {{"official_id", "task.other_unit"}}};
    task.official_id = assignment.official_id;
    task.state = State::assigned;
}

void accept(Task& task, const Viewer& viewer) {
    require(Act::accept, task, viewer);
    task.state = State::accepted;
}

void send_back(Task& task, const Viewer& viewer) {
    require(Act::send_back, task, viewer);
    task.official_id.reset();
}

void report_progress(Task& task, const Viewer& viewer, std::int64_t percent) {
    require(Act::report_progress, task, viewer);
    task.progress = percent;
    task.state = State::in_progress;
}

void submit(Task& task, const Viewer& viewer, calendar::Date on) {
    require(Act::submit, task, viewer);
    task.state = State::submitted;
    task.submitted_on = on;
    task.progress = 100;
}

void approve(Task& task, const Viewer& viewer, calendar::Date on) {
    require(Act::approve, task, viewer);
    task.state = State::approved;
    task.approved_on = on;
    task.extension.reset();
}

void give_back(Task& task, const Viewer& viewer) {
    require(Act::give_back, task, viewer);
    task.state = State::in_progress;
    task.submitted_on.reset();
    ++task.returned;
}

void cancel(Task& task, const Viewer& viewer) {
    require(Act::cancel, task, viewer);
    task.state = State::cancelled;
    task.extension.reset();
}

void recall(Task& task, const Viewer& viewer) {
    require(Act::recall, task, viewer);
    task.state = State::in_progress;
    task.submitted_on.reset();
}

void reopen(Task& task, const Viewer& viewer) {
    require(Act::reopen, task, viewer);
    task.state = task.state == State::approved ? State::in_progress : State::assigned;
    task.submitted_on.reset();
    task.approved_on.reset();
}

void ask_extension(Task& task, const Viewer& viewer, const Extension& extension, calendar::Date today) {
    require(Act::ask_extension, task, viewer);
    if (today > *task.due_on) throw Failure{FailureKind::conflict, "task.extension_too_late"};
    if (extension.due_on <= *task.due_on)
        throw Failure{FailureKind::bad_input, "input.invalid", {{"due_on", "task.extension_not_later"}}};
    task.extension = extension;
}

void decide_extension(Task& task, const Viewer& viewer, bool granted) {
    require(Act::decide_extension, task, viewer);
    if (granted) task.due_on = task.extension->due_on;
    task.extension.reset();
}

}  // namespace tasks
