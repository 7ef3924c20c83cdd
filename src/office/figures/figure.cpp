#include "office/figures/figure.hpp"

#include <algorithm>

#include "lib/failure.hpp"

namespace figures {
namespace {

// In time, as rows.
#define OPEN_AT(day) "(d.finished_on IS NULL OR d.finished_on > " day ")"
#define PAUSED                                                                                       \
    "EXISTS (SELECT 1 FROM dossier_pauses p WHERE p.agency_id = d.agency_id AND p.dossier_id = d.id" \
    " AND p.started_on <= $3 AND (p.ended_on IS NULL OR p.ended_on > $3))"
constexpr std::string_view received_new = "d.received_on >= $2";
constexpr std::string_view carried_over = "d.received_on <= $4 AND " OPEN_AT("$4");
constexpr std::string_view received = OPEN_AT("$4");
constexpr std::string_view finished = "d.finished_on BETWEEN $2 AND $3";
constexpr std::string_view early =
    "d.finished_on BETWEEN $2 AND $3 AND d.state NOT IN (3, 7) AND d.finished_on < d.due_on";
constexpr std::string_view on_time =
    "d.finished_on BETWEEN $2 AND $3 AND d.state NOT IN (3, 7) AND (d.due_on IS NULL OR d.finished_on = d.due_on)";
constexpr std::string_view late =
    "d.finished_on BETWEEN $2 AND $3 AND d.state NOT IN (3, 7) AND d.finished_on > d.due_on";
constexpr std::string_view with_result = "d.finished_on BETWEEN $2 AND $3 AND d.state NOT IN (3, 7)";
constexpr std::string_view refused = "d.finished_on BETWEEN $2 AND $3 AND d.state = 3";
constexpr std::string_view withdrawn = "d.finished_on BETWEEN $2 AND $3 AND d.state = 7";
constexpr std::string_view open = OPEN_AT("$3");
constexpr std::string_view open_paused = OPEN_AT("$3") " AND " PAUSED;
constexpr std::string_view open_in_time = OPEN_AT("$3") " AND NOT " PAUSED " AND (d.due_on IS NULL OR d.due_on >= $3)";
constexpr std::string_view open_overdue = OPEN_AT("$3") " AND NOT " PAUSED " AND d.due_on < $3";

// The same from daily sums. "Open" is what was received and has not left in any of the five ways.
#define FINISHES "'dossiers.early', 'dossiers.on_time', 'dossiers.late', 'dossiers.refused', 'dossiers.withdrawn'"
#define FLOW(measures) "CASE WHEN measure IN (" measures ") THEN in_period ELSE 0 END"
#define STOCK(in, out) \
    "CASE WHEN measure = 'dossiers.received' THEN " in " WHEN measure IN (" FINISHES ") THEN -" out " ELSE 0 END"
constexpr std::string_view sum_received_new = FLOW("'dossiers.received'");
constexpr std::string_view sum_carried_over = STOCK("until_start", "until_start");
constexpr std::string_view sum_received = STOCK("until_end", "until_start");
constexpr std::string_view sum_finished = FLOW(FINISHES);
constexpr std::string_view sum_early = FLOW("'dossiers.early'");
constexpr std::string_view sum_on_time = FLOW("'dossiers.on_time'");
constexpr std::string_view sum_late = FLOW("'dossiers.late'");
constexpr std::string_view sum_with_result = FLOW("'dossiers.early', 'dossiers.on_time', 'dossiers.late'");
constexpr std::string_view sum_refused = FLOW("'dossiers.refused'");
constexpr std::string_view sum_withdrawn = FLOW("'dossiers.withdrawn'");
constexpr std::string_view sum_open = STOCK("until_end", "until_end");
constexpr std::string_view sum_paused = "CASE WHEN measure = 'dossiers.paused' THEN until_end ELSE 0 END";
constexpr std::string_view sum_overdue = "CASE WHEN measure = 'dossiers.overdue' THEN until_end ELSE 0 END";
constexpr std::string_view sum_in_time =
    "CASE WHEN measure = 'dossiers.received' THEN until_end"
    " WHEN measure IN (" FINISHES ", 'dossiers.paused', 'dossiers.overdue') THEN -until_end ELSE 0 END";
#undef STOCK
#undef FLOW
#undef FINISHES
#undef PAUSED
#undef OPEN_AT

constexpr std::string_view every = "TRUE";

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
    return "CAST(coalesce(sum(CASE WHEN " + std::string(figure.filter) + " THEN " + std::string(figure.sum) +
           " ELSE 0 END), 0) AS bigint)";
}

std::string every_sum() {
    std::string all;
    for (const Figure& figure : definitions()) all += (all.empty() ? "" : ", ") + sum_of(figure);
    return all;
}

Counts read_counts(const sql::Row& row, int column) {
    Counts counts;
    for (const Figure& figure : definitions()) counts.emplace_back(figure.code, row.integer(column++));
    return counts;
}

}  // namespace

