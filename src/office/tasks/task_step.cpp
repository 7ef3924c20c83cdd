#include "office/tasks/task_step.hpp"

#include <algorithm>

#include "lib/failure.hpp"

namespace tasks {
namespace {

using accounts::Ability;
using accounts::Viewer;

bool is_being_done(const Task& task) { return is_open(task) && task.state != State::submitted; }

bool splits(const Task& task, const Viewer& viewer) { return viewer.may(Ability::tasks_do) && is_doer(task, viewer); }

bool ticks(const Step& step, const Task& task, const Viewer& viewer) {
    return splits(task, viewer) || (viewer.may(Ability::tasks_do) && step.official_id == viewer.official_id);
}

void require(bool is_for, const Task& task) {
    if (!is_for) throw Failure{FailureKind::forbidden, "task.not_yours"};
    if (!is_being_done(task)) throw Failure{FailureKind::conflict, "task.not_now"};
}

}  // namespace

bool is_late(const Step& step, const Task& task, calendar::Date today) {
    if (!step.due_on || task.state == State::cancelled) return false;
    return step.done_on.value_or(today) > *step.due_on;
}

bool may_split(const Task& task, const Viewer& viewer) { return is_being_done(task) && splits(task, viewer); }

bool may_tick(const Step& step, const Task& task, const Viewer& viewer) {
    return is_being_done(task) && ticks(step, task, viewer);
}

void require_split(const Task& task, const Viewer& viewer) { require(splits(task, viewer), task); }

void require_tick(const Step& step, const Task& task, const Viewer& viewer) {
    require(ticks(step, task, viewer), task);
}

std::optional<std::int64_t> progress_of(const std::vector<Step>& steps) {
    if (steps.empty()) return std::nullopt;
    const auto done = std::count_if(steps.begin(), steps.end(), [](const Step& step) { return step.done_on; });
    return done * 100 / static_cast<std::int64_t>(steps.size());
}

}  // namespace tasks
