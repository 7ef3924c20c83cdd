#include "office/citizens/lookup_store.hpp"

#include <algorithm>

namespace citizens {

std::optional<Ends> find_ends(sql::Connection& db, const std::string& agency_id, const std::string& code) {
    return db.maybe(
        "SELECT d.id, d.phone_end, d.number_end FROM visible_dossiers d"
        " WHERE d.agency_id = $1 AND d.code = $2",
        {agency_id, code}, [](sql::Columns& in) {
            return Ends{in.text(), in.text(), in.text()};
        });
}

std::vector<Example> list_examples(sql::Connection& db, const std::string& agency_id) {
    std::vector<Example> found;
    db.each(
        "SELECT d.code, d.phone_end, p.name, d.state FROM visible_dossiers d"
        " LEFT JOIN procedures p ON p.agency_id = d.agency_id AND p.id = d.procedure_id"
        " WHERE d.agency_id = $1 AND d.applicant_id IS NOT NULL AND d.phone_end <> ''"
        " ORDER BY d.received_at DESC, d.id DESC",
        {agency_id}, [&](const sql::Row& row) {
            sql::Columns in{row};
            Example one{in.text(), in.text(), in.maybe_text(), static_cast<dossiers::State>(in.integer())};
            const bool known =
                std::any_of(found.begin(), found.end(), [&](const Example& other) { return other.state == one.state; });
            if (!known) found.push_back(std::move(one));
        });
    return found;
}

}  // namespace citizens
