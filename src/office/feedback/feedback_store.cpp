#include "office/feedback/feedback_store.hpp"

#include <fmt/core.h>
#include <algorithm>

#include "lib/failure.hpp"
#include "lib/sql/pattern.hpp"
#include "lib/text/text.hpp"

namespace feedback {
namespace {

#define FEEDBACK_COLUMNS                                                                                         \
    "f.id, f.code, f.digits, f.content, f.phone, f.received_at, f.due_on, f.state, f.unit_id, u.name, f.answer," \
    " f.closed_on, f.late, f.satisfied, f.reopened_on, f.version"
#define FROM_FEEDBACK " FROM feedback f LEFT JOIN units u ON u.agency_id = f.agency_id AND u.id = f.unit_id"

Feedback read(const sql::Row& row) {
    constexpr int state_column = 7, unit_column = 8, late_column = 12, satisfied_column = 13;
    Feedback one;
    sql::Columns in{row};
    one.id = in.text();
    one.code = in.text();
    one.digits = in.text();
    one.content = in.text();
    one.phone = in.text();
    one.received_at = in.instant();
    one.due_on = in.date();
    one.state = state_of(row.text(state_column)).value();
    sql::Columns rest{row, unit_column};
    one.unit_id = rest.maybe_text();
    one.unit_name = rest.maybe_text();
    one.answer = rest.text();
    one.closed_on = rest.maybe_date();
    one.late = row.boolean(late_column);
    if (!row.is_null(satisfied_column)) one.satisfied = row.boolean(satisfied_column);
    sql::Columns end{row, satisfied_column + 1};
    one.reopened_on = end.maybe_date();
    one.version = end.integer();
    return one;
}

sql::Value satisfied_of(const Feedback& one) {
    return one.satisfied ? sql::Value{*one.satisfied} : sql::Value{nullptr};
}

}  // namespace

std::string take_code(sql::Connection& db, const std::string& agency_id, calendar::Date day) {
    const std::string of_day =
        fmt::format("{:02}{:02}{:02}", calendar::year_of(day) % 100, calendar::month_of(day), calendar::day_of(day));
    const auto number = db.number(
        "INSERT INTO counters (agency_id, name, value) VALUES ($1, $2, 1)"
        " ON CONFLICT (agency_id, name) DO UPDATE SET value = counters.value + 1 RETURNING value",
        {agency_id, "feedback:" + of_day});
    return fmt::format("PAKN-{}-{:04}", of_day, number);
}

void save_new(sql::Connection& db, const std::string& agency_id, const Feedback& one) {
    db.run(
        "INSERT INTO feedback (agency_id, id, code, digits, content, phone, received_at, received_on, due_on, state,"
        " unit_id, answer, closed_on, late, satisfied, reopened_on, search, version)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 1)",
        {agency_id, one.id, one.code, one.digits, one.content, one.phone, one.received_at, one.received_on(),
         one.due_on, word_of(one.state), one.unit_id, one.answer, one.closed_on, one.late, satisfied_of(one),
         one.reopened_on, text::fold(one.code + " " + one.content)});
}

void save(sql::Connection& db, const std::string& agency_id, Feedback& one) {
    const auto saved = db.run(
        "UPDATE feedback SET due_on = $3, state = $4, unit_id = $5, answer = $6, closed_on = $7, late = $8,"
        " satisfied = $9, reopened_on = $10, version = version + 1"
        " WHERE agency_id = $1 AND id = $2 AND version = $11",
        {agency_id, one.id, one.due_on, word_of(one.state), one.unit_id, one.answer, one.closed_on, one.late,
         satisfied_of(one), one.reopened_on, one.version});
    if (saved == 0) throw Failure{FailureKind::conflict, "record.changed"};
    ++one.version;
}

void add_line(sql::Connection& db, const std::string& agency_id, const std::string& feedback_id, const Line& line) {
    // Its feedback was saved before it in this write: nobody else numbers lines of it now.
    const auto number = 1 + db.number("SELECT max(number) FROM feedback_acts WHERE agency_id = $1 AND feedback_id = $2",
                                      {agency_id, feedback_id});
    db.run(
        "INSERT INTO feedback_acts (agency_id, feedback_id, number, at, act, official_id, unit_id, note, due_on)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        {agency_id, feedback_id, number, line.at, line.act, line.official_id, line.unit_id, line.note, line.due_on});
}

Listed list(sql::Connection& db, const accounts::Visibility& seen, const Filter& filter, const office::Page& page) {
    const office::Cursor begin = page.cursor();
    const auto state = filter.state ? std::optional{std::string(word_of(*filter.state))} : std::nullopt;
    const auto words = filter.words ? std::optional{sql::holding(text::fold(*filter.words))} : std::nullopt;
    Listed found;
    db.each("SELECT " FEEDBACK_COLUMNS FROM_FEEDBACK
            " WHERE f.agency_id = $1 AND (CAST($2 AS uuid) IS NULL OR f.unit_id = $2)"
            " AND (CAST($3 AS text) IS NULL OR f.state = $3)"
            " AND (CAST($4 AS text) IS NULL OR f.closed_on IS NULL)"
            " AND (CAST($5 AS text) IS NULL OR (f.closed_on IS NULL AND f.due_on < $5))"
            " AND (CAST($6 AS uuid) IS NULL OR f.unit_id = $6)"
            " AND (CAST($7 AS text) IS NULL OR f.search LIKE $7 ESCAPE '!')"
            " AND (CAST($8 AS text) IS NULL OR (f.received_at, f.id) < ($8, $9))"
            " ORDER BY f.received_at DESC, f.id DESC LIMIT $10",
            {seen.agency_id, seen.unit_id, state, sql::flag(filter.open_only), filter.overdue_on, filter.unit_id, words,
             begin.key, begin.id, page.asked()},
            [&](const sql::Row& row) { found.rows.push_back(read(row)); });
    found.next =
        page.cut(found.rows, [](const Feedback& last) { return calendar::to_iso(last.received_at) + "|" + last.id; });
    return found;
}

Listed list_counted(sql::Connection& db, const accounts::Visibility& seen, Counted counted,
                    const calendar::Period& period, calendar::Date today, const office::Page& page) {
    // The casts let a statement ignore a day that its rows do not need.
    const std::string text = "SELECT " FEEDBACK_COLUMNS FROM_FEEDBACK
                             " WHERE f.agency_id = $1 AND f.received_on <= $3"
                             " AND CAST($2 AS text) IS NOT NULL AND CAST($4 AS text) IS NOT NULL"
                             " AND (CAST($5 AS uuid) IS NULL OR f.unit_id = $5)"
                             " AND (CAST($6 AS text) IS NULL OR (f.received_at, f.id) < ($6, $7)) AND (" +
                             std::string(rows_of(counted)) + ") ORDER BY f.received_at DESC, f.id DESC LIMIT $8";
    const office::Cursor begin = page.cursor();
    Listed found;
    db.each(text,
            {seen.agency_id, period.from, period.to, std::min(period.to, today), seen.unit_id, begin.key, begin.id,
             page.asked()},
            [&](const sql::Row& row) { found.rows.push_back(read(row)); });
    found.next =
        page.cut(found.rows, [](const Feedback& last) { return calendar::to_iso(last.received_at) + "|" + last.id; });
    return found;
}

std::optional<Feedback> find(sql::Connection& db, const accounts::Visibility& seen, const std::string& id) {
    std::optional<Feedback> found;
    db.each("SELECT " FEEDBACK_COLUMNS FROM_FEEDBACK
            " WHERE f.agency_id = $1 AND (CAST($2 AS uuid) IS NULL OR f.unit_id = $2) AND f.id = $3",
            {seen.agency_id, seen.unit_id, id}, [&](const sql::Row& row) { found = read(row); });
    return found;
}

std::optional<Feedback> find_by_code(sql::Connection& db, const std::string& agency_id, const std::string& code) {
    std::optional<Feedback> found;
    db.each("SELECT " FEEDBACK_COLUMNS FROM_FEEDBACK " WHERE f.agency_id = $1 AND f.code = $2", {agency_id, code},
            [&](const sql::Row& row) { found = read(row); });
    return found;
}

std::vector<Line> list_lines(sql::Connection& db, const std::string& agency_id, const std::string& feedback_id) {
    return db.all(
        "SELECT a.at, a.act, a.official_id, a.unit_id, a.note, a.due_on, o.name, u.name FROM feedback_acts a"
        " LEFT JOIN officials o ON o.agency_id = a.agency_id AND o.id = a.official_id"
        " LEFT JOIN units u ON u.agency_id = a.agency_id AND u.id = a.unit_id"
        " WHERE a.agency_id = $1 AND a.feedback_id = $2 ORDER BY a.number",
        {agency_id, feedback_id}, [](sql::Columns& in) {
            return Line{in.instant(), in.text(),       in.maybe_text(), in.maybe_text(),
                        in.text(),    in.maybe_date(), in.maybe_text(), in.maybe_text()};
        });
}

}  // namespace feedback
