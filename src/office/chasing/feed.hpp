#pragma once
#include "lib/sql/connection.hpp"
#include "office/routing/route.hpp"

namespace chasing {

/// lịch riêng: a person's own tasks for the calendar of a phone, at an address that nobody can guess. Whoever has the
/// address reads it without signing in, until its owner renews it or takes it back.
struct Feed {
    std::string official_id;
    calendar::Instant made_at;
};

std::optional<Feed> find_feed(sql::Connection&, const std::string& agency_id, const std::string& official_id);
std::optional<Feed> find_feed_by_key(sql::Connection&, const std::string& agency_id, const std::string& key_hash);
/// Makes it, or gives it another key: the old address is dead.
void save_feed(sql::Connection&, const std::string& agency_id, const Feed&, const std::string& key_hash);
void remove_feed(sql::Connection&, const std::string& agency_id, const std::string& official_id);

/// An open part with a day of its own.
struct DatedPart {
    std::string task_id, unit_id, content, lead_unit_name;
    calendar::Date due_on;
    std::int64_t version;
};
/// Of this person; and of this unit those that nobody has yet. The first by day.
std::vector<DatedPart> list_dated_parts(sql::Connection&, const std::string& agency_id, const std::string& official_id,
                                        const std::optional<std::string>& unit_id, std::size_t most);

extern const office::Routes feed_routes;

}  // namespace chasing
