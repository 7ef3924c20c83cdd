#include "office/citizens/return_reason.hpp"

namespace citizens {

std::vector<Said> list_said(sql::Connection& db, const std::string& agency_id, const std::string& procedure_id,
                            calendar::Instant since) {
    // The acts as the index of 0096 names them.
    return db.all(
        "SELECT a.dossier_id, a.note FROM dossier_acts a"
        " JOIN visible_dossiers d ON d.agency_id = a.agency_id AND d.id = a.dossier_id"
        " WHERE a.agency_id = $1 AND a.act IN ('ask_supplement', 'refuse') AND a.at >= $3 AND d.procedure_id = $2"
        " ORDER BY a.at",
        {agency_id, procedure_id, since}, [](sql::Columns& in) {
            return Said{in.text(), in.text()};
        });
}

}  // namespace citizens
