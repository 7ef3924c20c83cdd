#pragma once
#include <map>
#include <optional>
#include <string>

#include "office/routing/request.hpp"

namespace lateness {

/// Names of an agency's units and people, as far as the viewer may be told: who sees one unit is told of its people
/// only, a city of none.
class Names {
public:
    Names(office::Request&, const std::string& agency_id);

    std::optional<std::string> unit(const std::string& id) const;
    bool may_name(const std::string& unit_id) const;
    /// Nothing for "", and where the people of that unit are not told.
    std::optional<std::string> official(const std::string& unit_id, const std::string& id) const;

private:
    std::map<std::string, std::string> units_, officials_;
    bool of_own_agency_;
    std::optional<std::string> only_unit_;
};

/// How long the office works on a day.
std::int64_t working_day_minutes(const office::Request&);

}  // namespace lateness
