#include "office/deadlines/deadline_store.hpp"
#include "office/deadlines/deadlines.hpp"
#include "office/deadlines/explanation.hpp"
#include "office/deadlines/occurrence_store.hpp"

namespace deadlines {
namespace {

using office::Request;
using office::Response;

void write_occurrence(json::Writer& out, const std::optional<Occurrence>& one) {
    if (!one) {
        out.value(nullptr);
        return;
    }
    out.object([&] { out.field("task_id", one->task_id).field("due_on", one->due_on); });
}

/// Why is it that day?
Response show(Request& rq) {
    const tasks::TaskRow row = office::seen(tasks::find_task(rq.db(), rq.visibility(), rq.id()));
    const auto previous = previous_of(rq.db(), rq.agency_id(), row.task.id),
               next = next_of(rq.db(), rq.agency_id(), row.task.id);
    const Facts facts{.task = row.task,
                      .directive_code = row.directive_code,
                      .issued_on = issued_on(rq.db(), rq.agency_id(), row.task.directive_id),
                      .events = tasks::list_events(rq.db(), rq.agency_id(), row.task.id),
                      .today = rq.today(),
                      .previous_due_on = previous ? previous->due_on : std::nullopt,
                      .condition = find_condition(rq.db(), rq.agency_id(), row.task.id)};
    const auto steps = explain(facts, rules_of(rq.db(), rq.agency_id()));
    json::Writer out;
    out.object([&] {
        out.field("due_on", row.task.due_on).field("first_due_on", row.task.first_due_on);
        write_occurrence(out.key("previous"), previous);
        write_occurrence(out.key("next"), next);
        out.key("steps").array([&] {
            for (const Step& step : steps)
                out.item().object([&] {
                    out.field("code", step.code).field("day", step.day);
                    out.field("text", messages::sentence("deadline.step." + step.code, step.values));
                });
        });
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes explanation_routes{
    {office::GET, "/api/tasks/{id}/deadline", show, accounts::Ability::tasks_see},
};

}  // namespace deadlines
