#include "office/programmes/report_duty_json.hpp"

#include "office/reports/form.hpp"
#include "office/settings/setting.hpp"

namespace programmes {
namespace {

/// The report that we make for the next day, where the duty has a form and days.
void write_report(json::Writer& out, sql::Connection& db, const std::string& agency_id, const ReportDuty& duty,
                  const DutyStanding& standing) {
    out.key("report");
    const auto period = duty.form && standing.next_on ? reported_period(duty.occurrences, *standing.next_on,
                                                                        settings::values_of(db, agency_id).cutoff())
                                                      : std::nullopt;
    if (!period) {
        out.value(nullptr);
        return;
    }
    out.object([&] {
        out.field("form", duty.form).field("form_name", reports::form_of(*duty.form).name);
        out.field("from", period->from).field("to", period->to);
    });
}

}  // namespace

DutyStanding standing_of(sql::Connection& db, const std::string& agency_id, const ReportDuty& duty,
                         calendar::Date today) {
    return standing_of(duty, duty.task_id ? series_of(db, agency_id, *duty.task_id) : std::vector<Sending>{}, today);
}

void write_fields(json::Writer& out, sql::Connection& db, const std::string& agency_id, const ReportDutyRow& row,
                  calendar::Date today) {
    const ReportDuty& duty = row.duty;
    const DutyStanding standing = standing_of(db, agency_id, duty, today);
    out.field("id", duty.id).field("name", duty.name).field("recipient", duty.recipient);
    out.field("unit_id", duty.unit_id).field("unit_name", row.unit_name);
    out.field("deadline_text", duty.deadline_text).field("occurrences", duty.occurrences);
    out.field("form", duty.form).field("task_id", duty.task_id);
    write_source(out, duty.source, row.directive_code);
    out.field("ended_on", duty.ended_on)
        .field("ended_reason", duty.ended_reason)
        .field("state", word_of(standing.state));
    out.field("next_on", standing.next_on).field("next_task_id", standing.next_task_id);
    out.field("last_sent_on", standing.last ? standing.last->sent_on : std::nullopt);
    out.field("last_due_on", standing.last ? standing.last->due_on : std::nullopt);
    out.field("last_task_id", standing.last ? std::optional{standing.last->task_id} : std::nullopt);
    write_report(out, db, agency_id, duty, standing);
    out.field("version", duty.version);
}

}  // namespace programmes
