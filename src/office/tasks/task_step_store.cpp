#include "office/tasks/task_step_store.hpp"

#include "lib/crypto/uuid.hpp"
#include "lib/failure.hpp"
#include "office/tasks/task_store.hpp"

namespace tasks {
namespace {

Step step_of(sql::Columns& in) {
    return {.id = in.text(),
            .content = in.text(),
            .due_on = in.maybe_date(),
            .official_id = in.maybe_text(),
            .done_on = in.maybe_date(),
            .version = in.integer()};
}

void require_saved(sql::Connection& db, const std::string& agency_id, const std::string& task_id, std::int64_t rows) {
    if (rows == 0) throw Failure{FailureKind::conflict, "record.changed", last_change(db, agency_id, task_id, "_step")};
}

}  // namespace

std::vector<StepRow> list_steps(sql::Connection& db, const std::string& agency_id, const std::string& task_id) {
    return db.all(
        "SELECT s.id, s.content, s.due_on, s.official_id, s.done_on, s.version, o.name FROM task_steps s"
        " LEFT JOIN officials o ON o.agency_id = s.agency_id AND o.id = s.official_id"
        " WHERE s.agency_id = $1 AND s.task_id = $2 ORDER BY s.id",
        {agency_id, task_id}, [](sql::Columns& in) {
            return StepRow{step_of(in), in.maybe_text()};
        });
}

std::optional<Step> find_step(sql::Connection& db, const std::string& agency_id, const std::string& task_id,
                              const std::string& id) {
    return db.maybe(
        "SELECT id, content, due_on, official_id, done_on, version FROM task_steps"
        " WHERE agency_id = $1 AND task_id = $2 AND id = $3",
        {agency_id, task_id, id}, step_of);
}

void save_new_step(sql::Connection& db, const std::string& agency_id, const std::string& task_id, Step& step) {
    step.id = crypto::new_uuid();
    step.version = 1;
    db.run(
        "INSERT INTO task_steps (agency_id, id, task_id, content, due_on, official_id, done_on, version)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, 1)",
        {agency_id, step.id, task_id, step.content, step.due_on, step.official_id, step.done_on});
}

void save_step(sql::Connection& db, const std::string& agency_id, const std::string& task_id, Step& step) {
    require_saved(
        db, agency_id, task_id,
        db.run("UPDATE task_steps SET content = $3, due_on = $4, official_id = $5, done_on = $6, version = version + 1"
               " WHERE agency_id = $1 AND id = $2 AND version = $7",
               {agency_id, step.id, step.content, step.due_on, step.official_id, step.done_on, step.version}));
    ++step.version;
}

void remove_step(sql::Connection& db, const std::string& agency_id, const std::string& task_id, const Step& step) {
    require_saved(db, agency_id, task_id,
                  db.run("DELETE FROM task_steps WHERE agency_id = $1 AND id = $2 AND version = $3",
                         {agency_id, step.id, step.version}));
}

}  // namespace tasks
