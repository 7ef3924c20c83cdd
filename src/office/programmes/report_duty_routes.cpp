#include <algorithm>

#include "lib/json/field_reader.hpp"
#include "office/accounts/unit.hpp"
#include "office/audit/audit.hpp"
#include "office/programmes/programmes.hpp"
#include "office/programmes/report_duty_json.hpp"
#include "office/programmes/standing.hpp"
#include "office/reports/form.hpp"
#include "office/tasks/tasks.hpp"

namespace programmes {
namespace {

using accounts::Ability;
using json::FieldReader;
using office::Request;
using office::Response;

constexpr json::TextRule reason_rule{.max = 500, .multiline = true};
constexpr std::size_t occurrences_max = 60;

ReportDutyRow visible_duty(Request& rq) { return office::seen(find_duty(rq.db(), rq.visibility(), rq.id())); }

/// The task must be one that comes again, and of no other duty: one series fulfils one duty.
void check_task(Request& rq, FieldReader& in, const ReportDuty& duty) {
    const auto task = tasks::find_task(rq.db(), accounts::whole_agency(rq.agency_id()), *duty.task_id);
    if (!task) return in.wrong("task_id", "field.not_id");
    if (task->task.deadline_kind != tasks::DeadlineKind::recurring)
        return in.wrong("task_id", "report_duty.not_recurring");
    const auto series = series_of(rq.db(), rq.agency_id(), *duty.task_id);
    for (const ReportDutyRow& row : list_duties(rq.db(), rq.visibility())) {
        const bool taken = row.duty.id != duty.id && row.duty.task_id &&
                           std::any_of(series.begin(), series.end(),
                                       [&](const Sending& one) { return one.task_id == *row.duty.task_id; });
        if (taken) return in.wrong("task_id", "report_duty.task_taken", {{"name", row.duty.name}});
    }
}

void read_fields(Request& rq, FieldReader& in, ReportDuty& duty) {
    duty.name = in.text("name");
    duty.recipient = in.text("recipient");
    duty.unit_id = in.maybe_id("unit_id");
    duty.deadline_text = in.maybe_text("deadline_text");
    duty.occurrences = in.texts("occurrences", {.max = 5});
    for (const std::string& day : duty.occurrences)
        if (!calendar::parse_iso_date("2024-" + day) || duty.occurrences.size() > occurrences_max)
            in.wrong("occurrences", "field.not_date");
    std::sort(duty.occurrences.begin(), duty.occurrences.end());
    std::vector<std::string_view> forms;
    for (const reports::Form& form : reports::forms()) forms.push_back(form.code);
    duty.form = in.maybe_choice("form", forms);
    duty.task_id = in.maybe_id("task_id");
    if (duty.task_id) check_task(rq, in, duty);
    if (!duty.unit_id) return;
    const auto unit = accounts::find_unit_by_id(rq.db(), rq.agency_id(), *duty.unit_id);
    if (!unit || unit->archived) in.wrong("unit_id", "field.not_id");
}

/// The task that is to fulfil it, given out by the same rules as any other: 6 rõ holds. A task that the same sentence
/// of the paper has become already is taken instead of a second one.
std::optional<tasks::Task> read_new_task(Request& rq, FieldReader& in, const ReportDuty& duty) {
    std::optional<tasks::Task> wanted;
    in.object("task", [&](FieldReader& one) {
        wanted = tasks::read_task(one);
        wanted->directive_id = duty.source.directive_id;
        if (wanted->deadline_kind != tasks::DeadlineKind::recurring)
            one.wrong("deadline_kind", "report_duty.not_recurring");
        tasks::check_references(rq, *wanted, one);
        tasks::check_marks(rq, *wanted, one);
    });
    if (!wanted) return wanted;
    if (duty.task_id) in.wrong("task_id", "report_duty.one_task");
    if (!duty.source.directive_id || !duty.source.line) return wanted;
    tasks::TaskFilter of_directive;
    of_directive.directive_id = duty.source.directive_id;
    for (const auto& row : tasks::list_tasks(rq.db(), accounts::whole_agency(rq.agency_id()), of_directive,
                                             {std::nullopt, office::page_max})
                               .rows)
        if (row.task.source_line == duty.source.line && row.task.deadline_kind == tasks::DeadlineKind::recurring &&
            row.task.state != tasks::State::cancelled)
            in.wrong("task_id", "report_duty.task_is_there", {{"task", tasks::short_content(row.task)}});
    return wanted;
}

void give_out(Request& rq, ReportDuty& duty, std::optional<tasks::Task>& task) {
    if (!task) return;
    tasks::give_out(rq, *task, "create");
    duty.task_id = task->id;
}

Response answer(Request& rq, const std::string& id, int status = 200) {
    const ReportDutyRow row = office::seen(find_duty(rq.db(), rq.visibility(), id));
    json::Writer out;
    out.object([&] { write_fields(out, rq.db(), rq.agency_id(), row, rq.today()); });
    return Response::json_text(out.take(), status);
}

Response take_duty(Request& rq) {
    FieldReader in{rq.body()};
    ReportDuty duty;
    read_fields(rq, in, duty);
    duty.source = read_source(rq, in);
    auto task = read_new_task(rq, in, duty);
    in.finish();
    give_out(rq, duty, task);
    duty.created_by = rq.viewer().official_id;
    save_new_duty(rq.db(), rq.agency_id(), duty, rq.now());
    audit::record(rq, "report_duty.take", duty.id, duty.name);
    return answer(rq, duty.id, 201);
}

Response show(Request& rq) { return answer(rq, visible_duty(rq).duty.id); }

void require_in_force(const ReportDuty& duty) {
    if (duty.ended_on) throw Failure{FailureKind::conflict, "report_duty.ended_already"};
}

Response change(Request& rq) {
    ReportDuty duty = visible_duty(rq).duty;
    FieldReader in{rq.body()};
    read_fields(rq, in, duty);
    auto task = read_new_task(rq, in, duty);
    duty.version = in.integer("version", 1, INT64_MAX);
    in.finish();
    require_in_force(duty);
    give_out(rq, duty, task);
    save_duty(rq.db(), rq.agency_id(), duty);
    audit::record(rq, "report_duty.change", duty.id, duty.name);
    return answer(rq, duty.id);
}

/// The task that fulfils it goes on until somebody cancels it.
Response end_duty(Request& rq) {
    ReportDuty duty = visible_duty(rq).duty;
    FieldReader in{rq.body()};
    duty.ended_reason = in.text("reason", reason_rule);
    duty.version = in.integer("version", 1, INT64_MAX);
    in.finish();
    require_in_force(duty);
    duty.ended_on = rq.today();
    save_duty(rq.db(), rq.agency_id(), duty);
    audit::record(rq, "report_duty.end", duty.id, duty.name + ": " + *duty.ended_reason);
    return answer(rq, duty.id);
}

}  // namespace

const office::Routes report_duty_routes{
    {office::POST, "/api/report_duties", take_duty, Ability::programme_manage},
    {office::GET, "/api/report_duties/{id}", show, Ability::programme_see},
    {office::PATCH, "/api/report_duties/{id}", change, Ability::programme_manage},
    {office::POST, "/api/report_duties/{id}/ending", end_duty, Ability::programme_manage},
};

}  // namespace programmes
