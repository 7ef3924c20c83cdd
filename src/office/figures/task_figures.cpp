#include "office/figures/definitions.hpp"

namespace figures {
namespace {

// A task is given when it is made, and done on the day of its approval. Early, on time and late go by the day of the
// submission that was approved, against the deadline in force (without one: on time).
#define OPEN_AT(day, moment) \
    "(t.approved_on IS NULL OR t.approved_on > " day ") AND (t.cancelled_at IS NULL OR t.cancelled_at >= " moment ")"
// The deadline in force at the end: one that was moved later is taken back to what stood before. Whatever moves it
// changes the task, so of one that nobody touched since the end no event is looked at.
#define MOVES                                                                                           \
    " FROM task_events m WHERE m.agency_id = t.agency_id AND m.task_id = t.id AND m.due_on IS NOT NULL" \
    " AND m.act <> 'ask_extension'"
#define DUE_AT_END                                                           \
    "CASE WHEN t.updated_at >= $8 AND EXISTS (SELECT 1" MOVES                \
    " AND m.at >= $8) THEN"                                                  \
    " coalesce((SELECT m.due_on" MOVES                                       \
    " AND m.at < $8 ORDER BY m.at DESC, m.id DESC LIMIT 1), t.first_due_on)" \
    " ELSE t.due_on END"
#define DONE "t.approved_on BETWEEN $2 AND $3"
#define SUBMITTED "coalesce(t.submitted_on, t.approved_on)"
#define OPEN "t.created_at < $8 AND " OPEN_AT("$3", "$8")
#define IN_PERIOD(at) at " >= $7 AND " at " < $8"

// phần việc: given with its task or later; its own day, or else the task's. It is open while its task is.
#define PART_DUE "coalesce(c.due_on, t.due_on)"
#define PART_OPEN \
    "coalesce(c.given_at, t.created_at) < $8 AND (c.done_on IS NULL OR c.done_on > $3) AND " OPEN_AT("$3", "$8")

Figure of_tasks(const char* code, const char* rows) { return {Register::tasks, code, rows}; }
/// Acts of the period: a task that was returned twice counts twice, and its two returns are the rows.
Figure of_events(const char* code, const char* rows) { return {Register::task_events, code, rows}; }
Figure of_parts(const char* code, const char* rows) { return {Register::task_parts, code, rows}; }
/// Papers that were read in the period to be mended before they are sent.
Figure of_readings(const char* code, const char* rows) { return {Register::readings, code, rows}; }

}  // namespace

std::vector<Figure> task_figures() {
    return {
        of_tasks("tasks.in_hand", "t.created_at < $8 AND (t.created_at >= $7 OR " OPEN_AT("$4", "$7") ")"),
        of_tasks("tasks.given", IN_PERIOD("t.created_at")),
        of_tasks("tasks.carried_over", "t.created_at < $7 AND " OPEN_AT("$4", "$7")),
        of_tasks("tasks.done", DONE),
        of_tasks("tasks.done_early", DONE " AND " SUBMITTED " < t.due_on"),
        of_tasks("tasks.done_on_time", DONE " AND (t.due_on IS NULL OR " SUBMITTED " = t.due_on)"),
        of_tasks("tasks.done_late", DONE " AND " SUBMITTED " > t.due_on"),
        of_tasks("tasks.done_late_first_deadline", DONE " AND " SUBMITTED " > t.first_due_on"),
        of_tasks("tasks.cancelled", IN_PERIOD("t.cancelled_at")),
        of_tasks("tasks.open", OPEN),
        of_tasks("tasks.open_in_time", OPEN " AND coalesce(" DUE_AT_END ", $3) >= $3"),
        of_tasks("tasks.open_late", OPEN " AND " DUE_AT_END " < $3"),
        of_tasks("tasks.open_late_first_deadline", OPEN " AND t.first_due_on < $3"),
        of_tasks("tasks.open_waiting", OPEN " AND t.submitted_on <= $3"),
        // By the events of the task, not by all returns of the period.
        of_tasks("tasks.ever_returned",
                 "t.returned > 0 AND EXISTS (SELECT 1 FROM task_events r WHERE r.agency_id = t.agency_id"
                 " AND r.task_id = t.id AND r.act || '' = 'return' AND " IN_PERIOD("r.at") ")"),
        of_events("tasks.returned", "e.act = 'return'"),
        of_events("tasks.extended", "e.act = 'decide_extension' AND e.due_on IS NOT NULL"),
        of_events("tasks.extensions_asked", "e.act = 'ask_extension'"),
        of_events("tasks.extensions_refused", "e.act = 'decide_extension' AND e.due_on IS NULL"),
        of_events("tasks.reminders", "e.act = 'remind'"),
        of_events("tasks.reminders_automatic", "e.act LIKE 'chase%'"),
        of_parts("parts.given", IN_PERIOD("coalesce(c.given_at, t.created_at)")),
        of_parts("parts.done", "c.done_on BETWEEN $2 AND $3"),
        of_parts("parts.done_in_time",
                 "c.done_on BETWEEN $2 AND $3 AND (" PART_DUE " IS NULL OR c.done_on <= " PART_DUE ")"),
        of_parts("parts.done_late", "c.done_on BETWEEN $2 AND $3 AND c.done_on > " PART_DUE),
        of_parts("parts.open", PART_OPEN),
        of_parts("parts.open_late", PART_OPEN " AND " PART_DUE " < $3"),
        of_readings("readings.papers", "r.first"),
        of_readings("readings.papers_clear", "r.first AND r.errors = 0"),
    };
}

#undef PART_OPEN
#undef PART_DUE
#undef IN_PERIOD
#undef OPEN
#undef SUBMITTED
#undef DONE
#undef DUE_AT_END
#undef MOVES
#undef OPEN_AT

}  // namespace figures
