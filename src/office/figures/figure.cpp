#include "office/figures/figure.hpp"

#include <algorithm>

#include "lib/failure.hpp"
#include "office/figures/definitions.hpp"

namespace figures {
namespace {

/// Where a register's rows are, what every row of a figure fulfils, and how a list of them goes on after row $9.
struct Place {
    const char *from, *limits, *id, *after, *order;
};

Place place_of(Register which) {
    switch (which) {
        case Register::dossiers:
            // Every row of a figure was received by its last day.
            return {"visible_dossiers d",
                    "d.agency_id = $1 AND d.received_on <= $3 AND (CAST($5 AS uuid) IS NULL OR unit_id = $5)"
                    " AND (CAST($6 AS text) IS NULL OR field = $6)",
                    "d.id",
                    "(d.received_at, d.id) <"
                    " (SELECT a.received_at, a.id FROM dossiers a WHERE a.agency_id = $1 AND a.id = $9)",
                    "d.received_at DESC, d.id DESC"};
        case Register::tasks:
            return {"tasks t",
                    "t.agency_id = $1 AND (CAST($5 AS uuid) IS NULL OR t.lead_unit_id = $5)"
                    " AND CAST($6 AS text) IS NULL",
                    "t.id", "t.id < $9", "t.id DESC"};
        case Register::task_events:
            // Of people and of the program.
            return {
                "(SELECT agency_id, id, task_id, at, act, due_on FROM task_events UNION ALL"
                " SELECT agency_id, id, task_id, at, act, due_on FROM program_acts) e JOIN tasks t ON t.agency_id = "
                "e.agency_id AND t.id = e.task_id",
                "e.agency_id = $1 AND (CAST($5 AS uuid) IS NULL OR t.lead_unit_id = $5)"
                " AND CAST($6 AS text) IS NULL",
                "e.id", "e.id < $9", "e.id DESC"};
        case Register::documents:
            break;
    }
    return {"documents w",
            "w.agency_id = $1 AND (CAST($5 AS uuid) IS NULL OR w.unit_id = $5) AND CAST($6 AS text) IS NULL", "w.id",
            "w.id < $9", "w.id DESC"};
}

/// FROM … WHERE, with $1 to $8. The casts let a statement ignore a day that its figure does not need.
std::string from_where(Register which) {
    std::string text = std::string(" FROM ") + place_of(which).from + " WHERE " + place_of(which).limits;
    for (const char* day : {"$2", "$3", "$4", "$7", "$8"})
        text += " AND CAST(" + std::string(day) + " AS text) IS NOT NULL";
    return text;
}

/// Which of them a figure counts.
std::string rows_of(const Figure& figure) {
    return "(" + figure.rows + ")" + (figure.filter.empty() ? "" : " AND (" + figure.filter + ")");
}

std::vector<sql::Value> days_of(const Question& question) {
    return {question.agency_id, question.period.from,    question.end(),
            question.start(),   question.filter.unit_id, question.filter.field};
}

std::vector<sql::Value> days_and_moments_of(const Question& question) {
    std::vector<sql::Value> values = days_of(question);
    values.emplace_back(calendar::at_local(question.start() + std::chrono::days{1}));
    values.emplace_back(calendar::at_local(question.end() + std::chrono::days{1}));
    return values;
}

const std::string filtered =
    " AND (CAST($5 AS uuid) IS NULL OR unit_id = $5) AND (CAST($6 AS text) IS NULL OR field = $6)";

/// Sums by measure and dimensions over three windows: a few hundred rows, whatever the span.
std::string sums(std::string_view dimension) {
    return "(SELECT " + std::string(dimension) +
           " measure, channel, level, fee_bearing, paid_online, components_digitised, result_electronic,"
           " sum(CASE WHEN day <= $4 THEN amount ELSE 0 END) AS until_start,"
           " sum(CASE WHEN day >= $2 THEN amount ELSE 0 END) AS in_period,"
           " sum(amount) AS until_end"
           " FROM figure_days WHERE agency_id = $1 AND day <= $3" +
           filtered + " GROUP BY " + std::string(dimension) +
           " measure, channel, level, fee_bearing, paid_online, components_digitised, result_electronic) s";
}

std::string sum_of(const Figure& figure) {
    return "CAST(coalesce(sum(CASE WHEN " + figure.filter + " THEN " + figure.sum + " ELSE 0 END), 0) AS bigint)";
}

std::string every_sum() {
    std::string all;
    for (const Figure& figure : definitions())
        if (figure.counts == Register::dossiers) all += (all.empty() ? "" : ", ") + sum_of(figure);
    return all;
}

/// Every figure of a register that has no daily sums, in one walk over its rows.
std::string every_count(Register which) {
    std::string all;
    for (const Figure& figure : definitions())
        if (figure.counts == which)
            all += (all.empty() ? "SELECT " : ", ") + ("CAST(coalesce(sum(CASE WHEN " + rows_of(figure)) +
                   " THEN 1 ELSE 0 END), 0) AS bigint)";
    return all + from_where(which);
}

void read_counts(Counts& counts, Register which, const sql::Row& row, int column) {
    for (const Figure& figure : definitions())
        if (figure.counts == which) counts.emplace_back(figure.code, row.integer(column++));
}

}  // namespace

const std::vector<Figure>& definitions() {
    static const std::vector<Figure> all = [] {
        std::vector<Figure> found = dossier_figures();
        for (Figure& figure : task_figures()) found.push_back(std::move(figure));
        for (Figure& figure : document_figures()) found.push_back(std::move(figure));
        return found;
    }();
    return all;
}

const Figure& definition(std::string_view code) {
    for (const Figure& figure : definitions())
        if (figure.code == code) return figure;
    throw Failure(FailureKind::not_found, "figure.unknown", {}, {{"code", std::string(code)}});
}

std::int64_t count(sql::Connection& db, std::string_view code, const Question& question) {
    const Figure& figure = definition(code);
    if (figure.counts != Register::dossiers) return count_rows(db, code, question);
    return db.number("SELECT " + sum_of(figure) + " FROM " + sums(""), days_of(question));
}

Counts all(sql::Connection& db, const Question& question) {
    static const std::string dossiers = "SELECT " + every_sum() + " FROM " + sums("");
    static const std::string tasks = every_count(Register::tasks), events = every_count(Register::task_events),
                             documents = every_count(Register::documents);
    Counts counts;
    const auto add = [&](Register which, const std::string& text, const std::vector<sql::Value>& values) {
        db.each(text, values, [&](const sql::Row& row) { read_counts(counts, which, row, 0); });
    };
    add(Register::dossiers, dossiers, days_of(question));
    const std::vector<sql::Value> values = days_and_moments_of(question);
    add(Register::tasks, tasks, values);
    add(Register::task_events, events, values);
    add(Register::documents, documents, values);
    return counts;
}

std::int64_t at(const Counts& counts, std::string_view code) {
    for (const auto& [each, number] : counts)
        if (each == code) return number;
    throw Failure(FailureKind::not_found, "figure.unknown", {}, {{"code", std::string(code)}});
}

std::vector<std::pair<std::string, Counts>> by(sql::Connection& db, Dimension dimension, const Question& question) {
    static const std::string by_unit =
        "SELECT unit_id, " + every_sum() + " FROM " + sums("unit_id,") + " GROUP BY unit_id ORDER BY unit_id";
    static const std::string by_field =
        "SELECT field, " + every_sum() + " FROM " + sums("field,") + " GROUP BY field ORDER BY field";
    std::vector<std::pair<std::string, Counts>> found;
    db.each(dimension == Dimension::unit ? by_unit : by_field, days_of(question), [&](const sql::Row& row) {
        read_counts(found.emplace_back(std::string(row.text(0)), Counts{}).second, Register::dossiers, row, 1);
    });
    return found;
}

std::vector<std::string> rows(sql::Connection& db, std::string_view code, const Question& question, int limit,
                              const std::optional<std::string>& after) {
    const Figure& figure = definition(code);
    const Place place = place_of(figure.counts);
    const std::string text = "SELECT " + std::string(place.id) + from_where(figure.counts) + " AND " + rows_of(figure) +
                             " AND (CAST($9 AS uuid) IS NULL OR " + place.after + ") ORDER BY " + place.order +
                             " LIMIT $10";
    std::vector<sql::Value> parameters = days_and_moments_of(question);
    parameters.emplace_back(after);
    parameters.emplace_back(limit);
    return db.all(text, parameters, [](sql::Columns& in) { return in.text(); });
}

std::int64_t count_rows(sql::Connection& db, std::string_view code, const Question& question) {
    const Figure& figure = definition(code);
    return db.number("SELECT count(*)" + from_where(figure.counts) + " AND " + rows_of(figure),
                     days_and_moments_of(question));
}

}  // namespace figures
