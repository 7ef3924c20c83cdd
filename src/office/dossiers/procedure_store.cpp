#include "office/dossiers/procedure.hpp"

namespace dossiers {

std::vector<Procedure> list_procedures(sql::Connection& db, const std::string& agency_id) {
    return db.all(
        "SELECT id, code, name, field, level, from_import FROM procedures WHERE agency_id = $1"
        " ORDER BY code NULLS LAST, name",
        {agency_id}, [](sql::Columns& in) {
            return Procedure{.id = in.text(),
                             .code = in.maybe_text(),
                             .name = in.text(),
                             .field = in.text(),
                             .level = in.text(),
                             .from_import = in.boolean()};
        });
}

void save_new_procedure(sql::Connection& db, const std::string& agency_id, const Procedure& procedure) {
    db.run(
        "INSERT INTO procedures (agency_id, id, code, name, field, level, from_import) VALUES ($1, $2, $3, $4, $5, $6, "
        "$7)",
        {agency_id, procedure.id, procedure.code, procedure.name, procedure.field, procedure.level,
         procedure.from_import});
}

}  // namespace dossiers
