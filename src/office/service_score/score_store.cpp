#include "office/service_score/score_store.hpp"

#include "lib/crypto/uuid.hpp"

namespace service_score {

std::map<std::string, Entry> entries_of(sql::Connection& db, const std::string& agency_id, calendar::Period period) {
    std::map<std::string, Entry> found;
    db.each(
        "SELECT e.item, e.measured_on, e.amount, e.whole, e.source, o.name, e.at FROM service_score_entries e"
        " JOIN officials o ON o.agency_id = e.agency_id AND o.id = e.official_id"
        " WHERE e.agency_id = $1 AND e.measured_on BETWEEN $2 AND $3 ORDER BY e.item, e.measured_on, e.id",
        {agency_id, period.from, period.to}, [&](const sql::Row& row) {
            sql::Columns in{row};
            Entry entry{.item = in.text(), .measured_on = in.date()};
            entry.amount = in.integer();
            entry.whole = in.integer();
            entry.source = in.text();
            entry.official_name = in.text();
            entry.at = in.instant();
            found.insert_or_assign(entry.item, entry);
        });
    return found;
}

void save_entry(sql::Connection& db, const std::string& agency_id, const std::string& official_id, const Entry& entry) {
    db.run(
        "INSERT INTO service_score_entries (agency_id, id, item, measured_on, amount, whole, source, official_id, at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        {agency_id, crypto::new_uuid(), entry.item, entry.measured_on, entry.amount, entry.whole, entry.source,
         official_id, entry.at});
}

}  // namespace service_score
