#include <algorithm>

#include "lib/crypto/uuid.hpp"
#include "lib/messages/messages.hpp"
#include "office/tasks/task_store.hpp"

namespace tasks {
namespace {

FieldFailure told(const TaskEvent& event) {
    return {"version",
            "record.changed_by",
            {{"who", event.official_name},
             {"what", messages::sentence("event.task." + event.act)},
             {"when", calendar::to_vietnamese(event.at)}}};
}

TaskEvent event_of(sql::Columns& in) {
    return {in.instant(),    in.maybe_text().value_or("Sáu Rõ"),
            in.text(),       in.maybe_text(),
            in.maybe_date(), in.text(),
            in.text(),       in.maybe_integer()};
}

}  // namespace

std::string add_event(sql::Connection& db, const std::string& agency_id, const std::string& task_id,
                      const std::string& official_id, calendar::Instant at, std::string_view act,
                      const std::optional<std::string>& note, const std::optional<calendar::Date>& due_on,
                      const std::optional<std::int64_t>& version) {
    const std::string id = crypto::new_uuid();
    db.run(
        "INSERT INTO task_events (agency_id, id, task_id, at, official_id, act, note, due_on, version)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        {agency_id, id, task_id, at, official_id, act, note, due_on, version});
    return id;
}

void add_program_act(sql::Connection& db, const std::string& agency_id, const std::string& task_id,
                     calendar::Instant at, std::string_view act, const std::optional<std::string>& note,
                     const std::optional<calendar::Date>& due_on) {
    db.run(
        "INSERT INTO program_acts (agency_id, id, task_id, at, act, note, due_on) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {agency_id, crypto::new_uuid(), task_id, at, act, note, due_on});
}

std::vector<TaskEvent> list_events(sql::Connection& db, const std::string& agency_id, const std::string& task_id) {
    return db.all(
        "SELECT e.at, o.name, e.act, e.note, e.due_on, e.task_id, e.id, e.version FROM task_events e"
        " JOIN officials o ON o.agency_id = e.agency_id AND o.id = e.official_id"
        " WHERE e.agency_id = $1 AND e.task_id = $2"
        " UNION ALL SELECT p.at, NULL, p.act, p.note, p.due_on, p.task_id, p.id, NULL FROM program_acts p"
        " WHERE p.agency_id = $1 AND p.task_id = $2 ORDER BY 1, 7",
        {agency_id, task_id}, event_of);
}

std::optional<TaskEvent> find_event(sql::Connection& db, const std::string& agency_id, const std::string& id) {
    return db.maybe(
        "SELECT e.at, o.name, e.act, e.note, e.due_on, e.task_id, e.id, e.version FROM task_events e"
        " JOIN officials o ON o.agency_id = e.agency_id AND o.id = e.official_id"
        " WHERE e.agency_id = $1 AND e.id = $2"
        " UNION ALL SELECT p.at, NULL, p.act, p.note, p.due_on, p.task_id, p.id, NULL FROM program_acts p"
        " WHERE p.agency_id = $1 AND p.id = $2",
        {agency_id, id}, event_of);
}

std::vector<FieldFailure> changes_since(sql::Connection& db, const std::string& agency_id, const Task& task) {
    constexpr std::size_t most = 3;
    std::vector<FieldFailure> changes;
    for (const TaskEvent& event : list_events(db, agency_id, task.id))
        if (event.version > task.version) changes.push_back(told(event));
    if (changes.size() > most) changes.erase(changes.begin(), changes.end() - most);
    return changes;
}

std::vector<FieldFailure> last_change(sql::Connection& db, const std::string& agency_id, const std::string& task_id,
                                      std::string_view noun) {
    const auto events = list_events(db, agency_id, task_id);
    const auto of_noun = [&](const TaskEvent& event) { return event.act.ends_with(noun); };
    const auto last = std::find_if(events.rbegin(), events.rend(), of_noun);
    if (last == events.rend()) return {};
    return {told(*last)};
}

}  // namespace tasks
