#include "office/deadlines/deadline_store.hpp"

namespace deadlines {

std::vector<OwnDay> list_own_days(sql::Connection& db, const std::string& agency_id) {
    return db.all(
        "SELECT c.day, c.working, c.name, c.source, o.name, c.changed_at FROM calendar_days c"
        " JOIN officials o ON o.agency_id = c.agency_id AND o.id = c.changed_by WHERE c.agency_id = $1 ORDER BY c.day",
        {agency_id}, [](sql::Columns& in) {
            return OwnDay{in.date(), in.boolean(), in.text(), in.text(), in.text(), in.instant()};
        });
}

WorkingCalendar calendar_of(sql::Connection& db, const std::string& agency_id) {
    return with_own(list_own_days(db, agency_id));
}

calendar::WorkingDays working_days_of(sql::Connection& db, const std::string& agency_id) {
    calendar::WorkingDays days = calendar::working_days();
    db.each("SELECT day, working FROM calendar_days WHERE agency_id = $1", {agency_id}, [&](const sql::Row& row) {
        sql::Columns in{row};
        const calendar::Date day = in.date();
        calendar::set_day(days, day, in.boolean());
    });
    return days;
}

void save_day(sql::Connection& db, const std::string& agency_id, const OwnDay& own, const std::string& official_id) {
    db.run(
        "INSERT INTO calendar_days (agency_id, day, working, name, source, changed_by, changed_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (agency_id, day)"
        " DO UPDATE SET working = $3, name = $4, source = $5, changed_by = $6, changed_at = $7",
        {agency_id, own.day, own.working, own.name, own.source, official_id, own.changed_at});
}

void remove_day(sql::Connection& db, const std::string& agency_id, calendar::Date day) {
    db.run("DELETE FROM calendar_days WHERE agency_id = $1 AND day = $2", {agency_id, day});
}

std::optional<calendar::Date> issued_on(sql::Connection& db, const std::string& agency_id,
                                        const std::optional<std::string>& directive_id) {
    const auto found = db.maybe("SELECT issued_on FROM directives WHERE agency_id = $1 AND id = $2",
                                {agency_id, directive_id}, [](sql::Columns& in) { return in.maybe_date(); });
    return found.value_or(std::nullopt);
}

void save_condition(sql::Connection& db, const std::string& agency_id, const std::string& task_id,
                    const Condition& condition, const std::string& official_id, calendar::Instant at) {
    db.run(
        "INSERT INTO task_conditions (agency_id, task_id, happened_on, event, recorded_by, recorded_at)"
        " VALUES ($1, $2, $3, $4, $5, $6)",
        {agency_id, task_id, condition.happened_on, condition.event, official_id, at});
}

std::optional<Condition> find_condition(sql::Connection& db, const std::string& agency_id, const std::string& task_id) {
    return db.maybe("SELECT happened_on, event FROM task_conditions WHERE agency_id = $1 AND task_id = $2",
                    {agency_id, task_id}, [](sql::Columns& in) {
                        return Condition{in.date(), in.text()};
                    });
}

std::vector<Dated> list_dated(sql::Connection& db, const std::string& agency_id, calendar::Date from,
                              calendar::Date to) {
    return db.all(
        "SELECT t.id, t.deadline_text, d.issued_on, t.due_on FROM tasks t"
        " LEFT JOIN directives d ON d.agency_id = t.agency_id AND d.id = t.directive_id"
        " WHERE t.agency_id = $1 AND t.due_on >= $2 AND t.due_on <= $3 AND t.deadline_kind = 'date'"
        " AND t.deadline_text IS NOT NULL AND t.state NOT IN ('approved', 'cancelled') ORDER BY t.due_on, t.id",
        {agency_id, from, to}, [](sql::Columns& in) {
            return Dated{in.text(), {in.text(), in.maybe_date()}, in.date()};
        });
}

}  // namespace deadlines
