#include "office/deadlines/occurrence_store.hpp"

#include "lib/text/text.hpp"

namespace deadlines {

namespace {

/// Of the columns occurrences and deadline_text.
Series series_of(sql::Columns& in) {
    Series series;
    if (const auto days = in.maybe_text()) series.occurrences = text::split(*days, ',');
    series.rhythm = rhythm_of(in.maybe_text());
    return series;
}

}  // namespace

std::vector<LastOccurrence> list_last(sql::Connection& db, const std::string& agency_id, calendar::Date due_by) {
    return db.all(
        "SELECT t.id, t.first_due_on, o.day, t.occurrences, t.deadline_text FROM tasks t"
        " LEFT JOIN task_occurrences o ON o.agency_id = t.agency_id AND o.task_id = t.id"
        " WHERE t.agency_id = $1 AND t.deadline_kind = 'recurring'"
        " AND t.state <> 'cancelled' AND t.first_due_on <= $2 AND NOT EXISTS (SELECT 1 FROM task_occurrences n"
        " WHERE n.agency_id = t.agency_id AND n.previous_id = t.id) ORDER BY t.first_due_on, t.id",
        {agency_id, due_by}, [](sql::Columns& in) {
            return LastOccurrence{in.text(), in.date(), in.maybe_date(), series_of(in)};
        });
}

std::vector<WithoutDay> list_without_day(sql::Connection& db, const std::string& agency_id) {
    return db.all(
        "SELECT id, deadline_text FROM tasks WHERE agency_id = $1 AND deadline_kind = 'recurring' AND due_on IS NULL"
        " AND occurrences IS NULL AND state IN ('assigned', 'accepted', 'in_progress') ORDER BY id",
        {agency_id}, [](sql::Columns& in) {
            return WithoutDay{in.text(), rhythm_of(in.maybe_text())};
        });
}

void save_occurrence(sql::Connection& db, const std::string& agency_id, const std::string& previous_id,
                     const std::string& task_id, calendar::Date day, calendar::Instant at) {
    db.run("INSERT INTO task_occurrences (agency_id, previous_id, task_id, day, made_at) VALUES ($1, $2, $3, $4, $5)",
           {agency_id, previous_id, task_id, day, at});
}

void copy_parts(sql::Connection& db, const std::string& agency_id, const std::string& from, const std::string& to) {
    db.run(
        "UPDATE task_coordinators SET"
        " content = (SELECT p.content FROM task_coordinators p WHERE p.agency_id = $1 AND p.task_id = $2"
        " AND p.unit_id = task_coordinators.unit_id),"
        " product = (SELECT p.product FROM task_coordinators p WHERE p.agency_id = $1 AND p.task_id = $2"
        " AND p.unit_id = task_coordinators.unit_id) WHERE agency_id = $1 AND task_id = $3",
        {agency_id, from, to});
}

namespace {

std::optional<Occurrence> found(sql::Connection& db, std::string_view statement, const std::string& agency_id,
                                const std::string& task_id) {
    return db.maybe(statement, {agency_id, task_id}, [](sql::Columns& in) {
        return Occurrence{in.text(), in.maybe_date()};
    });
}

}  // namespace

std::optional<Occurrence> previous_of(sql::Connection& db, const std::string& agency_id, const std::string& task_id) {
    return found(db,
                 "SELECT t.id, t.first_due_on FROM task_occurrences o"
                 " JOIN tasks t ON t.agency_id = o.agency_id AND t.id = o.previous_id"
                 " WHERE o.agency_id = $1 AND o.task_id = $2",
                 agency_id, task_id);
}

std::optional<Occurrence> next_of(sql::Connection& db, const std::string& agency_id, const std::string& task_id) {
    return found(db,
                 "SELECT t.id, t.first_due_on FROM task_occurrences o"
                 " JOIN tasks t ON t.agency_id = o.agency_id AND t.id = o.task_id"
                 " WHERE o.agency_id = $1 AND o.previous_id = $2",
                 agency_id, task_id);
}

}  // namespace deadlines
