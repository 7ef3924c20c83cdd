#pragma once
#include "lib/sql/connection.hpp"
#include "office/saved_filters/saved_filter.hpp"

namespace saved_filters {

/// Those of a list that the viewer's list shows, by name.
std::vector<SavedFilter> list_filters(sql::Connection&, const accounts::Viewer&, std::string_view list);
std::optional<SavedFilter> find_filter(sql::Connection&, const accounts::Viewer&, const std::string& id);
std::int64_t count_own(sql::Connection&, const accounts::Viewer&, std::string_view list);

void save_new_filter(sql::Connection&, const std::string& agency_id, SavedFilter&, calendar::Instant now);
/// Failure(conflict, "record.changed") when somebody saved first.
void save_filter(sql::Connection&, const std::string& agency_id, SavedFilter&);
/// Also where somebody's list began with it.
void remove_filter(sql::Connection&, const std::string& agency_id, const std::string& id);

/// The person's list begins with this one from now on, or with none.
void save_first(sql::Connection&, const accounts::Viewer&, const std::string& list,
                const std::optional<std::string>& filter_id);

}  // namespace saved_filters
