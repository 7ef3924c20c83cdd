#include "lib/crypto/uuid.hpp"
#include "lib/messages/messages.hpp"
#include "office/directives/instruction.hpp"

namespace directives {

void add_instruction(sql::Connection& db, const std::string& agency_id, const std::string& directive_id,
                     const std::string& official_id, calendar::Instant at, std::string_view kind,
                     std::string_view content) {
    db.run(
        "INSERT INTO directive_instructions (agency_id, id, directive_id, at, official_id, kind, content)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {agency_id, crypto::new_uuid(), directive_id, at, official_id, kind, content});
}

std::vector<Instruction> list_instructions(sql::Connection& db, const std::string& agency_id,
                                           const std::string& directive_id) {
    return db.all(
        "SELECT i.id, i.at, i.official_id, o.name, o.post, i.kind, i.content FROM directive_instructions i"
        " JOIN officials o ON o.agency_id = i.agency_id AND o.id = i.official_id"
        " WHERE i.agency_id = $1 AND i.directive_id = $2 ORDER BY i.id",
        {agency_id, directive_id}, [](sql::Columns& in) {
            return Instruction{in.text(), in.instant(), in.text(), in.text(), in.text(), in.text(), in.text()};
        });
}

void write(json::Writer& out, const Instruction& one) {
    out.object([&] {
        out.field("at", one.at).field("official_name", one.official_name).field("post", one.post);
        out.field("kind", one.kind);
        out.field("kind_name", messages::sentence("directive." + one.kind)).field("content", one.content);
    });
}

}  // namespace directives
