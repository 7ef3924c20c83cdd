#include "office/routing/sending_store.hpp"

namespace office {

void note_sending(sql::Connection& db, const std::string& agency_id, const std::string& official_id,
                  const std::optional<std::string>& key, calendar::Instant now) {
    if (!key) return;
    const auto noted = db.run(
        "INSERT INTO sendings (agency_id, official_id, key, at) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (agency_id, official_id, key) DO NOTHING",
        {agency_id, official_id, *key, now});
    if (noted == 0) throw Failure{FailureKind::conflict, "request.done_before"};
    db.run("DELETE FROM sendings WHERE agency_id = $1 AND official_id = $2 AND at < $3",
           {agency_id, official_id, now - sending_life});
}

}  // namespace office
