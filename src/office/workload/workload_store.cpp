#include "office/workload/workload.hpp"

namespace workload {
namespace {

#define NUMBER(condition) "CAST(coalesce(sum(CASE WHEN " condition " THEN 1 ELSE 0 END), 0) AS bigint)"

constexpr std::string_view tasks_of =
    "SELECT t.lead_unit_id, t.official_id, " NUMBER("t.due_on < $3") ", " NUMBER("t.due_on BETWEEN $3 AND $4") ", "
    NUMBER("t.due_on > $4 AND t.due_on <= $5") ", " NUMBER("t.due_on > $5") ", " NUMBER("t.due_on IS NULL") ", "
    NUMBER("t.state = 'submitted'")
    " FROM tasks t WHERE t.agency_id = $1 AND t.state NOT IN ('approved', 'cancelled')"
    " AND (CAST($2 AS uuid) IS NULL OR t.lead_unit_id = $2)"
    " GROUP BY t.lead_unit_id, t.official_id";

constexpr std::string_view parts_of =
    "SELECT c.unit_id, c.official_id, count(*), " NUMBER("coalesce(c.due_on, t.due_on) < $3")
    " FROM tasks t CROSS JOIN task_coordinators c"  // SQLite begins with the few tasks that are open
    " WHERE c.agency_id = t.agency_id AND c.task_id = t.id AND t.agency_id = $1"
    " AND t.state NOT IN ('approved', 'cancelled') AND c.state = 'open'"
    " AND (CAST($2 AS uuid) IS NULL OR c.unit_id = $2) GROUP BY c.unit_id, c.official_id";

#undef NUMBER

Load& load_of(Loads& loads, sql::Columns& in) {
    const std::string unit_id = in.text();
    return loads[{unit_id, in.maybe_text().value_or("")}];
}

}  // namespace

Loads list_loads(sql::Connection& db, const accounts::Visibility& seen, const Weeks& weeks) {
    Loads loads;
    db.each(tasks_of, {seen.agency_id, seen.unit_id, weeks.today, weeks.sunday, weeks.next_sunday},
            [&](const sql::Row& row) {
                sql::Columns in{row};
                Load& load = load_of(loads, in);
                load.late = in.integer();
                load.this_week = in.integer();
                load.next_week = in.integer();
                load.later = in.integer();
                load.without_day = in.integer();
                load.waiting = in.integer();
            });
    db.each(parts_of, {seen.agency_id, seen.unit_id, weeks.today}, [&](const sql::Row& row) {
        sql::Columns in{row};
        Load& load = load_of(loads, in);
        load.parts = in.integer();
        load.parts_late = in.integer();
    });
    return loads;
}

}  // namespace workload
