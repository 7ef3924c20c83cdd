#include "lib/json/field_reader.hpp"
#include "office/deadlines/deadline_store.hpp"
#include "office/deadlines/deadlines.hpp"
#include "office/tasks/task_acts.hpp"
#include "office/tasks/task_page.hpp"
#include "office/tasks/tasks.hpp"

namespace deadlines {
namespace {

using office::Request;
using office::Response;

/// The event has happened: the task gets its day.
Response record_event(Request& rq) {
    tasks::Task task = tasks::visible_task(rq);
    json::FieldReader in{rq.body()};
    const Condition condition{.happened_on = in.date("happened_on"), .event = in.text("event")};
    const auto given = in.maybe_date("due_on");
    tasks::read_version(rq, in, task);
    in.finish();
    start(task, condition, given, rules_of(rq.db(), rq.agency_id()), rq.today());
    tasks::save_task(rq.db(), rq.agency_id(), task, rq.now());
    save_condition(rq.db(), rq.agency_id(), task.id, condition, rq.viewer().official_id, rq.now());
    tasks::record(rq, task, {"record_event", condition.event, task.due_on, task.version});
    tasks::tell(rq, task, "task_starts", tasks::doers_of(rq, task));
    return tasks::show(rq, task.id);
}

}  // namespace

const office::Routes condition_routes{
    {office::POST, "/api/tasks/{id}/event", record_event, accounts::Ability::tasks_direct},
};

}  // namespace deadlines
