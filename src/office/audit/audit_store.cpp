#include "lib/crypto/hash.hpp"
#include "lib/crypto/uuid.hpp"
#include "office/audit/audit.hpp"

namespace audit {
namespace {

struct Event {
    std::string at, official_id, event, record_id, detail, address;
};

/// Every field is in the hash, each with its length, so that none can be moved into another.
std::string link(const std::string& before, std::int64_t sequence, const Event& event) {
    std::string content = before + "\n" + std::to_string(sequence);
    for (const std::string* part :
         {&event.at, &event.official_id, &event.event, &event.record_id, &event.detail, &event.address})
        content += "\n" + std::to_string(part->size()) + ":" + *part;
    return crypto::sha256(content);
}

/// The next place of the chain and the hash before it; nothing while there is no chain. The update takes the chain's
/// row: two writers of one agency come one after the other.
std::optional<std::pair<std::int64_t, std::string>> next_place(sql::Connection& db, const std::string& agency_id) {
    return db.maybe("UPDATE audit_chains SET sequence = sequence + 1 WHERE agency_id = $1 RETURNING sequence, hash",
                    {agency_id}, [](sql::Columns& in) {
                        return std::pair{in.integer(), in.text()};
                    });
}

std::string kind_of(std::string_view event) { return std::string(event.substr(0, event.find('.'))); }

}  // namespace

void record(office::Request& rq, std::string_view event, const std::optional<std::string>& record_id,
            std::string_view detail) {
    record(rq.db(), {rq.agency_id(), rq.viewer().official_id, rq.raw().address}, rq.now(), event, record_id, detail);
}

void record_look(office::Request& rq, std::string_view event, const std::optional<std::string>& record_id,
                 std::string_view detail) {
    rq.writing([&](office::Request& on_writer) { record(on_writer, event, record_id, detail); });
}

void record(sql::Connection& db, const Actor& actor, calendar::Instant at, std::string_view event,
            const std::optional<std::string>& record_id, std::string_view detail) {
    auto place = next_place(db, actor.agency_id);
    if (!place) {
        db.run(
            "INSERT INTO audit_chains (agency_id, sequence, hash) VALUES ($1, 0, '') ON CONFLICT (agency_id) DO "
            "NOTHING",
            {actor.agency_id});
        place = next_place(db, actor.agency_id);
    }
    const Event written{.at = calendar::to_iso(at),
                        .official_id = actor.official_id.value_or(""),
                        .event = std::string(event),
                        .record_id = record_id.value_or(""),
                        .detail = std::string(detail),
                        .address = actor.address};
    const std::string hash = link(place->second, place->first, written);
    db.run(
        "INSERT INTO audit_events (agency_id, sequence, id, at, official_id, event, record_kind, record_id, detail,"
        " address, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        {actor.agency_id, place->first, crypto::new_uuid(), written.at, actor.official_id, event, kind_of(event),
         record_id, detail.empty() ? sql::Value{nullptr} : sql::Value{detail}, actor.address, hash});
    db.run("UPDATE audit_chains SET hash = $2 WHERE agency_id = $1", {actor.agency_id, hash});
}

std::optional<std::int64_t> first_break(sql::Connection& db, const std::string& agency_id) {
    std::optional<std::int64_t> broken;
    std::string before;
    std::int64_t expected = 1;
    db.each(
        "SELECT sequence, at, official_id, event, record_id, detail, address, hash FROM audit_events"
        " WHERE agency_id = $1 ORDER BY sequence",
        {agency_id}, [&](const sql::Row& row) {
            if (broken) return;
            sql::Columns in{row};
            const std::int64_t sequence = in.integer();
            const Event event{in.text(),
                              in.maybe_text().value_or(""),
                              in.text(),
                              in.maybe_text().value_or(""),
                              in.maybe_text().value_or(""),
                              in.text()};
            const std::string hash = in.text();
            if (sequence != expected || hash != link(before, sequence, event)) broken = expected;
            before = hash;
            ++expected;
        });
    const auto last = db.number("SELECT sequence FROM audit_chains WHERE agency_id = $1", {agency_id});
    if (!broken && last != expected - 1) broken = expected;
    return broken;
}

}  // namespace audit
