#include "lib/json/field_reader.hpp"
#include "office/tasks/task_acts.hpp"
#include "office/tasks/task_comment_store.hpp"
#include "office/tasks/task_page.hpp"
#include "office/tasks/tasks.hpp"

namespace tasks {
namespace {

using accounts::Ability;
using json::FieldReader;
using office::Request;
using office::Response;

/// Who decides about the task: its approver, or else who gave it.
std::vector<std::string> deciders_of(const Task& task) { return {task.approver_id.value_or(task.created_by)}; }

Response create_task(Request& rq) {
    FieldReader in{rq.body()};
    Task task = read_task(in);
    check_references(rq, task, in);
    check_marks(rq, task, in);
    in.finish();
    give_out(rq, task, "create");
    return show(rq, task.id, 201);
}

Response edit_task(Request& rq) {
    const Task known = visible_task(rq);
    FieldReader in{rq.body()};
    Task task = read_task(in);
    task.id = known.id;
    task.version = known.version;
    read_version(rq, in, task);
    check_references(rq, task, in);
    Task saved = with_edit(known, task);
    check_marks(rq, saved, in, &known);
    in.finish();
    save_edit(rq, known, saved);
    return show(rq, saved.id);
}

Response assign_task(Request& rq) {
    Task task = visible_task(rq);
    FieldReader in{rq.body()};
    const std::string official_id = in.id("official_id");
    const auto note = in.maybe_text("note", note_rule);
    read_version(rq, in, task);
    const auto official = read_official(rq, in, "official_id", official_id);
    in.finish();
    give_to(rq, task, *official, note);
    return show(rq, task.id);
}

Response accept_task(Request& rq) {
    Task task = visible_task(rq);
    FieldReader in{rq.body()};
    read_version(rq, in, task);
    in.finish();
    accept(task, rq.viewer());
    save_and_record(rq, task, Act::accept);
    return show(rq, task.id);
}

Response send_task_back(Request& rq) {
    Task task = visible_task(rq);
    FieldReader in{rq.body()};
    const std::string reason = in.text("reason", note_rule);
    read_version(rq, in, task);
    in.finish();
    send_back(task, rq.viewer());
    save_and_record(rq, task, Act::send_back, reason);
    std::vector<std::string> told = told_of(rq, task.lead_unit_id);
    told.push_back(task.created_by);
    tell(rq, task, "task_sent_back", told);
    return show(rq, task.id);
}

Response report_task_progress(Request& rq) {
    Task task = visible_task(rq);
    FieldReader in{rq.body()};
    const std::int64_t percent = in.integer("progress", 0, 100);
    const std::string note = in.text("note", note_rule);
    const auto files = read_files(rq, in);
    read_version(rq, in, task);
    in.finish();
    report_progress(task, rq.viewer(), percent);
    const auto event = save_and_record(rq, task, Act::report_progress, std::to_string(percent) + " %: " + note);
    save_files(rq.db(), rq.agency_id(), task.id, event, files);
    return show(rq, task.id);
}

Response submit_task(Request& rq) {
    Task task = visible_task(rq);
    FieldReader in{rq.body()};
    Submission submission{.product = in.text("product", {.max = 2000, .multiline = true}),
                          .submitted_on = rq.today(),
                          .attachment_ids = read_files(rq, in)};
    read_version(rq, in, task);
    in.finish();
    submit(task, rq.viewer(), submission.submitted_on);
    save_submission(rq.db(), rq.agency_id(), task.id, rq.viewer().official_id, submission);
    save_and_record(rq, task, Act::submit, submission.product);
    tell(rq, task, "task_submitted", deciders_of(task));
    return show(rq, task.id);
}

Response approve_task(Request& rq) {
    Task task = visible_task(rq);
    FieldReader in{rq.body()};
    const auto note = in.maybe_text("note", note_rule);
    read_version(rq, in, task);
    in.finish();
    approve_result(rq, task, note);
    return show(rq, task.id);
}

Response give_task_back(Request& rq) {
    Task task = visible_task(rq);
    FieldReader in{rq.body()};
    const std::string reason = in.text("reason", note_rule);
    read_version(rq, in, task);
    in.finish();
    give_back(task, rq.viewer());
    save_and_record(rq, task, Act::give_back, reason);
    tell(rq, task, "task_returned", doers_of(rq, task));
    return show(rq, task.id);
}

Response cancel_task(Request& rq) {
    Task task = visible_task(rq);
    FieldReader in{rq.body()};
    const std::string reason = in.text("reason", note_rule);
    read_version(rq, in, task);
    in.finish();
    cancel_because(rq, task, reason);
    return show(rq, task.id);
}

Response ask_task_extension(Request& rq) {
    Task task = visible_task(rq);
    FieldReader in{rq.body()};
    const Extension extension{.id = {},
                              .due_on = in.date("due_on"),
                              .reason = in.text("reason", note_rule),
                              .asked_by = rq.viewer().official_id};
    read_version(rq, in, task);
    in.finish();
    ask_for_day(rq, task, extension);
    return show(rq, task.id);
}

Response decide_task_extension(Request& rq) {
    Task task = visible_task(rq);
    FieldReader in{rq.body()};
    const bool granted = in.boolean("granted");
    const auto reason = in.maybe_text("reason", note_rule);
    read_version(rq, in, task);
    if (!granted && !reason) in.wrong("reason", "field.required");
    in.finish();
    answer_about_day(rq, task, granted, reason);
    return show(rq, task.id);
}

Response recall_task(Request& rq) {
    Task task = visible_task(rq);
    FieldReader in{rq.body()};
    const std::string reason = in.text("reason", note_rule);
    read_version(rq, in, task);
    in.finish();
    recall(task, rq.viewer());
    save_and_record(rq, task, Act::recall, reason);
    tell(rq, task, "task_recalled", deciders_of(task));
    return show(rq, task.id);
}

Response reopen_task(Request& rq) {
    Task task = visible_task(rq);
    FieldReader in{rq.body()};
    const std::string reason = in.text("reason", note_rule);
    read_version(rq, in, task);
    in.finish();
    reopen(task, rq.viewer());
    save_and_record(rq, task, Act::reopen, reason);
    tell(rq, task, "task_reopened", doers_of(rq, task));
    return show(rq, task.id);
}

Response remind(Request& rq) {
    Task task = visible_task(rq);
    FieldReader in{rq.body()};
    const std::string note = in.text("note", note_rule);
    read_version(rq, in, task);
    in.finish();
    remind_doers(rq, task, note);
    return show(rq, task.id);
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/tasks", list_page, Ability::tasks_see},
    {office::GET, "/api/tasks/counts", count_page, Ability::tasks_see},
    {office::GET, "/api/tasks/export.xlsx", export_page, Ability::tasks_see},
    {office::POST, "/api/tasks/export.xlsx", export_chosen, Ability::tasks_see, {.work = office::Work::reads}},
    {office::POST, "/api/tasks", create_task, Ability::tasks_direct},
    {office::GET, "/api/tasks/{id}", show_page, Ability::tasks_see},
    {office::PATCH, "/api/tasks/{id}", edit_task, Ability::tasks_direct},
    {office::POST, "/api/tasks/{id}/assignment", assign_task, Ability::tasks_see},
    {office::POST, "/api/tasks/{id}/acceptance", accept_task, Ability::tasks_do},
    {office::POST, "/api/tasks/{id}/refusal", send_task_back, Ability::tasks_do},
    {office::POST, "/api/tasks/{id}/progress", report_task_progress, Ability::tasks_do},
    {office::POST, "/api/tasks/{id}/submission", submit_task, Ability::tasks_do},
    {office::POST, "/api/tasks/{id}/approval", approve_task, Ability::tasks_approve},
    {office::POST, "/api/tasks/{id}/return", give_task_back, Ability::tasks_approve},
    {office::POST, "/api/tasks/{id}/cancellation", cancel_task, Ability::tasks_direct},
    {office::POST, "/api/tasks/{id}/extension", ask_task_extension, Ability::tasks_do},
    {office::POST, "/api/tasks/{id}/extension_decision", decide_task_extension, Ability::tasks_direct},
    {office::POST, "/api/tasks/{id}/reminder", remind, Ability::tasks_see},
    {office::POST, "/api/tasks/{id}/recall", recall_task, Ability::tasks_do},
    {office::POST, "/api/tasks/{id}/reopening", reopen_task, Ability::tasks_see},
};

}  // namespace tasks
