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
            return Chased{in.text(), in.date(), in.maybe_integer(), std::nullopt};
        });
}

std::vector<Chased> list_open_parts(sql::Connection& db, const std::string& agency_id, calendar::Date due_by,
                                    std::int64_t strongest) {
    return db.all(
        "SELECT p.task_id, p.due_on, (SELECT max(c.days) FROM part_chases c WHERE c.agency_id = p.agency_id"
        " AND c.task_id = p.task_id AND c.unit_id = p.unit_id AND c.due_on = p.due_on), p.unit_id"
        " FROM task_coordinators p JOIN tasks t ON t.agency_id = p.agency_id AND t.id = p.task_id"
        " WHERE p.agency_id = $1 AND p.state = 'open' AND p.due_on <= $2 AND t.state NOT IN ('approved', 'cancelled')"
        " AND NOT EXISTS (SELECT 1 FROM part_chases s WHERE s.agency_id = p.agency_id AND s.task_id = p.task_id"
        " AND s.unit_id = p.unit_id AND s.due_on = p.due_on AND s.days >= $3) ORDER BY p.due_on, p.task_id, p.unit_id",
        {agency_id, due_by, strongest}, [](sql::Columns& in) {
            return Chased{in.text(), in.date(), in.maybe_integer(), in.text()};
        });
}

bool save_chase(sql::Connection& db, const std::string& agency_id, const Chased& chased, const std::string& rule,
                std::int64_t days, calendar::Instant at) {
    if (chased.unit_id)
        return db.run(
                   "INSERT INTO part_chases (agency_id, task_id, unit_id, due_on, rule, days, at)"
                   " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (agency_id, task_id, unit_id, due_on, rule)"
                   " DO UPDATE SET days = $6, at = $7 WHERE part_chases.days < $6",
                   {agency_id, chased.task_id, chased.unit_id, chased.due_on, rule, days, at}) > 0;
    return db.run(
               "INSERT INTO task_chases (agency_id, task_id, due_on, rule, days, at) VALUES ($1, $2, $3, $4, $5, $6)"
               " ON CONFLICT (agency_id, task_id, due_on, rule)"
               " DO UPDATE SET days = $5, at = $6 WHERE task_chases.days < $5",
               {agency_id, chased.task_id, chased.due_on, rule, days, at}) > 0;
}

}  // namespace chasing
