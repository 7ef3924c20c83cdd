#include "office/tasks/task_handover.hpp"

namespace tasks {

std::vector<std::string> tasks_of_person(sql::Connection& db, const std::string& agency_id,
                                         const std::string& official_id) {
    return db.all(
        "SELECT t.id FROM tasks t WHERE t.agency_id = $1 AND t.state NOT IN ('approved', 'cancelled')"
        " AND (t.official_id = $2 OR t.answerable_id = $2 OR t.approver_id = $2"
        " OR EXISTS (SELECT 1 FROM task_coordinators c WHERE c.agency_id = t.agency_id AND c.task_id = t.id"
        " AND c.official_id = $2 AND c.state = 'open')"
        " OR EXISTS (SELECT 1 FROM task_steps s WHERE s.agency_id = t.agency_id AND s.task_id = t.id"
        " AND s.official_id = $2 AND s.done_on IS NULL)) ORDER BY t.id",
        {agency_id, official_id}, [](sql::Columns& in) { return in.text(); });
}

std::int64_t hand_over_parts(sql::Connection& db, const std::string& agency_id, const std::string& task_id,
                             const Handover& handover) {
    const auto parts = db.run(
        "UPDATE task_coordinators SET official_id = $4, version = version + 1"
        " WHERE agency_id = $1 AND task_id = $2 AND official_id = $3 AND unit_id = $5 AND state = 'open'",
        {agency_id, task_id, handover.from_id, handover.to_id, handover.unit_id});
    const auto steps = db.run(
        "UPDATE task_steps SET official_id = $4, version = version + 1"
        " WHERE agency_id = $1 AND task_id = $2 AND official_id = $3 AND done_on IS NULL",
        {agency_id, task_id, handover.from_id, handover.to_id});
    return parts + steps;
}

}  // namespace tasks
