#include "lib/calendar/clock.hpp"
#include "lib/crypto/uuid.hpp"
#include "lib/failure.hpp"
#include "office/agencies/administrative_unit.hpp"
#include "office/agencies/agency.hpp"

namespace agencies {

static Agency agency_of(sql::Columns& in) {
    return Agency{.agency_id = in.text(),
                  .code = in.text(),
                  .name = in.text(),
                  .level = in.text(),
                  .province_name = in.text(),
                  .is_demo = in.boolean()};
}

Agency ensure(sql::Connection& db, const std::string& code) {
    if (auto known = find_by_code(db, code)) return *known;
    const AdministrativeUnit* unit = find_unit(code);
    if (!unit) throw Failure{FailureKind::not_found, "agency.unknown", {}, {{"code", code}}};
    const Agency agency{.agency_id = crypto::new_uuid(),
                        .code = unit->code,
                        .name = unit->full_name(),
                        .level = unit->level,
                        .province_name = unit->province_name};
    save_new(db, agency);
    return agency;
}

void save_new(sql::Connection& db, const Agency& agency) {
    db.run(
        "INSERT INTO agencies (agency_id, code, name, level, province_name, is_demo, created_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {agency.agency_id, agency.code, agency.name, agency.level, agency.province_name, agency.is_demo,
         calendar::system_clock().now()});
}

std::optional<Agency> find_by_code(sql::Connection& db, const std::string& code) {
    return db.maybe("SELECT agency_id, code, name, level, province_name, is_demo FROM agencies WHERE code = $1", {code},
                    agency_of);
}

std::optional<Agency> find(sql::Connection& db, const std::string& agency_id) {
    return db.maybe("SELECT agency_id, code, name, level, province_name, is_demo FROM agencies WHERE agency_id = $1",
                    {agency_id}, agency_of);
}

std::vector<Agency> list_in_use(sql::Connection& db) {
    return db.all(
        "SELECT agency_id, code, name, level, province_name, is_demo FROM agencies g WHERE EXISTS"
        " (SELECT 1 FROM accounts a WHERE a.agency_id = g.agency_id) ORDER BY name",
        {}, agency_of);
}

std::optional<std::string> city_of(sql::Connection& db, const std::string& agency_id) {
    return db.maybe(
        "SELECT c.agency_id FROM agencies a JOIN agencies c ON c.province_name = a.province_name"
        " AND c.level IN ('thành phố', 'tỉnh') AND NOT c.is_demo"
        " WHERE a.agency_id = $1 AND a.level NOT IN ('thành phố', 'tỉnh') AND NOT a.is_demo ORDER BY c.code",
        {agency_id}, [](sql::Columns& in) { return in.text(); });
}

std::vector<Agency> communes_of(sql::Connection& db, const std::string& agency_id) {
    return db.all(
        "SELECT a.agency_id, a.code, a.name, a.level, a.province_name, a.is_demo FROM agencies c"
        " JOIN agencies a ON a.province_name = c.province_name AND a.level NOT IN ('thành phố', 'tỉnh')"
        " AND NOT a.is_demo WHERE c.agency_id = $1 AND c.level IN ('thành phố', 'tỉnh') AND NOT c.is_demo"
        " ORDER BY a.code",
        {agency_id}, agency_of);
}

std::vector<Agency> list(sql::Connection& db) {
    return db.all("SELECT agency_id, code, name, level, province_name, is_demo FROM agencies ORDER BY code", {},
                  agency_of);
}

}  // namespace agencies
