#include "office/accounts/official.hpp"
#include "office/notices/notice.hpp"
#include "office/tasks/task_acts.hpp"
#include "office/tasks/task_handover.hpp"
#include "office/tasks/tasks.hpp"

namespace tasks {
namespace {

using accounts::Ability;
using json::FieldReader;
using office::Request;
using office::Response;

struct People {
    accounts::Official from, to;
};

/// The one who leaves may be inactive already; the other is of the same unit, so both units are one.
People read_people(Request& rq, FieldReader& in) {
    const auto read = [&](std::string_view name) {
        const std::string id = in.id(name);
        const auto found = in.is_wrong(name) ? std::nullopt : accounts::find_official(rq.db(), rq.agency_id(), id);
        if (!found && !in.is_wrong(name)) in.wrong(name, "field.not_id");
        return found.value_or(accounts::Official{});
    };
    People people{.from = read("from_id"), .to = read("to_id")};
    const bool both = !people.from.id.empty() && !people.to.id.empty();
    if (both && !people.to.active)
        in.wrong("to_id", "field.not_id");
    else if (both && (people.from.unit_id != people.to.unit_id || people.from.id == people.to.id))
        in.wrong("to_id", "task.handover_other");
    return people;
}

/// Whether anything of the task changed hands.
bool hand_over_task(Request& rq, const std::string& id, const Handover& handover, const std::string& note) {
    auto found = find_task(rq.db(), rq.visibility(), id);
    if (!found) return false;
    Task& task = found->task;
    const bool whole = hand_over(task, rq.viewer(), handover);
    const bool pieces = hand_over_parts(rq.db(), rq.agency_id(), id, handover) > 0;
    if (!whole && !pieces) return false;
    if (whole) save_task(rq.db(), rq.agency_id(), task, rq.now());
    record(rq, task, {.act = "hand_over", .note = note, .version = whole ? std::optional{task.version} : std::nullopt});
    return true;
}

Response hand_over_all(Request& rq) {
    FieldReader in{rq.body()};
    const auto [from, to] = read_people(rq, in);
    const std::string reason = in.text("reason", note_rule);
    in.finish();
    require_handover(rq.viewer(), from.unit_id);
    const Handover handover{.from_id = from.id,
                            .to_id = to.id,
                            .unit_id = from.unit_id,
                            .to_approves = accounts::find_role(to.role)->may(Ability::tasks_approve)};
    const std::string note = from.name + " → " + to.name + ": " + reason;
    std::int64_t changed = 0;
    for (const std::string& id : tasks_of_person(rq.db(), rq.agency_id(), handover.from_id))
        if (hand_over_task(rq, id, handover, note)) ++changed;
    if (changed > 0) notices::tell(rq, {handover.to_id}, {"tasks_handed_over", from.name, "/tasks?scope=mine"});
    json::Writer out;
    out.object([&] { out.field("tasks", changed); });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes handover_routes{
    {office::POST, "/api/tasks/handover", hand_over_all, Ability::tasks_see},
};

}  // namespace tasks
