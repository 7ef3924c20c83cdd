#include "office/programmes/indicator_store.hpp"

#include "lib/crypto/uuid.hpp"
#include "lib/failure.hpp"

namespace programmes {
namespace {

constexpr const char* rows =
    "SELECT i.id, i.name, i.definition, i.direction, i.target, i.unit, i.period, i.unit_id, i.directive_id,"
    " i.source_text, i.source_line, i.source_page, i.created_by, i.ended_on, i.ended_reason, i.version, u.name, d.code"
    " FROM indicators i LEFT JOIN units u ON u.agency_id = i.agency_id AND u.id = i.unit_id"
    " LEFT JOIN directives d ON d.agency_id = i.agency_id AND d.id = i.directive_id WHERE i.agency_id = $1";

IndicatorRow row_of(sql::Columns& in) {
    Indicator one{.id = in.text(), .name = in.text(), .definition = in.maybe_text()};
    one.direction = direction_of(in.text()).value();
    one.target = in.integer();
    one.unit = in.text();
    one.period = span_of(in.text()).value();
    one.unit_id = in.maybe_text();
    one.source = source_of(in);
    one.created_by = in.text();
    one.ended_on = in.maybe_date();
    one.ended_reason = in.maybe_text();
    one.version = in.integer();
    return {std::move(one), in.maybe_text(), in.maybe_text()};
}

constexpr const char* entries =
    "SELECT v.measured_on, v.amount, v.base, v.evidence, o.name, v.at FROM indicator_values v"
    " JOIN officials o ON o.agency_id = v.agency_id AND o.id = v.official_id"
    " WHERE v.agency_id = $1 AND v.indicator_id = $2";
constexpr const char* newest_first = " ORDER BY v.measured_on DESC, v.id DESC";

Entry entry_in(sql::Columns& in) {
    Entry entry{.measured_on = in.date(), .measured = {.amount = in.integer()}, .evidence = {}};
    entry.measured.base = in.maybe_integer();
    entry.evidence = in.text();
    entry.official_name = in.text();
    entry.at = in.instant();
    return entry;
}

}  // namespace

std::vector<IndicatorRow> list_indicators(sql::Connection& db, const accounts::Visibility& seen) {
    static const std::string text = std::string(rows) + " AND i.ended_on IS NULL ORDER BY i.id";
    return db.all(text, {seen.agency_id}, row_of);
}

std::optional<IndicatorRow> find_indicator(sql::Connection& db, const accounts::Visibility& seen,
                                           const std::string& id) {
    static const std::string text = std::string(rows) + " AND i.id = $2";
    return db.maybe(text, {seen.agency_id, id}, row_of);
}

void save_new_indicator(sql::Connection& db, const std::string& agency_id, Indicator& one, calendar::Instant now) {
    one.id = crypto::new_uuid();
    db.run(
        "INSERT INTO indicators (agency_id, id, name, definition, direction, target, unit, period, unit_id,"
        " directive_id, source_text, source_line, source_page, created_by, created_at, version)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)",
        {agency_id, one.id, one.name, one.definition, word_of(one.direction), one.target, one.unit, word_of(one.period),
         one.unit_id, one.source.directive_id, one.source.text, one.source.line, one.source.page, one.created_by, now});
}

void save_indicator(sql::Connection& db, const std::string& agency_id, Indicator& one) {
    const auto saved = db.run(
        "UPDATE indicators SET name = $4, definition = $5, direction = $6, target = $7, unit = $8, period = $9,"
        " unit_id = $10, ended_on = $11, ended_reason = $12, version = version + 1"
        " WHERE agency_id = $1 AND id = $2 AND version = $3",
        {agency_id, one.id, one.version, one.name, one.definition, word_of(one.direction), one.target, one.unit,
         word_of(one.period), one.unit_id, one.ended_on, one.ended_reason});
    if (saved == 0) throw Failure{FailureKind::conflict, "record.changed"};
    ++one.version;
}

void save_entry(sql::Connection& db, const std::string& agency_id, const std::string& indicator_id,
                const std::string& official_id, const Entry& entry) {
    db.run(
        "INSERT INTO indicator_values (agency_id, id, indicator_id, measured_on, amount, base, evidence, official_id,"
        " at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        {agency_id, crypto::new_uuid(), indicator_id, entry.measured_on, entry.measured.amount, entry.measured.base,
         entry.evidence, official_id, entry.at});
}

std::optional<Entry> entry_of(sql::Connection& db, const std::string& agency_id, const std::string& indicator_id,
                              calendar::Period period) {
    static const std::string text =
        std::string(entries) + " AND v.measured_on BETWEEN $3 AND $4" + newest_first + " LIMIT 1";
    return db.maybe(text, {agency_id, indicator_id, period.from, period.to}, entry_in);
}

std::vector<Entry> list_entries(sql::Connection& db, const std::string& agency_id, const std::string& indicator_id) {
    static const std::string text = std::string(entries) + newest_first;
    return db.all(text, {agency_id, indicator_id}, entry_in);
}

}  // namespace programmes
