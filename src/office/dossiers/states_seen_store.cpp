#include "office/dossiers/states_seen.hpp"

namespace dossiers {
namespace {

StateSeen read_state_seen(sql::Columns& in) {
    const auto state = static_cast<State>(in.integer());
    const calendar::Date seen_on = calendar::local_date(in.instant());
    return {state, seen_on, in.text(), in.text()};
}

}  // namespace

std::vector<StateSeen> list_states_seen(sql::Connection& db, const std::string& agency_id,
                                        const std::string& dossier_id) {
    auto seen = db.all(
        "SELECT s.state, i.started_at, i.name, i.source_name FROM dossier_states s"
        " JOIN dossier_imports i ON i.agency_id = s.agency_id AND i.id = s.import_id"
        " WHERE s.agency_id = $1 AND s.dossier_id = $2 ORDER BY i.started_at, s.import_id",
        {agency_id, dossier_id}, read_state_seen);
    if (!seen.empty()) return seen;
    return db.all(
        "SELECT d.state, i.started_at, i.name, i.source_name FROM visible_dossiers d"
        " JOIN dossier_imports i ON i.agency_id = d.agency_id AND i.id = d.import_id"
        " WHERE d.agency_id = $1 AND d.id = $2",
        {agency_id, dossier_id}, read_state_seen);
}

}  // namespace dossiers
