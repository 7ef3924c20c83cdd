#include "office/tasks/task_acts.hpp"
#include "office/tasks/task_page.hpp"
#include "office/tasks/task_step_store.hpp"
#include "office/tasks/tasks.hpp"

namespace tasks {
namespace {

using accounts::Ability;
using json::FieldReader;
using office::Request;
using office::Response;

Step step_of_path(Request& rq, const Task& task) {
    auto found = find_step(rq.db(), rq.agency_id(), task.id, rq.id("step_id"));
    if (!found) throw Failure{FailureKind::not_found, "request.not_found"};
    return std::move(*found);
}

void read_fields(Request& rq, FieldReader& in, const Task& task, Step& step) {
    step.content = in.text("content", {.max = 500, .multiline = true});
    step.due_on = in.maybe_date("due_on");
    if (step.due_on && task.due_on && *step.due_on > *task.due_on) in.wrong("due_on", "task.after_task");
    step.official_id = in.maybe_id("official_id");
    const auto official = read_official(rq, in, "official_id", step.official_id);
    if (official && official->unit_id != task.lead_unit_id) in.wrong("official_id", "task.other_unit");
}

void tell_person(Request& rq, const Task& task, const Step& step) {
    if (step.official_id && step.official_id != task.official_id) tell(rq, task, "step_given", {*step.official_id});
}

Response add_step(Request& rq) {
    const Task task = visible_task(rq);
    FieldReader in{rq.body()};
    Step step;
    read_fields(rq, in, task, step);
    in.finish();
    require_split(task, rq.viewer());
    if (list_steps(rq.db(), rq.agency_id(), task.id).size() >= steps_max)
        throw Failure{FailureKind::conflict, "task.too_many_steps", {}, {{"most", std::to_string(steps_max)}}};
    save_new_step(rq.db(), rq.agency_id(), task.id, step);
    record(rq, task, {.act = "add_step", .note = step.content});
    tell_person(rq, task, step);
    return show(rq, task.id, 201);
}

Response change_step(Request& rq) {
    const Task task = visible_task(rq);
    Step step = step_of_path(rq, task);
    const auto before = step.official_id;
    FieldReader in{rq.body()};
    read_fields(rq, in, task, step);
    step.version = in.integer("version", 1, INT64_MAX);
    in.finish();
    require_split(task, rq.viewer());
    save_step(rq.db(), rq.agency_id(), task.id, step);
    record(rq, task, {.act = "edit_step", .note = step.content});
    if (step.official_id != before) tell_person(rq, task, step);
    return show(rq, task.id);
}

/// The version that the page showed, of routes without a body.
std::int64_t version_asked(Request& rq) {
    const auto version = rq.query_number("version", 1, INT64_MAX);
    if (!version) throw Failure{FailureKind::bad_input, "input.invalid", {{"version", "field.required"}}};
    return *version;
}

Response drop_step(Request& rq) {
    const Task task = visible_task(rq);
    Step step = step_of_path(rq, task);
    step.version = version_asked(rq);
    require_split(task, rq.viewer());
    remove_step(rq.db(), rq.agency_id(), task.id, step);
    record(rq, task, {.act = "drop_step", .note = step.content});
    return show(rq, task.id);
}

Response finish_step(Request& rq) {
    const Task task = visible_task(rq);
    Step step = step_of_path(rq, task);
    FieldReader in{rq.body()};
    step.version = in.integer("version", 1, INT64_MAX);
    in.finish();
    require_tick(step, task, rq.viewer());
    if (!step.done_on) step.done_on = rq.today();
    save_step(rq.db(), rq.agency_id(), task.id, step);
    record(rq, task, {.act = "finish_step", .note = step.content});
    return show(rq, task.id);
}

Response reopen_step(Request& rq) {
    const Task task = visible_task(rq);
    Step step = step_of_path(rq, task);
    step.version = version_asked(rq);
    require_tick(step, task, rq.viewer());
    step.done_on.reset();
    save_step(rq.db(), rq.agency_id(), task.id, step);
    record(rq, task, {.act = "reopen_step", .note = step.content});
    return show(rq, task.id);
}

}  // namespace

const office::Routes step_routes{
    {office::POST, "/api/tasks/{id}/steps", add_step, Ability::tasks_do},
    {office::PUT, "/api/tasks/{id}/steps/{step_id}", change_step, Ability::tasks_do},
    {office::DELETE, "/api/tasks/{id}/steps/{step_id}", drop_step, Ability::tasks_do},
    {office::POST, "/api/tasks/{id}/steps/{step_id}/completion", finish_step, Ability::tasks_do},
    {office::DELETE, "/api/tasks/{id}/steps/{step_id}/completion", reopen_step, Ability::tasks_do},
};

}  // namespace tasks
