#include "lib/crypto/uuid.hpp"
#include "office/directives/paper_reading.hpp"

namespace directives {

void save_new_reading(sql::Connection& db, const std::string& agency_id, PaperReading one) {
    one.id = crypto::new_uuid();
    one.first = db.number("SELECT count(*) FROM directive_readings WHERE agency_id = $1 AND paper_key = $2",
                          {agency_id, one.paper_key}) == 0;
    db.run(
        "INSERT INTO directive_readings (agency_id, id, at, official_id, unit_id, name, kind, subject, paper_key,"
        " first, findings, errors) SELECT o.agency_id, $2, $3, o.id, o.unit_id, $5, $6, $7, $8, $9, $10, $11"
        " FROM officials o WHERE o.agency_id = $1 AND o.id = $4",
        {agency_id, one.id, one.at, one.official_id, one.name, one.kind, one.subject, one.paper_key, one.first,
         one.findings, one.errors});
}

std::optional<PaperReading> find_reading(sql::Connection& db, const std::string& agency_id, const std::string& id) {
    return db.maybe(
        "SELECT r.id, r.at, r.official_id, o.name, r.name, r.kind, r.subject, r.paper_key, r.first, r.findings,"
        " r.errors FROM directive_readings r"
        " JOIN officials o ON o.agency_id = r.agency_id AND o.id = r.official_id"
        " WHERE r.agency_id = $1 AND r.id = $2",
        {agency_id, id}, [](sql::Columns& in) {
            return PaperReading{.id = in.text(),
                                .at = in.instant(),
                                .official_id = in.text(),
                                .official_name = in.text(),
                                .name = in.text(),
                                .kind = in.text(),
                                .subject = in.text(),
                                .paper_key = in.text(),
                                .first = in.boolean(),
                                .findings = in.integer(),
                                .errors = in.integer()};
        });
}

}  // namespace directives
