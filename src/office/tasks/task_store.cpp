#include "office/tasks/task_store.hpp"

#include "lib/crypto/uuid.hpp"
#include "lib/failure.hpp"
#include "lib/text/text.hpp"
#include "office/tasks/task_part_store.hpp"
#include "office/tasks/task_rows.hpp"

namespace tasks {
namespace {

/// Days of a recurring task as one text: "06-04,12-04".
std::optional<std::string> occurrences_text(const Task& task) {
    if (task.occurrences.empty()) return std::nullopt;
    return text::join(task.occurrences, ",");
}

std::string search_text(const Task& task) { return text::fold(task.content + " " + task.product.value_or("")); }

}  // namespace

TaskRow task_row_of(sql::Columns& in) {
    TaskRow row;
    Task& task = row.task;
    task.id = in.text();
    task.directive_id = in.maybe_text();
    task.ordinal = in.text();
    task.content = in.text();
    task.state = state_of(in.text()).value();
    task.lead_unit_id = in.text();
    task.official_id = in.maybe_text();
    task.answerable_id = in.maybe_text();
    task.approver_id = in.maybe_text();
    task.product = in.maybe_text();
    task.deadline_text = in.maybe_text();
    task.deadline_kind = deadline_kind_of(in.text()).value();
    task.due_on = in.maybe_date();
    task.first_due_on = in.maybe_date();
    if (const auto days = in.maybe_text()) task.occurrences = text::split(*days, ',');
    task.source_line = in.maybe_integer();
    task.source_heading = in.maybe_text();
    task.source_page = in.maybe_integer();
    task.progress = in.integer();
    task.submitted_on = in.maybe_date();
    task.approved_on = in.maybe_date();
    task.unclear_reason = in.maybe_text();
    task.returned = in.integer();
    task.created_by = in.text();
    task.version = in.integer();
    row.given_at = in.instant();
    row.lead_unit_name = in.text();
    row.official_name = in.maybe_text();
    row.directive_code = in.maybe_text();
    row.parts = in.integer();
    row.parts_done = in.integer();
    return row;
}

std::optional<TaskRow> find_task(sql::Connection& db, const accounts::Visibility& seen, const std::string& id) {
    auto found = db.maybe("SELECT " TASK_COLUMNS FROM_TASKS_SEEN " AND t.id = $4",
                          {seen.agency_id, seen.unit_id, seen.official_id, id}, task_row_of);
    if (!found) return found;
    Task& task = found->task;
    task.coordinator_ids = db.all(
        "SELECT c.unit_id FROM task_coordinators c JOIN units u ON u.agency_id = c.agency_id AND u.id = c.unit_id"
        " WHERE c.agency_id = $1 AND c.task_id = $2 ORDER BY u.position, u.name",
        {seen.agency_id, id}, [](sql::Columns& in) { return in.text(); });
    task.extension = db.maybe(
        "SELECT id, due_on, reason, asked_by FROM task_extensions"
        " WHERE agency_id = $1 AND task_id = $2 AND decided_at IS NULL",
        {seen.agency_id, id}, [](sql::Columns& in) {
            return Extension{in.text(), in.date(), in.text(), in.text()};
        });
    return found;
}

void save_new_task(sql::Connection& db, const std::string& agency_id, Task& task, calendar::Instant now) {
    task.id = crypto::new_uuid();
    task.version = 1;
    task.first_due_on = task.due_on;
    db.run(
        "INSERT INTO tasks (agency_id, id, directive_id, ordinal, content, state, lead_unit_id, official_id,"
        " answerable_id, approver_id, product, deadline_text, deadline_kind, due_on, first_due_on, occurrences,"
        " source_line, source_heading, source_page, progress, submitted_on, approved_on, unclear_reason, returned,"
        " search, created_by, created_at, updated_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,"
        " $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $27, 1)",
        {agency_id,
         task.id,
         task.directive_id,
         task.ordinal,
         task.content,
         word_of(task.state),
         task.lead_unit_id,
         task.official_id,
         task.answerable_id,
         task.approver_id,
         task.product,
         task.deadline_text,
         word_of(task.deadline_kind),
         task.due_on,
         task.first_due_on,
         occurrences_text(task),
         task.source_line,
         task.source_heading,
         task.source_page,
         task.progress,
         task.submitted_on,
         task.approved_on,
         task.unclear_reason,
         task.returned,
         search_text(task),
         task.created_by,
         now});
    save_new_parts(db, agency_id, task, now);
    search::put(db, agency_id, search::Kind::task, entry_of(task));
}

bool hold(sql::Connection& db, const std::string& agency_id, const Task& task) {
    return db.run("UPDATE tasks SET version = version WHERE agency_id = $1 AND id = $2 AND version = $3",
                  {agency_id, task.id, task.version}) == 1;
}

void save_task(sql::Connection& db, const std::string& agency_id, Task& task, calendar::Instant now) {
    const std::vector<Part> parts = set_aside(db, agency_id, task);
    const auto saved = db.run(
        "UPDATE tasks SET content = $3, state = $4, lead_unit_id = $5, official_id = $6, answerable_id = $7,"
        " approver_id = $8, product = $9, deadline_text = $10, deadline_kind = $11, due_on = $12,"
        " first_due_on = coalesce(first_due_on, $12), occurrences = $13,"
        " progress = $14, submitted_on = $15, approved_on = $16, unclear_reason = $17, returned = $18, search = $19,"
        " updated_at = $20, cancelled_at = CASE WHEN $4 = 'cancelled' THEN coalesce(cancelled_at, $20) END,"
        " version = version + 1 WHERE agency_id = $1 AND id = $2 AND version = $21",
        {agency_id,
         task.id,
         task.content,
         word_of(task.state),
         task.lead_unit_id,
         task.official_id,
         task.answerable_id,
         task.approver_id,
         task.product,
         task.deadline_text,
         word_of(task.deadline_kind),
         task.due_on,
         occurrences_text(task),
         task.progress,
         task.submitted_on,
         task.approved_on,
         task.unclear_reason,
         task.returned,
         search_text(task),
         now,
         task.version});
    if (saved == 0) throw Failure{FailureKind::conflict, "record.changed", changes_since(db, agency_id, task)};
    ++task.version;
    bring_back(db, agency_id, task, parts, now);
    search::put(db, agency_id, search::Kind::task, entry_of(task));
}

void save_submission(sql::Connection& db, const std::string& agency_id, const std::string& task_id,
                     const std::string& official_id, Submission& submission) {
    submission.id = crypto::new_uuid();
    db.run(
        "INSERT INTO task_submissions (agency_id, id, task_id, product, submitted_on, submitted_by)"
        " VALUES ($1, $2, $3, $4, $5, $6)",
        {agency_id, submission.id, task_id, submission.product, submission.submitted_on, official_id});
    for (const std::string& attachment_id : submission.attachment_ids)
        db.run(
            "INSERT INTO submission_attachments (agency_id, submission_id, attachment_id) VALUES ($1, $2, $3)"
            " ON CONFLICT (agency_id, submission_id, attachment_id) DO NOTHING",
            {agency_id, submission.id, attachment_id});
}

std::optional<Submission> last_submission(sql::Connection& db, const std::string& agency_id,
                                          const std::string& task_id) {
    auto found = db.maybe(
        "SELECT id, product, submitted_on FROM task_submissions WHERE agency_id = $1 AND task_id = $2"
        " ORDER BY id DESC LIMIT 1",
        {agency_id, task_id}, [](sql::Columns& in) {
            return Submission{.id = in.text(), .product = in.text(), .submitted_on = in.date(), .attachment_ids = {}};
        });
    if (found)
        found->attachment_ids = db.all(
            "SELECT attachment_id FROM submission_attachments WHERE agency_id = $1 AND submission_id = $2"
            " ORDER BY attachment_id",
            {agency_id, found->id}, [](sql::Columns& in) { return in.text(); });
    return found;
}

std::vector<std::string> tasks_holding(sql::Connection& db, const std::string& agency_id,
                                       const std::string& attachment_id) {
    return db.all(
        "SELECT s.task_id FROM submission_attachments a"
        " JOIN task_submissions s ON s.agency_id = a.agency_id AND s.id = a.submission_id"
        " WHERE a.agency_id = $1 AND a.attachment_id = $2"
        " UNION SELECT f.task_id FROM task_files f WHERE f.agency_id = $1 AND f.attachment_id = $2",
        {agency_id, attachment_id}, [](sql::Columns& in) { return in.text(); });
}

void save_extension(sql::Connection& db, const std::string& agency_id, const std::string& task_id, Extension& extension,
                    calendar::Instant at) {
    extension.id = crypto::new_uuid();
    db.run(
        "INSERT INTO task_extensions (agency_id, id, task_id, due_on, reason, asked_by, asked_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {agency_id, extension.id, task_id, extension.due_on, extension.reason, extension.asked_by, at});
}

void save_extension_decision(sql::Connection& db, const std::string& agency_id, const std::string& extension_id,
                             bool granted, const std::string& decided_by, calendar::Instant at) {
    db.run(
        "UPDATE task_extensions SET granted = $3, decided_by = $4, decided_at = $5"
        " WHERE agency_id = $1 AND id = $2",
        {agency_id, extension_id, granted, decided_by, at});
}

}  // namespace tasks
