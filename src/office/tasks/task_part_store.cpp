#include "office/tasks/task_part_store.hpp"

#include <algorithm>

#include "lib/failure.hpp"
#include "office/tasks/task_store.hpp"

namespace tasks {
namespace {

PartRow part_row_of(sql::Columns& in) {
    PartRow row;
    Part& part = row.part;
    part.unit_id = in.text();
    part.lead_unit_id = in.text();
    part.content = in.maybe_text();
    part.product = in.maybe_text();
    part.due_on = in.maybe_date();
    part.official_id = in.maybe_text();
    part.done = in.text() == "done";
    part.done_on = in.maybe_date();
    part.result = in.maybe_text();
    part.returned = in.integer();
    part.given_at = in.maybe_instant();
    part.version = in.integer();
    row.unit_name = in.text();
    row.official_name = in.maybe_text();
    return row;
}

std::string_view state_word(const Part& part) { return part.done ? "done" : "open"; }

void insert_part(sql::Connection& db, const std::string& agency_id, const std::string& task_id, const Part& part) {
    db.run(
        "INSERT INTO task_coordinators (agency_id, task_id, unit_id, lead_unit_id, content, product, due_on,"
        " official_id, state, done_on, result, returned, given_at, version)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
        " ON CONFLICT (agency_id, task_id, unit_id) DO NOTHING",
        {agency_id, task_id, part.unit_id, part.lead_unit_id, part.content, part.product, part.due_on, part.official_id,
         state_word(part), part.done_on, part.result, part.returned, part.given_at, part.version});
}

}  // namespace

std::vector<PartRow> list_parts(sql::Connection& db, const std::string& agency_id, const std::string& task_id) {
    return db.all(
        "SELECT c.unit_id, c.lead_unit_id, c.content, c.product, c.due_on, c.official_id, c.state, c.done_on,"
        " c.result, c.returned, c.given_at, c.version, u.name, o.name"
        " FROM task_coordinators c JOIN units u ON u.agency_id = c.agency_id AND u.id = c.unit_id"
        " LEFT JOIN officials o ON o.agency_id = c.agency_id AND o.id = c.official_id"
        " WHERE c.agency_id = $1 AND c.task_id = $2 ORDER BY u.position, u.name",
        {agency_id, task_id}, part_row_of);
}

void save_new_parts(sql::Connection& db, const std::string& agency_id, const Task& task, calendar::Instant now) {
    for (const std::string& unit_id : task.coordinator_ids)
        insert_part(db, agency_id, task.id, {.unit_id = unit_id, .lead_unit_id = task.lead_unit_id, .given_at = now});
}

void save_part(sql::Connection& db, const std::string& agency_id, const std::string& task_id, Part& part) {
    const auto saved = db.run(
        "UPDATE task_coordinators SET content = $4, product = $5, due_on = $6, official_id = $7, state = $8,"
        " done_on = $9, result = $10, returned = $11, version = version + 1"
        " WHERE agency_id = $1 AND task_id = $2 AND unit_id = $3 AND version = $12",
        {agency_id, task_id, part.unit_id, part.content, part.product, part.due_on, part.official_id, state_word(part),
         part.done_on, part.result, part.returned, part.version});
    if (saved == 0)
        throw Failure{FailureKind::conflict, "record.changed", last_change(db, agency_id, task_id, "_part")};
    ++part.version;
}

std::vector<Part> set_aside(sql::Connection& db, const std::string& agency_id, const Task& task) {
    const auto coordinates = [&](const std::string& unit_id) {
        const auto& all = task.coordinator_ids;
        return std::find(all.begin(), all.end(), unit_id) != all.end();
    };
    std::vector<Part> aside;
    for (const PartRow& row : list_parts(db, agency_id, task.id)) {
        const bool led_anew = row.part.lead_unit_id != task.lead_unit_id;
        if (coordinates(row.part.unit_id) && !led_anew) continue;
        db.run("DELETE FROM task_coordinators WHERE agency_id = $1 AND task_id = $2 AND unit_id = $3",
               {agency_id, task.id, row.part.unit_id});
        if (coordinates(row.part.unit_id)) aside.push_back(row.part);
    }
    return aside;
}

void bring_back(sql::Connection& db, const std::string& agency_id, const Task& task, const std::vector<Part>& aside,
                calendar::Instant now) {
    for (Part part : aside) {
        part.lead_unit_id = task.lead_unit_id;
        insert_part(db, agency_id, task.id, part);
    }
    save_new_parts(db, agency_id, task, now);
}

}  // namespace tasks
