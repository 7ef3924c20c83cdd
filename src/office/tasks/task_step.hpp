#pragma once
#include "office/tasks/task.hpp"

/// bước: how the person of a task splits it.
namespace tasks {

struct Step {
    std::string id;
    std::string content;
    std::optional<calendar::Date> due_on;    ///< not after the task's
    std::optional<std::string> official_id;  ///< of the lead unit; nothing: the person of the task
    std::optional<calendar::Date> done_on;
    std::int64_t version = 1;
};

/// Most steps of one task: more is a plan of its own.
inline constexpr std::size_t steps_max = 50;

bool is_late(const Step&, const Task&, calendar::Date today);

/// While the task is being done, its doers add, change and remove steps.
bool may_split(const Task&, const accounts::Viewer&);
/// … and they, or the person of the step, mark it done or not done.
bool may_tick(const Step&, const Task&, const accounts::Viewer&);

/// Failure as the rules of tasks throw it.
void require_split(const Task&, const accounts::Viewer&);
void require_tick(const Step&, const Task&, const accounts::Viewer&);

/// How many of a hundred are done, rounded down; nothing without steps.
std::optional<std::int64_t> progress_of(const std::vector<Step>&);

}  // namespace tasks
