#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/calendar/clock.hpp"
#include "lib/sql/connection.hpp"
#include "office/routing/route.hpp"

namespace directives {

/// A wording of papers and the unit that a person of the agency said it means.
struct UnitName {
    std::string key;   ///< unit_key of the wording
    std::string name;  ///< as the paper words it
    std::string unit_id, unit_name;
    std::string remembered_by_name;
    calendar::Instant remembered_at;
};

std::vector<UnitName> list_unit_names(sql::Connection&, const std::string& agency_id);
/// What was remembered of that wording before is replaced.
void remember_unit_name(sql::Connection&, const std::string& agency_id, const UnitName&,
                        const std::string& official_id);
void forget_unit_name(sql::Connection&, const std::string& agency_id, const std::string& key);

extern const office::Routes unit_name_routes;

}  // namespace directives
