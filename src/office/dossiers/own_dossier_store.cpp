#include "lib/failure.hpp"
#include "lib/text/text.hpp"
#include "office/dossiers/dossier_reading.hpp"
#include "office/dossiers/own_dossier.hpp"
#include "office/dossiers/pauses.hpp"

namespace dossiers {
namespace {

#define OWN_COLUMNS                                                                                               \
    "d.id, d.code, d.procedure_id, d.unit_id, d.field, d.channel, d.level, d.fee_bearing, d.paid_online,"         \
    " d.components_digitised, d.result_electronic, d.applicant, d.received_at, d.due_on, d.finished_at, d.state," \
    " d.fee, d.payment, d.applicant_id, d.phone_end, d.number_end, d.procedure_version_id, d.subject, d.due_at,"  \
    " d.first_due_on, d.holder_unit_id, d.holder_id, d.step, d.received_by, d.version"
#define OWN_SEEN                                                                 \
    " FROM dossiers d WHERE d.agency_id = $1 AND d.import_id = $4 AND d.id = $3" \
    " AND (CAST($2 AS uuid) IS NULL OR d.unit_id = $2 OR d.holder_unit_id = $2)"

OwnDossier read_own(sql::Columns& in) {
    OwnDossier own{.dossier = read_dossier(in)};
    own.applicant_id = in.maybe_text();
    own.phone_end = in.text();
    own.number_end = in.text();
    own.procedure_version_id = in.maybe_text();
    own.subject = in.text();
    own.due_at = in.maybe_instant();
    own.first_due_on = in.maybe_date();
    own.holder_unit_id = in.maybe_text();
    own.dossier.holder_id = in.maybe_text();
    own.step = in.maybe_integer();
    own.received_by = in.maybe_text();
    own.version = in.integer();
    return own;
}

/// $3 to $25, as insert and update have them.
std::vector<sql::Value> values_of(const std::string& agency_id, const OwnDossier& own) {
    const Dossier& d = own.dossier;
    const Dimensions& by = d.dimensions;
    return {agency_id,
            d.id,
            by.unit_id,
            by.field,
            by.level,
            by.channel,
            d.applicant,
            d.due_on,
            d.finished_at,
            d.finished_on(),
            static_cast<int>(d.state),
            d.fee,
            by.fee_bearing,
            d.payment,
            by.paid_online,
            by.components_digitised,
            by.result_electronic,
            own.applicant_id,
            own.phone_end,
            own.number_end,
            own.subject,
            own.due_at,
            own.holder_unit_id,
            d.holder_id,
            own.step};
}

}  // namespace

std::string take_code(sql::Connection& db, const std::string& agency_id, std::string_view prefix, calendar::Date day) {
    constexpr std::size_t serial_digits = 4;
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    const std::string days =
        two(calendar::year_of(day) % 100) + two(calendar::month_of(day)) + two(calendar::day_of(day));
    const std::string begin = std::string(prefix) + "-" + days + "-", counter = "dossier:" + days;
    for (;;) {
        std::string serial = std::to_string(
            db.number("INSERT INTO counters (agency_id, name, value) VALUES ($1, $2, 1)"
                      " ON CONFLICT (agency_id, name) DO UPDATE SET value = counters.value + 1 RETURNING value",
                      {agency_id, counter}));
        if (serial.size() < serial_digits) serial.insert(0, serial_digits - serial.size(), '0');
        std::string code = begin + serial;
        if (db.number("SELECT count(*) FROM dossiers WHERE agency_id = $1 AND code = $2", {agency_id, code}) == 0)
            return code;
    }
}

void insert_own(sql::Connection& db, const std::string& agency_id, const OwnDossier& own, Act& first,
                figures::RollUp& roll_up) {
    const Dossier& d = own.dossier;
    const std::string key = text::fold(d.applicant);
    std::vector<sql::Value> values = values_of(agency_id, own);
    values.insert(values.end(), {d.code, d.procedure_id, key, d.received_at, d.received_on(), no_import,
                                 own.procedure_version_id, own.first_due_on, own.received_by});
    db.run(
        "INSERT INTO dossiers (agency_id, id, unit_id, field, level, channel, applicant, due_on, finished_at,"
        " finished_on, state, fee, fee_bearing, payment, paid_online, components_digitised, result_electronic,"
        " applicant_id, phone_end, number_end, subject, due_at, holder_unit_id, holder_id, step, code, procedure_id,"
        " applicant_key, received_at, received_on, import_id, procedure_version_id, first_due_on, received_by,"
        " content_hash, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,"
        " $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, 0, 1)",
        values);
    save_pauses(db, agency_id, d.id, own.pauses);
    first.number = 1;
    add_act(db, agency_id, d.id, first);
    roll_up.add(d, own.pauses);
}

std::optional<OwnDossier> find_own(sql::Connection& db, const accounts::Visibility& seen, const std::string& id) {
    auto own = db.maybe("SELECT " OWN_COLUMNS OWN_SEEN, {seen.agency_id, seen.unit_id, id, no_import}, read_own);
    if (own) own->pauses = pauses_of(db, seen.agency_id, id);
    return own;
}

std::optional<OwnDossier> hold_own(sql::Connection& db, const accounts::Visibility& seen, const std::string& id) {
    db.run("UPDATE dossiers SET version = version WHERE agency_id = $1 AND id = $2 AND import_id = $3",
           {seen.agency_id, id, no_import});
    return find_own(db, seen, id);
}

void save_own(sql::Connection& db, const std::string& agency_id, const OwnDossier& before, OwnDossier& after,
              figures::RollUp& roll_up) {
    const std::string key = text::fold(after.dossier.applicant);
    std::vector<sql::Value> values = values_of(agency_id, after);
    values.insert(values.end(), {key, before.version});
    const auto saved = db.run(
        "UPDATE dossiers SET unit_id = $3, field = $4, level = $5, channel = $6, applicant = $7, due_on = $8,"
        " finished_at = $9, finished_on = $10, state = $11, fee = $12, fee_bearing = $13, payment = $14,"
        " paid_online = $15, components_digitised = $16, result_electronic = $17, applicant_id = $18, phone_end = $19,"
        " number_end = $20, subject = $21, due_at = $22, holder_unit_id = $23, holder_id = $24, step = $25,"
        " applicant_key = $26, version = version + 1 WHERE agency_id = $1 AND id = $2 AND version = $27",
        values);
    if (saved == 0) throw Failure{FailureKind::conflict, "record.changed"};
    after.version = before.version + 1;
    if (after.pauses != before.pauses) {
        replace_pauses(db, agency_id, after.dossier.id, after.pauses);
    }
    roll_up.remove(before.dossier, before.pauses);
    roll_up.add(after.dossier, after.pauses);
}

void save_own(sql::Connection& db, const std::string& agency_id, const OwnDossier& before, OwnDossier& after) {
    figures::RollUp roll_up;
    save_own(db, agency_id, before, after, roll_up);
    roll_up.save(db, agency_id);
}

}  // namespace dossiers
