#include "office/tasks/task_acts.hpp"
#include "office/tasks/task_page.hpp"
#include "office/tasks/task_part_store.hpp"
#include "office/tasks/tasks.hpp"

namespace tasks {
namespace {

using accounts::Ability;
using json::FieldReader;
using office::Request;
using office::Response;

/// A part of the task of the path, and the name of its unit.
struct Seen {
    Task task;
    PartRow row;
    Part& part() { return row.part; }
};

Seen visible_part(Request& rq) {
    Task task = visible_task(rq);
    const std::string unit_id = rq.id("unit_id");
    for (PartRow& row : list_parts(rq.db(), rq.agency_id(), task.id))
        if (row.part.unit_id == unit_id) return {std::move(task), std::move(row)};
    throw Failure{FailureKind::not_found, "request.not_found"};
}

void read_version(FieldReader& in, Part& part) { part.version = in.integer("version", 1, INT64_MAX); }

Response save_and_show(Request& rq, Seen& seen, std::string_view act, const std::string& note) {
    save_part(rq.db(), rq.agency_id(), seen.task.id, seen.part());
    record(rq, seen.task, {.act = std::string(act), .note = seen.row.unit_name + (note.empty() ? "" : ": " + note)});
    return show(rq, seen.task.id);
}

/// Who does the part: its person, or else whoever is told of the unit's work.
std::vector<std::string> doers_of_part(Request& rq, const Part& part) {
    return part.official_id ? std::vector{*part.official_id} : told_of(rq, part.unit_id);
}

Response change_part(Request& rq) {
    Seen seen = visible_part(rq);
    Part& part = seen.part();
    FieldReader in{rq.body()};
    part.content = in.maybe_text("content", note_rule);
    part.product = in.maybe_text("product", note_rule);
    part.due_on = in.maybe_date("due_on");
    read_version(in, part);
    if (part.due_on && seen.task.due_on && *part.due_on > *seen.task.due_on) in.wrong("due_on", "task.after_task");
    in.finish();
    require(PartAct::edit, part, seen.task, rq.viewer());
    tell(rq, seen.task, "part_changed", doers_of_part(rq, part));
    return save_and_show(rq, seen, "edit_part", part.content.value_or(""));
}

Response assign_part(Request& rq) {
    Seen seen = visible_part(rq);
    FieldReader in{rq.body()};
    const auto official = read_official(rq, in, "official_id", in.id("official_id"));
    read_version(in, seen.part());
    in.finish();
    assign(seen.part(), seen.task, rq.viewer(), {official->id, official->unit_id});
    tell(rq, seen.task, "part_assigned", {official->id});
    return save_and_show(rq, seen, "assign_part", official->name);
}

Response report_part(Request& rq) {
    Seen seen = visible_part(rq);
    FieldReader in{rq.body()};
    std::string result = in.text("result", note_rule);
    read_version(in, seen.part());
    in.finish();
    report_done(seen.part(), seen.task, rq.viewer(), result, rq.today());
    tell(rq, seen.task, "part_done", doers_of(rq, seen.task));
    return save_and_show(rq, seen, "report_part", result);
}

Response return_part(Request& rq) {
    Seen seen = visible_part(rq);
    FieldReader in{rq.body()};
    const std::string reason = in.text("reason", note_rule);
    read_version(in, seen.part());
    in.finish();
    give_back(seen.part(), seen.task, rq.viewer());
    tell(rq, seen.task, "part_returned", doers_of_part(rq, seen.part()));
    return save_and_show(rq, seen, "return_part", reason);
}

}  // namespace

const office::Routes part_routes{
    {office::PUT, "/api/tasks/{id}/parts/{unit_id}", change_part, Ability::tasks_do},
    {office::POST, "/api/tasks/{id}/parts/{unit_id}/assignment", assign_part, Ability::tasks_do},
    {office::POST, "/api/tasks/{id}/parts/{unit_id}/result", report_part, Ability::tasks_do},
    {office::POST, "/api/tasks/{id}/parts/{unit_id}/return", return_part, Ability::tasks_do},
};

}  // namespace tasks
