#include "office/dossiers/pauses.hpp"

namespace dossiers {

Pause read_pause(sql::Columns& in) {
    const calendar::Date from = in.date();
    const auto to = in.maybe_date();
    const State state = static_cast<State>(in.integer());
    const auto started_at = in.maybe_instant();
    return {state, from, to, started_at, in.maybe_instant()};
}

std::vector<Pause> pauses_of(sql::Connection& db, const std::string& agency_id, const std::string& dossier_id) {
    return db.all(
        "SELECT started_on, ended_on, state, started_at, ended_at FROM dossier_pauses WHERE agency_id = $1"
        " AND dossier_id = $2 ORDER BY started_on, number",
        {agency_id, dossier_id}, read_pause);
}

std::map<std::string, std::vector<Pause>> pauses_of_open(sql::Connection& db, const std::string& agency_id) {
    std::map<std::string, std::vector<Pause>> found;
    db.each(
        "SELECT p.dossier_id, p.started_on, p.ended_on, p.state, p.started_at, p.ended_at FROM visible_dossiers d"
        " JOIN dossier_pauses p ON p.agency_id = d.agency_id AND p.dossier_id = d.id"
        " WHERE d.agency_id = $1 AND d.finished_on IS NULL ORDER BY p.dossier_id, p.started_on, p.number",
        {agency_id}, [&](const sql::Row& row) {
            sql::Columns in{row};
            std::string id = in.text();
            found[std::move(id)].push_back(read_pause(in));
        });
    return found;
}

void save_pauses(sql::Connection& db, const std::string& agency_id, const std::string& dossier_id,
                 const std::vector<Pause>& pauses) {
    int number = 0;
    for (const Pause& one : pauses)
        db.run(
            "INSERT INTO dossier_pauses (agency_id, dossier_id, started_on, number, ended_on, state, started_at,"
            " ended_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            {agency_id, dossier_id, one.from, ++number, one.to, static_cast<int>(one.state), one.started_at,
             one.ended_at});
}

void replace_pauses(sql::Connection& db, const std::string& agency_id, const std::string& dossier_id,
                    const std::vector<Pause>& pauses) {
    db.run("DELETE FROM dossier_pauses WHERE agency_id = $1 AND dossier_id = $2", {agency_id, dossier_id});
    save_pauses(db, agency_id, dossier_id, pauses);
}

}  // namespace dossiers
