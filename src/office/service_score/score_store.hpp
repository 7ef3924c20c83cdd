#pragma once
#include <map>
#include <string>

#include "lib/calendar/period.hpp"
#include "lib/sql/connection.hpp"

namespace service_score {

/// What a person entered for an item that no register counts.
struct Entry {
    std::string item;
    calendar::Date measured_on;
    std::int64_t amount = 0, whole = 0;
    std::string source;  ///< the paper or system that shows it
    std::string official_name = {};
    calendar::Instant at = {};
};

/// The last one of each item that was measured in the period, by item.
std::map<std::string, Entry> entries_of(sql::Connection&, const std::string& agency_id, calendar::Period);
void save_entry(sql::Connection&, const std::string& agency_id, const std::string& official_id, const Entry&);

}  // namespace service_score