const std::vector<Figure>& definitions() {
    static const std::vector<Figure> all = {
        {"dossiers.received", received, sum_received, every},
        {"dossiers.received_new", received_new, sum_received_new, every},
        {"dossiers.carried_over", carried_over, sum_carried_over, every},
        {"dossiers.received_new_online", received_new, sum_received_new, "channel = 'online'"},
        {"dossiers.received_new_counter_postal", received_new, sum_received_new, "channel IN ('counter', 'postal')"},
        {"dossiers.received_online", received, sum_received, "channel = 'online'"},
        {"dossiers.received_counter", received, sum_received, "channel = 'counter'"},
        {"dossiers.received_postal", received, sum_received, "channel = 'postal'"},
        {"dossiers.finished", finished, sum_finished, every},
        {"dossiers.resolved_early", early, sum_early, every},
        {"dossiers.resolved_on_time", on_time, sum_on_time, every},
        {"dossiers.resolved_late", late, sum_late, every},
        {"dossiers.refused", refused, sum_refused, every},
        {"dossiers.withdrawn", withdrawn, sum_withdrawn, every},
        {"dossiers.open", open, sum_open, every},
        {"dossiers.open_paused", open_paused, sum_paused, every},
        {"dossiers.open_in_time", open_in_time, sum_in_time, every},
        {"dossiers.open_overdue", open_overdue, sum_overdue, every},
        {"dossiers.full_online_level", received, sum_received, "level = 'full'"},
        {"dossiers.full_online_level_online", received, sum_received, "level = 'full' AND channel = 'online'"},
        {"dossiers.partial_online_level", received, sum_received, "level = 'partial'"},
        {"dossiers.partial_online_level_online", received, sum_received, "level = 'partial' AND channel = 'online'"},
        {"dossiers.fee_bearing", received, sum_received, "fee_bearing"},
        {"dossiers.paid_online", received, sum_received, "fee_bearing AND paid_online"},
        {"dossiers.components_digitised", received, sum_received, "components_digitised"},
        {"dossiers.result_electronic", with_result, sum_with_result, "result_electronic"},
    };
    return all;
}

const Figure& definition(std::string_view code) {
    for (const Figure& figure : definitions())
        if (figure.code == code) return figure;
    throw Failure(FailureKind::not_found, "figure.unknown", {}, {{"code", std::string(code)}});
}

std::vector<sql::Value> Question::parameters() const {
    return {agency_id, period.from, end(), start(), filter.unit_id, filter.field};
}

std::int64_t count(sql::Connection& db, std::string_view code, const Question& question) {
    return db.number("SELECT " + sum_of(definition(code)) + " FROM " + sums(""), question.parameters());
}

Counts all(sql::Connection& db, const Question& question) {
    static const std::string text = "SELECT " + every_sum() + " FROM " + sums("");
    Counts counts;
    db.each(text, question.parameters(), [&](const sql::Row& row) { counts = read_counts(row, 0); });
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
    db.each(dimension == Dimension::unit ? by_unit : by_field, question.parameters(),
            [&](const sql::Row& row) { found.emplace_back(std::string(row.text(0)), read_counts(row, 1)); });
    return found;
}

std::string rows_condition(std::string_view code) {
    const Figure& figure = definition(code);
    // Every row of a figure was received by its last day; the casts let a statement ignore $2 and $4.
    return "d.agency_id = $1 AND d.received_on <= $3 AND CAST($2 AS text) IS NOT NULL AND CAST($4 AS text) IS NOT NULL "
           "AND " +
           std::string(figure.rows) + " AND (" + std::string(figure.filter) + ")" + filtered;
}

std::vector<std::string> rows(sql::Connection& db, std::string_view code, const Question& question, int limit,
                              const std::optional<std::string>& after) {
    const std::string text = "SELECT d.id FROM visible_dossiers d WHERE " + rows_condition(code) +
                             " AND (CAST($7 AS uuid) IS NULL OR (d.received_at, d.id) <"
                             " (SELECT a.received_at, a.id FROM dossiers a WHERE a.agency_id = $1 AND a.id = $7))"
                             " ORDER BY d.received_at DESC, d.id DESC LIMIT $8";
    std::vector<sql::Value> parameters = question.parameters();
    parameters.emplace_back(after);
    parameters.emplace_back(limit);
    return db.all(text, parameters, [](sql::Columns& in) { return in.text(); });
}

std::int64_t count_rows(sql::Connection& db, std::string_view code, const Question& question) {
    return db.number("SELECT count(*) FROM visible_dossiers d WHERE " + rows_condition(code), question.parameters());
}

}  // namespace figures
