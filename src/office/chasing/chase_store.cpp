#include "office/chasing/chase_store.hpp"

namespace chasing {

std::vector<Chased> list_open(sql::Connection& db, const std::string& agency_id, calendar::Date due_by,
                              std::int64_t strongest) {
    return db.all(
        "SELECT t.id, t.due_on, (SELECT max(c.days) FROM task_chases c WHERE c.agency_id = t.agency_id"
        " AND c.task_id = t.id AND c.due_on = t.due_on) FROM tasks t"
        " WHERE t.agency_id = $1 AND t.due_on <= $2 AND t.state IN ('assigned', 'accepted', 'in_progress')"
        " AND NOT EXISTS (SELECT 1 FROM task_chases s WHERE s.agency_id = t.agency_id AND s.task_id = t.id"
        " AND s.due_on = t.due_on AND s.days >= $3) ORDER BY t.due_on, t.id",
        {agency_id, due_by, strongest}, [](sql::Columns& in) {
            return Chased{in.text(), in.date(), in.maybe_integer()};
        });
}

bool save_chase(sql::Connection& db, const std::string& agency_id, const std::string& task_id, calendar::Date due_on,
                const std::string& rule, std::int64_t days, calendar::Instant at) {
    return db.run(
               "INSERT INTO task_chases (agency_id, task_id, due_on, rule, days, at) VALUES ($1, $2, $3, $4, $5, $6)"
               " ON CONFLICT (agency_id, task_id, due_on, rule)"
               " DO UPDATE SET days = $5, at = $6 WHERE task_chases.days < $5",
               {agency_id, task_id, due_on, rule, days, at}) > 0;
}

}  // namespace chasing
