#include "lib/crypto/uuid.hpp"
#include "lib/failure.hpp"
#include "office/accounts/unit.hpp"

namespace accounts {

static Unit unit_of(sql::Columns& in) {
    return Unit{.id = in.text(),
                .name = in.text(),
                .short_name = in.text(),
                .kind = in.text(),
                .position = in.integer(),
                .from_import = in.boolean(),
                .archived = in.boolean(),
                .officials = in.integer(),
                .version = in.integer()};
}

void write(json::Writer& out, const Unit& unit) {
    out.object([&] {
        out.field("id", unit.id).field("name", unit.name).field("short_name", unit.short_name);
        out.field("kind", unit.kind).field("from_import", unit.from_import).field("archived", unit.archived);
        out.field("officials", unit.officials).field("version", unit.version);
    });
}

std::vector<Unit> list_units(sql::Connection& db, const std::string& agency_id) {
    return db.all(
        "SELECT u.id, u.name, u.short_name, u.kind, u.position, u.from_import, u.archived,"
        " (SELECT count(*) FROM officials o WHERE o.agency_id = u.agency_id AND o.unit_id = u.id AND o.active), "
        "u.version"
        " FROM units u WHERE u.agency_id = $1 ORDER BY u.archived, u.position, u.name",
        {agency_id}, unit_of);
}

std::optional<Unit> find_unit_by_id(sql::Connection& db, const std::string& agency_id, const std::string& id) {
    return db.maybe(
        "SELECT id, name, short_name, kind, position, from_import, archived, 0, version FROM units"
        " WHERE agency_id = $1 AND id = $2",
        {agency_id, id}, unit_of);
}

std::optional<Unit> find_unit_by_name(sql::Connection& db, const std::string& agency_id, const std::string& name) {
    return db.maybe(
        "SELECT id, name, short_name, kind, position, from_import, archived, 0, version FROM units"
        " WHERE agency_id = $1 AND name = $2",
        {agency_id, name}, unit_of);
}

void save_new_unit(sql::Connection& db, const std::string& agency_id, Unit& unit) {
    if (unit.id.empty()) unit.id = crypto::new_uuid();
    unit.version = 1;
    unit.position = 1 + db.number("SELECT coalesce(max(position), 0) FROM units WHERE agency_id = $1", {agency_id});
    db.run(
        "INSERT INTO units (agency_id, id, name, short_name, kind, position, from_import, archived, version)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)",
        {agency_id, unit.id, unit.name, unit.short_name, unit.kind, unit.position, unit.from_import, unit.archived});
}

void save_unit(sql::Connection& db, const std::string& agency_id, Unit& unit) {
    const auto saved = db.run(
        "UPDATE units SET name = $3, short_name = $4, kind = $5, archived = $6, version = version + 1"
        " WHERE agency_id = $1 AND id = $2 AND version = $7",
        {agency_id, unit.id, unit.name, unit.short_name, unit.kind, unit.archived, unit.version});
    if (saved == 0) throw Failure{FailureKind::conflict, "record.changed"};
    ++unit.version;
}

Unit ensure_unit(sql::Connection& db, const std::string& agency_id, const std::string& name) {
    if (auto known = find_unit_by_name(db, agency_id, name)) return *known;
    Unit unit{.name = name, .short_name = name, .kind = "division", .from_import = true};
    save_new_unit(db, agency_id, unit);
    return unit;
}

}  // namespace accounts
