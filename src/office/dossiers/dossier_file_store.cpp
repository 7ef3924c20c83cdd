#include "lib/failure.hpp"
#include "office/dossiers/dossier_files.hpp"

namespace dossiers {

void save_paper(sql::Connection& db, const std::string& agency_id, const std::string& dossier_id, std::int64_t place,
                bool received, const std::optional<std::string>& attachment_id) {
    const auto saved = db.run(
        "UPDATE dossier_papers SET received = $4, attachment_id = $5 WHERE agency_id = $1 AND dossier_id = $2"
        " AND place = $3",
        {agency_id, dossier_id, place, received, attachment_id});
    if (saved == 0) throw Failure{FailureKind::not_found, "request.not_found"};
}

std::vector<ResultFile> list_results(sql::Connection& db, const std::string& agency_id, const std::string& dossier_id) {
    return db.all(
        "SELECT r.attachment_id, a.name, o.name, r.at FROM dossier_results r"
        " JOIN attachments a ON a.agency_id = r.agency_id AND a.id = r.attachment_id"
        " JOIN officials o ON o.agency_id = r.agency_id AND o.id = r.official_id"
        " WHERE r.agency_id = $1 AND r.dossier_id = $2 ORDER BY r.at, r.attachment_id",
        {agency_id, dossier_id}, [](sql::Columns& in) {
            return ResultFile{in.text(), in.text(), in.text(), in.instant()};
        });
}

void save_new_result(sql::Connection& db, const std::string& agency_id, const std::string& dossier_id,
                     const std::string& attachment_id, const std::string& official_id, calendar::Instant at) {
    db.run(
        "INSERT INTO dossier_results (agency_id, dossier_id, attachment_id, official_id, at)"
        " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (agency_id, dossier_id, attachment_id) DO NOTHING",
        {agency_id, dossier_id, attachment_id, official_id, at});
}

void remove_result(sql::Connection& db, const std::string& agency_id, const std::string& dossier_id,
                   const std::string& attachment_id) {
    const auto removed =
        db.run("DELETE FROM dossier_results WHERE agency_id = $1 AND dossier_id = $2 AND attachment_id = $3",
               {agency_id, dossier_id, attachment_id});
    if (removed == 0) throw Failure{FailureKind::not_found, "request.not_found"};
}

std::vector<std::string> dossiers_holding(sql::Connection& db, const std::string& agency_id,
                                          const std::string& attachment_id) {
    return db.all(
        "SELECT dossier_id FROM dossier_papers WHERE agency_id = $1 AND attachment_id = $2"
        " UNION SELECT dossier_id FROM dossier_results WHERE agency_id = $1 AND attachment_id = $2",
        {agency_id, attachment_id}, [](sql::Columns& in) { return in.text(); });
}

}  // namespace dossiers
