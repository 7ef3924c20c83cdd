#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/sql/connection.hpp"
#include "office/programmes/indicator.hpp"

namespace programmes {

/// An indicator with the names that a list shows.
struct IndicatorRow {
    Indicator indicator;
    std::optional<std::string> unit_name, directive_code;
};
/// Those in force, in the order in which they were taken.
std::vector<IndicatorRow> list_indicators(sql::Connection&, const accounts::Visibility&);
std::optional<IndicatorRow> find_indicator(sql::Connection&, const accounts::Visibility&, const std::string& id);

void save_new_indicator(sql::Connection&, const std::string& agency_id, Indicator&, calendar::Instant now);
/// Failure(conflict, "record.changed") when somebody saved first.
void save_indicator(sql::Connection&, const std::string& agency_id, Indicator&);

/// What a person measured.
struct Entry {
    calendar::Date measured_on;
    Measured measured;
    std::string evidence;
    std::string official_name = {};
    calendar::Instant at = {};
};
void save_entry(sql::Connection&, const std::string& agency_id, const std::string& indicator_id,
                const std::string& official_id, const Entry&);
/// The one that holds in a period: the last of those measured in it.
std::optional<Entry> entry_of(sql::Connection&, const std::string& agency_id, const std::string& indicator_id,
                              calendar::Period);
/// The newest first.
std::vector<Entry> list_entries(sql::Connection&, const std::string& agency_id, const std::string& indicator_id);

}  // namespace programmes
