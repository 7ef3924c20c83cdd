#include "office/chasing/feed.hpp"

namespace chasing {
namespace {

Feed feed_of(sql::Columns& in) { return {in.text(), in.instant()}; }

}  // namespace

std::optional<Feed> find_feed(sql::Connection& db, const std::string& agency_id, const std::string& official_id) {
    return db.maybe("SELECT official_id, made_at FROM calendar_feeds WHERE agency_id = $1 AND official_id = $2",
                    {agency_id, official_id}, feed_of);
}

std::optional<Feed> find_feed_by_key(sql::Connection& db, const std::string& agency_id, const std::string& key_hash) {
    return db.maybe("SELECT official_id, made_at FROM calendar_feeds WHERE agency_id = $1 AND key_hash = $2",
                    {agency_id, key_hash}, feed_of);
}

void save_feed(sql::Connection& db, const std::string& agency_id, const Feed& feed, const std::string& key_hash) {
    db.run(
        "INSERT INTO calendar_feeds (agency_id, official_id, key_hash, made_at) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (agency_id, official_id) DO UPDATE SET key_hash = $3, made_at = $4",
        {agency_id, feed.official_id, key_hash, feed.made_at});
}

void remove_feed(sql::Connection& db, const std::string& agency_id, const std::string& official_id) {
    db.run("DELETE FROM calendar_feeds WHERE agency_id = $1 AND official_id = $2", {agency_id, official_id});
}

std::vector<DatedPart> list_dated_parts(sql::Connection& db, const std::string& agency_id,
                                        const std::string& official_id, const std::optional<std::string>& unit_id,
                                        std::size_t most) {
    return db.all(
        "SELECT p.task_id, p.unit_id, coalesce(p.content, t.content), u.name, p.due_on, p.version"
        " FROM task_coordinators p JOIN tasks t ON t.agency_id = p.agency_id AND t.id = p.task_id"
        " JOIN units u ON u.agency_id = t.agency_id AND u.id = t.lead_unit_id"
        " WHERE p.agency_id = $1 AND p.state = 'open' AND p.due_on IS NOT NULL"
        " AND t.state NOT IN ('approved', 'cancelled')"
        " AND (p.official_id = $2 OR (p.official_id IS NULL AND p.unit_id = $3)) ORDER BY p.due_on, p.task_id LIMIT $4",
        {agency_id, official_id, unit_id, static_cast<std::int64_t>(most)}, [](sql::Columns& in) {
            return DatedPart{in.text(), in.text(), in.text(), in.text(), in.date(), in.integer()};
        });
}

}  // namespace chasing
