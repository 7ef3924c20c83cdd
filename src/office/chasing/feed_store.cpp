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

}  // namespace chasing
