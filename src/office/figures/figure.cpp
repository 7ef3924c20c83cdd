#include "office/figures/figure.hpp"

#include <algorithm>
#include <array>

#include "lib/failure.hpp"
#include "office/figures/definitions.hpp"
#include "office/figures/place.hpp"

namespace figures {
namespace {}  // namespace

std::string rows_of(const Figure& figure) { return "(" + figure.rows + ")"; }

std::string finish_of(const Figure& figure) {
    const bool finished = figure.counts == Register::dossiers && figure.touched == Touched::finished_in_period;
    return finished ? " AND d.finished_on BETWEEN $2 AND $3" : "";
}

std::vector<sql::Value> values_of(const Question& question) {
    const Filter& filter = question.filter;
    return {question.agency_id,
            question.period.from,
            question.end(),
            question.start(),
            filter.unit_id,
            filter.field,
            calendar::at_local(question.start() + std::chrono::days{1}),
            calendar::at_local(question.end() + std::chrono::days{1}),
            filter.official_id,
            sql::flag(filter.nobody),
            filter.channel,
            filter.level,
            filter.procedure_id};
}

namespace {

constexpr std::array counted_by_doer{Register::tasks, Register::task_events, Register::task_parts, Register::readings};
/// Dossiers are counted from their sums.
constexpr std::array counted_by_rows{Register::tasks, Register::task_events, Register::task_parts, Register::readings,
                                     Register::documents};

/// Every figure of a register, from its rows.
std::string every_count(Register which) {
    std::string all;
    for (const Figure& figure : definitions())
        if (figure.counts == which)
            all += (all.empty() ? "" : ", ") + ("CAST(coalesce(sum(CASE WHEN " + rows_of(figure)) +
                   " THEN 1 ELSE 0 END), 0) AS bigint)";
    return all;
}

/// … in one walk over its rows.
const std::string& whole_text(Register which) {
    static const auto texts = [] {
        std::map<Register, std::string> made;
        for (const Register each : counted_by_rows) made[each] = "SELECT " + every_count(each) + from_where(each);
        return made;
    }();
    return texts.at(which);
}

/// … for each unit, person …
const std::string& grouped_text(Register which, Dimension dimension) {
    static const auto texts = [] {
        std::map<std::pair<Register, Dimension>, std::string> made;
        for (const Register each : counted_by_rows)
            for (const Dimension by : dimensions)
                if (const char* key = place_of(each).column(by))
                    made[{each, by}] =
                        "SELECT " + std::string(key) + ", " + every_count(each) + from_where(each) + " GROUP BY " + key;
        return made;
    }();
    return texts.at({which, dimension});
}

void read_counts(Counts& counts, Register which, const sql::Row& row, int column) {
    for (const Figure& figure : definitions())
        if (figure.counts == which) counts.emplace_back(figure.code, row.integer(column++));
}

/// Every figure of what people do, as many times 0.
Counts nothing_done() {
    Counts counts;
    for (const Figure& figure : definitions())
        if (std::find(counted_by_doer.begin(), counted_by_doer.end(), figure.counts) != counted_by_doer.end())
            counts.emplace_back(figure.code, 0);
    return counts;
}

std::int64_t& find(Counts& counts, std::string_view code) {
    const auto found = std::find_if(counts.begin(), counts.end(), [&](const auto& one) { return one.first == code; });
    return found->second;
}

void add_whole(Counts& counts, sql::Connection& db, Register which, const std::vector<sql::Value>& values) {
    db.each(whole_text(which), values, [&](const sql::Row& row) { read_counts(counts, which, row, 0); });
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
    return at(dossier_counts(db, question), code);
}

Counts all(sql::Connection& db, const Question& question) {
    const std::vector<sql::Value> values = values_of(question);
    Counts counts = dossier_counts(db, question);
    for (const Register which : counted_by_rows) add_whole(counts, db, which, values);
    return counts;
}

Counts sum_of(const std::map<std::string, Counts>& counted) {
    Counts sum = nothing_done();
    for (const auto& [key, counts] : counted)
        for (const auto& [code, number] : counts) find(sum, code) += number;
    return sum;
}

std::map<std::string, Counts> by_doer(sql::Connection& db, Dimension dimension, const Question& question) {
    const std::vector<sql::Value> values = values_of(question);
    std::map<std::string, Counts> found;
    for (const Register which : counted_by_doer)
        db.each(grouped_text(which, dimension), values, [&](const sql::Row& row) {
            const std::string key = row.is_null(0) ? "" : std::string(row.text(0));
            Counts& counts = found.try_emplace(key, nothing_done()).first->second;
            Counts counted;
            read_counts(counted, which, row, 1);
            for (const auto& [code, number] : counted) find(counts, code) = number;
        });
    return found;
}

std::int64_t at(const Counts& counts, std::string_view code) {
    for (const auto& [each, number] : counts)
        if (each == code) return number;
    throw Failure(FailureKind::not_found, "figure.unknown", {}, {{"code", std::string(code)}});
}

std::vector<std::string> rows(sql::Connection& db, std::string_view code, const Question& question, int limit,
                              const std::optional<std::string>& after) {
    const Figure& figure = definition(code);
    if (figure.counts == Register::dossiers) return dossier_rows(db, figure, question, limit, after);
    const Place& place = place_of(figure.counts);
    const std::string text = "SELECT " + std::string(place.id) + from_where(figure.counts) + " AND " + rows_of(figure) +
                             " AND (CAST($14 AS " + place.id_type + ") IS NULL OR " + place.after + ") ORDER BY " +
                             place.order + " LIMIT $15";
    std::vector<sql::Value> parameters = values_of(question);
    parameters.emplace_back(after);
    parameters.emplace_back(limit);
    return db.all(text, parameters, [](sql::Columns& in) { return in.text(); });
}

Selection selection(std::string_view code, const Question& question) {
    const Figure& figure = definition(code);
    return {"SELECT " + std::string(place_of(figure.counts).id) + from_where(figure.counts) + " AND " +
                rows_of(figure) + finish_of(figure),
            values_of(question)};
}

std::int64_t count_rows(sql::Connection& db, std::string_view code, const Question& question) {
    const Figure& figure = definition(code);
    return db.number("SELECT count(*)" + from_where(figure.counts) + " AND " + rows_of(figure), values_of(question));
}

}  // namespace figures
