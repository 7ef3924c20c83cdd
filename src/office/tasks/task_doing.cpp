#include "office/tasks/task_acts.hpp"
#include "office/tasks/tasks.hpp"

namespace tasks {

using office::Request;

void give_to(Request& rq, Task& task, const Named& official, const std::optional<std::string>& note) {
    assign(task, rq.viewer(), {official.id, official.unit_id});
    save_and_record(rq, task, Act::assign, note ? official.name + ": " + *note : official.name);
    tell(rq, task, "task_assigned", {official.id});
}

void approve_result(Request& rq, Task& task, const std::optional<std::string>& note) {
    approve(task, rq.viewer(), rq.today());
    save_and_record(rq, task, Act::approve, note);
    tell(rq, task, "task_approved", doers_of(rq, task));
}

void cancel_because(Request& rq, Task& task, const std::string& reason) {
    cancel(task, rq.viewer());
    save_and_record(rq, task, Act::cancel, reason);
    tell(rq, task, "task_cancelled", doers_of(rq, task));
}

void remind_doers(Request& rq, Task& task, const std::string& note) {
    require(Act::remind, task, rq.viewer());
    save_and_record(rq, task, Act::remind, note);
    tell(rq, task, "task_reminded", doers_of(rq, task));
}

/// Who assigned it decides about another day, and who decides about the task.
void ask_for_day(Request& rq, Task& task, Extension extension) {
    ask_extension(task, rq.viewer(), extension, rq.today());
    save_extension(rq.db(), rq.agency_id(), task.id, extension, rq.now());
    save_and_record(rq, task, Act::ask_extension, extension.reason, extension.due_on);
    tell(rq, task, "extension_asked", {task.created_by, task.approver_id.value_or(task.created_by)});
}

void answer_about_day(Request& rq, Task& task, bool granted, const std::optional<std::string>& reason) {
    require(Act::decide_extension, task, rq.viewer());
    const Extension waiting = *task.extension;
    decide_extension(task, rq.viewer(), granted);
    save_extension_decision(rq.db(), rq.agency_id(), waiting.id, granted, rq.viewer().official_id, rq.now());
    save_and_record(rq, task, Act::decide_extension, reason, granted ? task.due_on : std::nullopt);
    tell(rq, task, granted ? "extension_granted" : "extension_refused", {waiting.asked_by});
}

void save_edit(Request& rq, const Task& known, Task& saved) {
    require(Act::edit, known, rq.viewer());
    const bool day_moved = known.due_on != saved.due_on;
    save_and_record(rq, saved, Act::edit, std::nullopt, day_moved ? saved.due_on : std::nullopt);
    if (saved.unclear_reason != known.unclear_reason) record_override(rq, saved);
}

}  // namespace tasks
