#include "office/programmes/report_duty_store.hpp"

#include "lib/crypto/uuid.hpp"
#include "lib/failure.hpp"
#include "lib/text/text.hpp"

namespace programmes {
namespace {

constexpr const char* rows =
    "SELECT r.id, r.name, r.recipient, r.unit_id, r.deadline_text, r.occurrences, r.form, r.task_id, r.directive_id,"
    " r.source_text, r.source_line, r.source_page, r.created_by, r.ended_on, r.ended_reason, r.version, u.name, d.code"
    " FROM report_duties r LEFT JOIN units u ON u.agency_id = r.agency_id AND u.id = r.unit_id"
    " LEFT JOIN directives d ON d.agency_id = r.agency_id AND d.id = r.directive_id WHERE r.agency_id = $1";

ReportDutyRow row_of(sql::Columns& in) {
    ReportDuty duty{.id = in.text(), .name = in.text(), .recipient = in.text(), .unit_id = in.maybe_text()};
    duty.deadline_text = in.maybe_text();
    if (const std::string days = in.text(); !days.empty()) duty.occurrences = text::split(days, ',');
    duty.form = in.maybe_text();
    duty.task_id = in.maybe_text();
    duty.source = source_of(in);
    duty.created_by = in.text();
    duty.ended_on = in.maybe_date();
    duty.ended_reason = in.maybe_text();
    duty.version = in.integer();
    return {std::move(duty), in.maybe_text(), in.maybe_text()};
}

}  // namespace

std::vector<ReportDutyRow> list_duties(sql::Connection& db, const accounts::Visibility& seen) {
    static const std::string text = std::string(rows) + " AND r.ended_on IS NULL ORDER BY r.id";
    return db.all(text, {seen.agency_id}, row_of);
}

std::optional<ReportDutyRow> find_duty(sql::Connection& db, const accounts::Visibility& seen, const std::string& id) {
    static const std::string text = std::string(rows) + " AND r.id = $2";
    return db.maybe(text, {seen.agency_id, id}, row_of);
}

void save_new_duty(sql::Connection& db, const std::string& agency_id, ReportDuty& duty, calendar::Instant now) {
    duty.id = crypto::new_uuid();
    db.run(
        "INSERT INTO report_duties (agency_id, id, name, recipient, unit_id, deadline_text, occurrences, form, task_id,"
        " directive_id, source_text, source_line, source_page, created_by, created_at, version)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)",
        {agency_id, duty.id, duty.name, duty.recipient, duty.unit_id, duty.deadline_text,
         text::join(duty.occurrences, ","), duty.form, duty.task_id, duty.source.directive_id, duty.source.text,
         duty.source.line, duty.source.page, duty.created_by, now});
}

void save_duty(sql::Connection& db, const std::string& agency_id, ReportDuty& duty) {
    const auto saved = db.run(
        "UPDATE report_duties SET name = $4, recipient = $5, unit_id = $6, deadline_text = $7, occurrences = $8,"
        " form = $9, task_id = $10, ended_on = $11, ended_reason = $12, version = version + 1"
        " WHERE agency_id = $1 AND id = $2 AND version = $3",
        {agency_id, duty.id, duty.version, duty.name, duty.recipient, duty.unit_id, duty.deadline_text,
         text::join(duty.occurrences, ","), duty.form, duty.task_id, duty.ended_on, duty.ended_reason});
    if (saved == 0) throw Failure{FailureKind::conflict, "record.changed"};
    ++duty.version;
}

std::vector<Sending> series_of(sql::Connection& db, const std::string& agency_id, const std::string& task_id) {
    return db.all(
        "WITH RECURSIVE series (id) AS (SELECT t.id FROM tasks t WHERE t.agency_id = $1 AND t.id = $2 UNION"
        " SELECT CASE WHEN o.previous_id = s.id THEN o.task_id ELSE o.previous_id END FROM series s"
        " JOIN task_occurrences o ON o.agency_id = $1 AND (o.previous_id = s.id OR o.task_id = s.id))"
        " SELECT t.id, t.state, t.due_on, t.submitted_on FROM series s JOIN tasks t ON t.agency_id = $1 AND t.id = s.id"
        " WHERE t.state <> 'cancelled' ORDER BY t.due_on NULLS LAST, t.id",
        {agency_id, task_id}, [](sql::Columns& in) {
            return Sending{in.text(), in.text(), in.maybe_date(), in.maybe_date()};
        });
}

}  // namespace programmes
