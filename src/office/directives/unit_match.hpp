#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/json/writer.hpp"
#include "office/accounts/unit.hpp"
#include "office/directives/unit_name.hpp"

namespace directives {

/// A body that a paper names, and the agency's own unit that it is. What is not matched is asked, never guessed; what
/// is only alike says how much.
struct UnitMatch {
    std::string name;  ///< as read, in its one form
    std::optional<std::string> unit_id;
    std::optional<std::string> unit_name;
    bool all_units = false;  ///< "Các phòng, đơn vị": can be split by unit
    /// In a hundred: 100 for the unit's own name and for what a person said; less for an abbreviation or a slip; 0 for
    /// no match.
    int confidence = 0;
    std::string by;  ///< "name", "memory", "abbreviation", "likeness"; empty for no match
};
void write(json::Writer&, const UnitMatch&);

/// Below it two names are not taken for one.
inline constexpr int least_confidence = 85;

/// Letters and digits of the folded name, "-" and "và" alike: "Văn hóa - Xã hội" is "Văn hóa và Xã hội".
std::string unit_key(std::string_view name);

/// By what a person said of that wording; by full or short name, diacritics, case and punctuation left aside; by the
/// first letters of the name ("P.VHXH"); by likeness, where one unit alone is near. Archived units never.
UnitMatch match_unit(const std::string& name, const std::vector<accounts::Unit>&, const std::vector<UnitName>& = {});
std::vector<UnitMatch> match_units(const std::vector<std::string>& names, const std::vector<accounts::Unit>&,
                                   const std::vector<UnitName>& = {});

}  // namespace directives
