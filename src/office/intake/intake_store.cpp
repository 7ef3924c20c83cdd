#include "office/intake/intake_store.hpp"

namespace intake {

std::optional<std::string> find_same(sql::Connection& db, const std::string& agency_id, const std::string& applicant_id,
                                     const std::string& procedure_id, calendar::Date since) {
    return db.maybe(
        "SELECT code FROM dossiers WHERE agency_id = $1 AND applicant_id = $2 AND procedure_id = $3"
        " AND (finished_on IS NULL OR received_on >= $4) ORDER BY received_at DESC LIMIT 1",
        {agency_id, applicant_id, procedure_id, since}, [](sql::Columns& in) { return in.text(); });
}

}  // namespace intake
