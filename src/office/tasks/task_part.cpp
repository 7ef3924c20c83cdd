#include "office/tasks/task_part.hpp"

#include <array>

#include "lib/failure.hpp"

namespace tasks {
namespace {

using accounts::Ability;
using accounts::Viewer;

constexpr std::array<std::string_view, static_cast<std::size_t>(PartAct::count_of_acts)> act_words{"edit", "assign",
                                                                                                   "report", "return"};

bool heads(const Part& part, const Viewer& viewer) {
    return part.unit_id == viewer.unit_id && (viewer.may(Ability::tasks_assign) || viewer.may(Ability::tasks_direct));
}

bool is_for(PartAct act, const Part& part, const Task& task, const Viewer& viewer) {
    switch (act) {
        case PartAct::edit:
        case PartAct::give_back:
            return viewer.may(Ability::tasks_direct) || is_doer(task, viewer);
        case PartAct::assign:
            return viewer.may(Ability::tasks_direct) || heads(part, viewer);
        case PartAct::report:
            return part.official_id == viewer.official_id || heads(part, viewer);
        case PartAct::count_of_acts:
            break;
    }
    return false;
}

bool in_state(PartAct act, const Part& part, const Task& task) {
    return is_open(task) && part.done == (act == PartAct::give_back);
}

}  // namespace

std::string_view word_of(PartAct act) { return act_words.at(static_cast<std::size_t>(act)); }

std::optional<calendar::Date> due_of(const Part& part, const Task& task) {
    return part.due_on ? part.due_on : task.due_on;
}

bool is_late(const Part& part, const Task& task, calendar::Date today) {
    const auto due = due_of(part, task);
    if (!due || task.state == State::cancelled) return false;
    return part.done_on.value_or(today) > *due;
}

bool may(PartAct act, const Part& part, const Task& task, const Viewer& viewer) {
    return in_state(act, part, task) && is_for(act, part, task, viewer);
}

void require(PartAct act, const Part& part, const Task& task, const Viewer& viewer) {
    if (!is_for(act, part, task, viewer)) throw Failure{FailureKind::forbidden, "task.not_yours"};
    if (!in_state(act, part, task)) throw Failure{FailureKind::conflict, "task.not_now"};
}

void assign(Part& part, const Task& task, const Viewer& viewer, const Assignment& assignment) {
    require(PartAct::assign, part, task, viewer);
    if (assignment.official_unit_id != part.unit_id)
        throw Failure{FailureKind::bad_input, "input.invalid", {{"official_id", "task.other_unit_of_part"}}};
    part.official_id = assignment.official_id;
}

void report_done(Part& part, const Task& task, const Viewer& viewer, std::string result, calendar::Date on) {
    require(PartAct::report, part, task, viewer);
    part.done = true;
    part.done_on = on;
    part.result = std::move(result);
}

void give_back(Part& part, const Task& task, const Viewer& viewer) {
    require(PartAct::give_back, part, task, viewer);
    part.done = false;
    part.done_on.reset();
    ++part.returned;
}

}  // namespace tasks
