#include <stdexcept>

#include "office/accounts/official.hpp"
#include "office/audit/audit.hpp"
#include "office/notices/notice.hpp"
#include "office/tasks/task_part_store.hpp"
#include "office/tasks/tasks.hpp"

namespace tasks {
namespace {

using accounts::Ability;
using office::Request;

void tell_units(Request& rq, const Task& task) {
    const std::string subject = short_content(task), link = "/tasks/" + task.id;
    notices::tell(rq, doers_of(rq, task), {task.official_id ? "task_assigned" : "task_given", subject, link});
    for (const std::string& unit_id : task.coordinator_ids)
        notices::tell(rq, told_of(rq, unit_id), {"task_coordinated", subject, link});
}

}  // namespace

void record_override(Request& rq, const Task& task) {
    add_event(rq.db(), rq.agency_id(), task.id, rq.viewer().official_id, rq.now(), "override", task.unclear_reason,
              std::nullopt, task.version);
    audit::record(rq, "task.override", task.id, task.unclear_reason.value_or(""));
}

void give_out(Request& rq, Task& task, std::string_view act) {
    const std::string& me = rq.viewer().official_id;
    task.created_by = me;
    save_new_task(rq.db(), rq.agency_id(), task, rq.now());
    add_event(rq.db(), rq.agency_id(), task.id, me, rq.now(), act, std::nullopt, task.due_on, task.version);
    audit::record(rq, "task." + std::string(act), task.id);
    if (task.unclear_reason) record_override(rq, task);
    tell_units(rq, task);
}

std::vector<std::string> heads_of(sql::Connection& db, const std::string& agency_id, const std::string& unit_id) {
    std::vector<std::string> heads;
    if (unit_id.empty()) return heads;
    for (const auto& official : accounts::list_officials(db, agency_id, unit_id)) {
        const accounts::Role* role = accounts::find_role(official.role);
        if (official.active && (role->may(Ability::tasks_assign) || role->may(Ability::tasks_direct)))
            heads.push_back(official.id);
    }
    return heads;
}

std::vector<std::string> told_of(sql::Connection& db, const std::string& agency_id, const std::string& unit_id) {
    auto told = heads_of(db, agency_id, unit_id);
    if (told.empty())
        for (const auto& official : accounts::list_officials(db, agency_id, unit_id))
            if (official.active) told.push_back(official.id);
    return told;
}

std::vector<std::string> doers_of(sql::Connection& db, const std::string& agency_id, const Task& task) {
    return task.official_id ? std::vector{*task.official_id} : told_of(db, agency_id, task.lead_unit_id);
}

std::vector<std::string> heads_of(Request& rq, const std::string& unit_id) {
    return heads_of(rq.db(), rq.agency_id(), unit_id);
}
std::vector<std::string> told_of(Request& rq, const std::string& unit_id) {
    return told_of(rq.db(), rq.agency_id(), unit_id);
}
std::vector<std::string> doers_of(Request& rq, const Task& task) { return doers_of(rq.db(), rq.agency_id(), task); }

PartToDo part_to_do(sql::Connection& db, const std::string& agency_id, const Task& task, const std::string& unit_id) {
    for (const PartRow& row : list_parts(db, agency_id, task.id)) {
        if (row.part.unit_id != unit_id) continue;
        const auto& person = row.part.official_id;
        return {row.unit_name, short_content(row.part.content.value_or(task.content)),
                person ? std::vector{*person} : told_of(db, agency_id, unit_id)};
    }
    throw std::logic_error("no part of unit " + unit_id + " in task " + task.id);
}

}  // namespace tasks
