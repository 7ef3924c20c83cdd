#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/sql/connection.hpp"

namespace chasing {

/// An open task that nobody has submitted, or an open part of one that has a day of its own; and how far it was chased
/// for the deadline in force.
struct Chased {
    std::string task_id;
    calendar::Date due_on;
    std::optional<std::int64_t> days;    ///< of the strongest rule
    std::optional<std::string> unit_id;  ///< of a part: whose it is
};
/// Those due by that day, of which no rule as strong as `strongest` has chased yet.
std::vector<Chased> list_open(sql::Connection&, const std::string& agency_id, calendar::Date due_by,
                              std::int64_t strongest);
std::vector<Chased> list_open_parts(sql::Connection&, const std::string& agency_id, calendar::Date due_by,
                                    std::int64_t strongest);

/// False when another server of the same database was first.
bool save_chase(sql::Connection&, const std::string& agency_id, const Chased&, const std::string& rule,
                std::int64_t days, calendar::Instant at);

}  // namespace chasing
