#pragma once
#include "office/search/search.hpp"
#include "office/tasks/task.hpp"

/// What searching knows of tasks.
namespace tasks {

/// Of tasks t those that the viewer may see: $1 agency, $2 unit, $3 official of their Visibility. The one place that
/// says so; may_see says the same of a Task.
#define TASKS_SEEN                                                                                        \
    " t.agency_id = $1"                                                                                   \
    " AND (CAST($2 AS uuid) IS NULL OR t.lead_unit_id = $2 OR t.official_id = $3 OR t.answerable_id = $3" \
    " OR t.approver_id = $3 OR EXISTS (SELECT 1 FROM task_coordinators c"                                 \
    " WHERE c.agency_id = t.agency_id AND c.task_id = t.id AND c.unit_id = $2))"

search::Entry entry_of(const Task&);
/// Of the agency's tasks the next after that id, in the order of ids.
std::vector<search::Entry> entries_after(sql::Connection&, const std::string& agency_id,
                                         const std::optional<std::string>& id, int limit);

}  // namespace tasks
