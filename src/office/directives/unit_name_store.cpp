#include "office/directives/unit_name.hpp"

namespace directives {

std::vector<UnitName> list_unit_names(sql::Connection& db, const std::string& agency_id) {
    return db.all(
        "SELECT n.name_key, n.name, n.unit_id, u.name, o.name, n.remembered_at FROM unit_names n"
        " JOIN units u ON u.agency_id = n.agency_id AND u.id = n.unit_id"
        " JOIN officials o ON o.agency_id = n.agency_id AND o.id = n.remembered_by"
        " WHERE n.agency_id = $1 AND NOT u.archived ORDER BY n.name_key",
        {agency_id},
        [](sql::Columns& in) { return UnitName{in.text(), in.text(), in.text(), in.text(), in.text(), in.instant()}; });
}

void remember_unit_name(sql::Connection& db, const std::string& agency_id, const UnitName& one,
                        const std::string& official_id) {
    db.run(
        "INSERT INTO unit_names (agency_id, name_key, name, unit_id, remembered_by, remembered_at)"
        " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (agency_id, name_key) DO UPDATE SET name = excluded.name,"
        " unit_id = excluded.unit_id, remembered_by = excluded.remembered_by, remembered_at = excluded.remembered_at",
        {agency_id, one.key, one.name, one.unit_id, official_id, one.remembered_at});
}

void forget_unit_name(sql::Connection& db, const std::string& agency_id, const std::string& key) {
    db.run("DELETE FROM unit_names WHERE agency_id = $1 AND name_key = $2", {agency_id, key});
}

}  // namespace directives
