#pragma once
#include "office/deadlines/condition.hpp"
#include "office/deadlines/reckoning.hpp"
#include "office/tasks/tasks.hpp"

namespace deadlines {

/// What the explanation of a task's day starts from.
struct Facts {
    tasks::Task task;
    std::optional<std::string> directive_code;
    std::optional<calendar::Date> issued_on;  ///< of the directive
    std::vector<tasks::TaskEvent> events;     ///< the task's history
    calendar::Date today;
    std::optional<calendar::Date> previous_due_on = std::nullopt;  ///< of the occurrence before
    std::optional<Condition> condition = std::nullopt;             ///< of a conditional task, once it happened
};

/// Pure: why the task is due on that day, from the words of its paper to the deadline in force.
std::vector<Step> explain(const Facts&, const Rules&);

}  // namespace deadlines
