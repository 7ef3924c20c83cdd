#pragma once
#include "lib/sql/connection.hpp"
#include "office/tasks/task_entry.hpp"
#include "office/tasks/task_store.hpp"

namespace tasks {

/// The columns that task_row_of reads, of tasks t, units u, officials o, directives d. Parts that are done are summed,
/// not looked for by their state: SQLite would walk through all parts in that state, once for each row.
#define TASK_COLUMNS                                                                                        \
    "t.id, t.directive_id, t.ordinal, t.content, t.state, t.lead_unit_id, t.official_id, t.answerable_id,"  \
    " t.approver_id, t.product, t.deadline_text, t.deadline_kind, t.due_on, t.first_due_on, t.occurrences," \
    " t.source_line, t.source_heading, t.source_page, t.progress, t.submitted_on, t.approved_on,"           \
    " t.unclear_reason, t.returned, t.created_by, t.version, t.created_at, u.name, o.name, d.code,"         \
    " (SELECT count(*) FROM task_coordinators c WHERE c.agency_id = t.agency_id AND c.task_id = t.id),"     \
    " (SELECT coalesce(sum(CASE WHEN c.state = 'done' THEN 1 ELSE 0 END), 0) FROM task_coordinators c"      \
    " WHERE c.agency_id = t.agency_id AND c.task_id = t.id), t.updated_at"

/// Tasks that the viewer may see: $1 agency, $2 unit, $3 official of their Visibility.
#define FROM_TASKS_SEEN                                                                 \
    " FROM tasks t JOIN units u ON u.agency_id = t.agency_id AND u.id = t.lead_unit_id" \
    " LEFT JOIN officials o ON o.agency_id = t.agency_id AND o.id = t.official_id"      \
    " LEFT JOIN directives d ON d.agency_id = t.agency_id AND d.id = t.directive_id"    \
    " WHERE" TASKS_SEEN

/// Reads up to the numbers of parts; t.updated_at is left for the caller.
TaskRow task_row_of(sql::Columns&);

}  // namespace tasks
