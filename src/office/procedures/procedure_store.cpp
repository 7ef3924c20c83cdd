#include "office/procedures/procedure_store.hpp"

#include "lib/failure.hpp"

namespace procedures {
namespace {

#define PROCEDURE_COLUMNS "id, code, name, field, level, from_import, version"
#define VERSION_COLUMNS                                                                                        \
    "v.procedure_id, v.id, v.valid_from, v.limit_unit, v.limit_amount, v.cut_off, v.fee, v.fee_note, v.level," \
    " v.unit_id, u.name, v.source, o.name, v.changed_at, v.version"
#define FROM_VERSIONS                                                        \
    " FROM procedure_versions v"                                             \
    " JOIN officials o ON o.agency_id = v.agency_id AND o.id = v.changed_by" \
    " LEFT JOIN units u ON u.agency_id = v.agency_id AND u.id = v.unit_id"

Procedure read_procedure(sql::Columns& in) {
    return {.id = in.text(),
            .code = in.maybe_text(),
            .name = in.text(),
            .field = in.text(),
            .level = in.text(),
            .from_import = in.boolean(),
            .version = in.integer()};
}

Version read_version(sql::Columns& in) {
    Version one{.id = in.text(), .valid_from = in.date()};
    one.limit.unit = limit_unit_of(in.text()).value();
    one.limit.amount = static_cast<int>(in.integer());
    if (const auto cut_off = in.maybe_integer()) one.limit.cut_off = static_cast<int>(*cut_off);
    one.fee = in.integer();
    one.fee_note = in.text();
    one.level = in.text();
    one.unit_id = in.maybe_text();
    one.unit_name = in.maybe_text();
    one.source = in.text();
    one.changed_by = in.text();
    one.changed_at = in.instant();
    one.version = in.integer();
    return one;
}

void read_parts(sql::Connection& db, const std::string& agency_id, Version& version) {
    version.papers = db.all(
        "SELECT name, originals, copies, required FROM procedure_papers WHERE agency_id = $1 AND version_id = $2"
        " ORDER BY place",
        {agency_id, version.id}, [](sql::Columns& in) {
            return Paper{in.text(), static_cast<int>(in.integer()), static_cast<int>(in.integer()), in.boolean()};
        });
    version.results =
        db.all("SELECT name FROM procedure_results WHERE agency_id = $1 AND version_id = $2 ORDER BY place",
               {agency_id, version.id}, [](sql::Columns& in) { return in.text(); });
    version.steps = db.all(
        "SELECT s.name, s.unit_id, u.name, s.share FROM procedure_steps s"
        " LEFT JOIN units u ON u.agency_id = s.agency_id AND u.id = s.unit_id"
        " WHERE s.agency_id = $1 AND s.version_id = $2 ORDER BY s.place",
        {agency_id, version.id}, [](sql::Columns& in) {
            Step one{.name = in.text(), .unit_id = in.maybe_text(), .unit_name = in.maybe_text()};
            if (const auto share = in.maybe_integer()) one.share = static_cast<int>(*share);
            return one;
        });
}

void save_parts(sql::Connection& db, const std::string& agency_id, const Version& version) {
    int place = 0;
    for (const Paper& one : version.papers)
        db.run(
            "INSERT INTO procedure_papers (agency_id, version_id, place, name, originals, copies, required)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7)",
            {agency_id, version.id, ++place, one.name, one.originals, one.copies, one.required});
    place = 0;
    for (const std::string& one : version.results)
        db.run("INSERT INTO procedure_results (agency_id, version_id, place, name) VALUES ($1, $2, $3, $4)",
               {agency_id, version.id, ++place, one});
    place = 0;
    for (const Step& one : version.steps) {
        const auto share = one.share ? sql::Value{*one.share} : sql::Value{nullptr};
        db.run(
            "INSERT INTO procedure_steps (agency_id, version_id, place, name, unit_id, share)"
            " VALUES ($1, $2, $3, $4, $5, $6)",
            {agency_id, version.id, ++place, one.name, one.unit_id, share});
    }
}

void refuse_a_taken_day(sql::Connection& db, const std::string& agency_id, const std::string& procedure_id,
                        const Version& version) {
    const auto others = db.number(
        "SELECT count(*) FROM procedure_versions WHERE agency_id = $1 AND procedure_id = $2 AND valid_from = $3"
        " AND id <> $4",
        {agency_id, procedure_id, version.valid_from, version.id});
    if (others > 0) throw Failure{FailureKind::conflict, "procedure.valid_from_taken"};
}

void refuse_a_known_code(sql::Connection& db, const std::string& agency_id, const Procedure& procedure) {
    const auto others = db.number("SELECT count(*) FROM procedures WHERE agency_id = $1 AND code = $2 AND id <> $3",
                                  {agency_id, procedure.code, procedure.id});
    if (others > 0) throw Failure{FailureKind::conflict, "procedure.code_known"};
}

sql::Value cut_off_of(const Version& version) {
    return version.limit.cut_off ? sql::Value{*version.limit.cut_off} : sql::Value{nullptr};
}

}  // namespace

std::vector<Procedure> list_procedures(sql::Connection& db, const std::string& agency_id) {
    return db.all("SELECT " PROCEDURE_COLUMNS " FROM procedures WHERE agency_id = $1 ORDER BY code NULLS LAST, name",
                  {agency_id}, read_procedure);
}

std::optional<Procedure> find_procedure(sql::Connection& db, const std::string& agency_id, const std::string& id) {
    return db.maybe("SELECT " PROCEDURE_COLUMNS " FROM procedures WHERE agency_id = $1 AND id = $2", {agency_id, id},
                    read_procedure);
}

void save_new_procedure(sql::Connection& db, const std::string& agency_id, const Procedure& procedure) {
    refuse_a_known_code(db, agency_id, procedure);
    db.run(
        "INSERT INTO procedures (agency_id, id, code, name, field, level, from_import, version)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, 1)",
        {agency_id, procedure.id, procedure.code, procedure.name, procedure.field, procedure.level,
         procedure.from_import});
}

void save_procedure(sql::Connection& db, const std::string& agency_id, Procedure& procedure) {
    refuse_a_known_code(db, agency_id, procedure);
    const auto saved = db.run(
        "UPDATE procedures SET code = $3, name = $4, field = $5, version = version + 1"
        " WHERE agency_id = $1 AND id = $2 AND version = $6",
        {agency_id, procedure.id, procedure.code, procedure.name, procedure.field, procedure.version});
    if (saved == 0) throw Failure{FailureKind::conflict, "record.changed"};
    ++procedure.version;
}

std::map<std::string, std::vector<Version>> list_all_versions(sql::Connection& db, const std::string& agency_id) {
    std::map<std::string, std::vector<Version>> found;
    db.each("SELECT " VERSION_COLUMNS FROM_VERSIONS " WHERE v.agency_id = $1 ORDER BY v.procedure_id, v.valid_from",
            {agency_id}, [&](const sql::Row& row) {
                sql::Columns in{row};
                std::string procedure_id = in.text();
                found[std::move(procedure_id)].push_back(read_version(in));
            });
    return found;
}

std::vector<Version> list_versions(sql::Connection& db, const std::string& agency_id, const std::string& procedure_id) {
    std::vector<Version> found;
    db.each("SELECT " VERSION_COLUMNS FROM_VERSIONS
            " WHERE v.agency_id = $1 AND v.procedure_id = $2 ORDER BY v.valid_from",
            {agency_id, procedure_id}, [&](const sql::Row& row) {
                sql::Columns in{row, 1};
                found.push_back(read_version(in));
            });
    for (Version& one : found) read_parts(db, agency_id, one);
    return found;
}

std::optional<Version> find_in_force(sql::Connection& db, const std::string& agency_id, const std::string& procedure_id,
                                     calendar::Date day) {
    std::optional<Version> found;
    db.each("SELECT " VERSION_COLUMNS FROM_VERSIONS
            " WHERE v.agency_id = $1 AND v.procedure_id = $2 AND v.valid_from <= $3"
            " ORDER BY v.valid_from DESC LIMIT 1",
            {agency_id, procedure_id, day}, [&](const sql::Row& row) {
                sql::Columns in{row, 1};
                found = read_version(in);
            });
    if (found) read_parts(db, agency_id, *found);
    return found;
}

void save_new_version(sql::Connection& db, const std::string& agency_id, const std::string& procedure_id,
                      const Version& version, const Change& change) {
    refuse_a_taken_day(db, agency_id, procedure_id, version);
    db.run(
        "INSERT INTO procedure_versions (agency_id, id, procedure_id, valid_from, limit_unit, limit_amount, cut_off,"
        " fee, fee_note, level, unit_id, source, changed_by, changed_at, version)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)",
        {agency_id, version.id, procedure_id, version.valid_from, word_of(version.limit.unit), version.limit.amount,
         cut_off_of(version), version.fee, version.fee_note, version.level, version.unit_id, version.source,
         change.official_id, change.at});
    save_parts(db, agency_id, version);
}

void save_version(sql::Connection& db, const std::string& agency_id, const std::string& procedure_id, Version& version,
                  const Change& change) {
    refuse_a_taken_day(db, agency_id, procedure_id, version);
    const auto saved = db.run(
        "UPDATE procedure_versions SET valid_from = $4, limit_unit = $5, limit_amount = $6, cut_off = $7, fee = $8,"
        " fee_note = $9, level = $10, unit_id = $11, source = $12, changed_by = $13, changed_at = $14,"
        " version = version + 1 WHERE agency_id = $1 AND procedure_id = $2 AND id = $3 AND version = $15",
        {agency_id, procedure_id, version.id, version.valid_from, word_of(version.limit.unit), version.limit.amount,
         cut_off_of(version), version.fee, version.fee_note, version.level, version.unit_id, version.source,
         change.official_id, change.at, version.version});
    if (saved == 0) throw Failure{FailureKind::conflict, "record.changed"};
    ++version.version;
    db.run("DELETE FROM procedure_papers WHERE agency_id = $1 AND version_id = $2", {agency_id, version.id});
    db.run("DELETE FROM procedure_results WHERE agency_id = $1 AND version_id = $2", {agency_id, version.id});
    db.run("DELETE FROM procedure_steps WHERE agency_id = $1 AND version_id = $2", {agency_id, version.id});
    save_parts(db, agency_id, version);
}

}  // namespace procedures
