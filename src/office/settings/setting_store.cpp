#include "office/settings/setting_store.hpp"

namespace settings {

Values values_of(sql::Connection& db, const std::string& agency_id) {
    std::map<std::string, std::string> changed;
    db.each("SELECT code, value FROM agency_settings WHERE agency_id = $1", {agency_id}, [&](const sql::Row& row) {
        sql::Columns in{row};
        std::string code = in.text(), value = in.text();
        const Setting* known = find(code);
        // What an older program kept and this one does not take counts as not set.
        if (known && (known->kind == Kind::secret || !fault(*known, value)))
            changed.emplace(std::move(code), std::move(value));
    });
    return Values{std::move(changed)};
}

std::vector<Change> list_changes(sql::Connection& db, const std::string& agency_id) {
    return db.all(
        "SELECT s.code, s.value, o.name, s.changed_at FROM agency_settings s"
        " JOIN officials o ON o.agency_id = s.agency_id AND o.id = s.changed_by WHERE s.agency_id = $1",
        {agency_id}, [](sql::Columns& in) {
            return Change{in.text(), in.text(), in.text(), in.instant()};
        });
}

void save(sql::Connection& db, const std::string& agency_id, const std::string& code, const std::string& value,
          const std::string& official_id, calendar::Instant at) {
    db.run(
        "INSERT INTO agency_settings (agency_id, code, value, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5)"
        " ON CONFLICT (agency_id, code) DO UPDATE SET value = $3, changed_by = $4, changed_at = $5",
        {agency_id, code, value, official_id, at});
}

}  // namespace settings
