#include "office/tasks/task_handover.hpp"

#include "lib/failure.hpp"

namespace tasks {

using accounts::Ability;
using accounts::Viewer;

void require_handover(const Viewer& viewer, const std::string& unit_id) {
    const bool heads = viewer.unit_id == unit_id && viewer.may(Ability::tasks_assign);
    if (!heads && !viewer.may(Ability::tasks_direct)) throw Failure{FailureKind::forbidden, "task.not_yours"};
}

bool hand_over(Task& task, const Viewer& viewer, const Handover& handover) {
    const Task before = task;
    if (!is_open(task)) return false;
    if (task.official_id == handover.from_id && task.lead_unit_id == handover.unit_id) {
        task.official_id = handover.to_id;
        if (task.state == State::accepted) task.state = State::assigned;
    }
    if (viewer.may(Ability::tasks_direct)) {
        if (task.answerable_id == handover.from_id) task.answerable_id = handover.to_id;
        if (task.approver_id == handover.from_id && handover.to_approves) task.approver_id = handover.to_id;
    }
    return task.official_id != before.official_id || task.answerable_id != before.answerable_id ||
           task.approver_id != before.approver_id;
}

}  // namespace tasks
