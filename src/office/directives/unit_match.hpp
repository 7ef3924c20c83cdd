#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/json/writer.hpp"
#include "office/accounts/unit.hpp"

namespace directives {

/// A body that a paper names, and the agency's own unit that it is. What is not matched is asked, never guessed.
struct UnitMatch {
    std::string name;  ///< as read, in its one form
    std::optional<std::string> unit_id;
    std::optional<std::string> unit_name;
    bool all_units = false;  ///< "Các phòng, đơn vị": can be split by unit
};
void write(json::Writer&, const UnitMatch&);

/// By full or short name, diacritics, case and punctuation left aside; archived units never.
UnitMatch match_unit(const std::string& name, const std::vector<accounts::Unit>&);
std::vector<UnitMatch> match_units(const std::vector<std::string>& names, const std::vector<accounts::Unit>&);

}  // namespace directives
