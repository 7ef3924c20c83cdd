#include "office/handling/handling_store.hpp"

#include "office/dossiers/dossier.hpp"

namespace handling {

void save_delivery(sql::Connection& db, const std::string& agency_id, const std::string& dossier_id,
                   std::int64_t number, const Delivery& delivery) {
    db.run(
        "INSERT INTO dossier_deliveries (agency_id, dossier_id, number, receiver, way, is_signed)"
        " VALUES ($1, $2, $3, $4, $5, $6)",
        {agency_id, dossier_id, number, delivery.receiver, delivery.way, delivery.is_signed});
}

std::optional<Delivery> find_delivery(sql::Connection& db, const std::string& agency_id,
                                      const std::string& dossier_id) {
    return db.maybe(
        "SELECT receiver, way, is_signed FROM dossier_deliveries WHERE agency_id = $1 AND dossier_id = $2"
        " ORDER BY number DESC LIMIT 1",
        {agency_id, dossier_id}, [](sql::Columns& in) {
            return Delivery{in.text(), in.text(), in.boolean()};
        });
}

std::int64_t take_form_number(sql::Connection& db, const std::string& agency_id, int form, int year) {
    return db.number(
        "INSERT INTO counters (agency_id, name, value) VALUES ($1, $2, 1)"
        " ON CONFLICT (agency_id, name) DO UPDATE SET value = counters.value + 1 RETURNING value",
        {agency_id, "dossier_form:" + std::to_string(form) + ":" + std::to_string(year)});
}

void save_form_number(sql::Connection& db, const std::string& agency_id, const std::string& dossier_id,
                      std::int64_t number, const FormNumber& given) {
    db.run(
        "INSERT INTO dossier_forms (agency_id, dossier_id, number, form, code, document_id)"
        " VALUES ($1, $2, $3, $4, $5, $6)",
        {agency_id, dossier_id, number, given.form, given.code, given.document_id});
}

std::map<std::int64_t, std::string> list_form_codes(sql::Connection& db, const std::string& agency_id,
                                                    const std::string& dossier_id) {
    std::map<std::int64_t, std::string> codes;
    db.each("SELECT number, code FROM dossier_forms WHERE agency_id = $1 AND dossier_id = $2", {agency_id, dossier_id},
            [&](const sql::Row& row) { codes.emplace(row.integer(0), row.text(1)); });
    return codes;
}

std::vector<RegisterLine> list_register(sql::Connection& db, const accounts::Visibility& seen, calendar::Date from,
                                        calendar::Date to,
                                        const std::optional<std::pair<std::string, std::string>>& after, int limit) {
    const auto since = after ? std::optional{after->first} : std::nullopt;
    const auto id = after ? std::optional{after->second} : std::nullopt;
    return db.all(
        "SELECT d.id, d.code, coalesce(p.name, ''), d.applicant, coalesce(a.address, ''), coalesce(a.phone, ''),"
        " coalesce(u.name, ''), d.received_at, d.due_on,"
        " (SELECT min(h.at) FROM dossier_acts h WHERE h.agency_id = $1 AND h.dossier_id = d.id AND h.act = "
        "'hand_over'),"
        " d.finished_at, g.at, d.state, coalesce(v.way, ''), coalesce(v.is_signed, false)"
        " FROM visible_dossiers d"
        " LEFT JOIN procedures p ON p.agency_id = d.agency_id AND p.id = d.procedure_id"
        " LEFT JOIN units u ON u.agency_id = d.agency_id AND u.id = d.unit_id"
        " LEFT JOIN applicants a ON a.agency_id = d.agency_id AND a.id = d.applicant_id"
        " LEFT JOIN dossier_deliveries v ON v.agency_id = d.agency_id AND v.dossier_id = d.id"
        " LEFT JOIN dossier_acts g ON g.agency_id = d.agency_id AND g.dossier_id = d.id AND g.number = v.number"
        " WHERE d.agency_id = $1 AND (CAST($2 AS uuid) IS NULL OR d.unit_id = $2 OR d.holder_unit_id = $2)"
        " AND d.received_on >= $3 AND d.received_on <= $4 AND d.received_at >= $5"
        " AND (CAST($6 AS text) IS NULL OR (d.received_at, d.id) > ($6, $7))"
        " ORDER BY d.received_at, d.id LIMIT $8",
        {seen.agency_id, seen.unit_id, from, to, calendar::at_local(from), since, id, limit}, [](sql::Columns& in) {
            RegisterLine line{.id = in.text(), .code = in.text(), .procedure = in.text(), .applicant = in.text()};
            line.address = in.text();
            line.phone = in.text();
            line.unit = in.text();
            line.received_at = in.instant();
            line.due_on = in.maybe_date();
            line.handed_at = in.maybe_instant();
            line.finished_at = in.maybe_instant();
            line.delivered_at = in.maybe_instant();
            line.state = static_cast<State>(in.integer());
            line.way = in.text();
            line.is_signed = in.boolean();
            return line;
        });
}

std::vector<std::string> list_open_own(sql::Connection& db, const std::string& agency_id) {
    return db.all(
        "SELECT id FROM dossiers WHERE agency_id = $1 AND import_id = $2 AND finished_on IS NULL"
        " ORDER BY coalesce(due_on, '9999-12-31'), id",
        {agency_id, dossiers::no_import}, [](sql::Columns& in) { return in.text(); });
}

}  // namespace handling
