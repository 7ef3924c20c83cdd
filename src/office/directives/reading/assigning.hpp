#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "office/directives/reading/units.hpp"

namespace directives {

/// Who does what, as one text says it.
struct Assigned {
    std::vector<std::string> lead;
    std::vector<std::string> coordinators;
    bool ordered = false;     ///< said with "giao", "yêu cầu", "đề nghị", "phân công"
    bool by_noun = false;     ///< told by actors_at alone: no name that a rule knows
    bool only_units = false;  ///< the text is nothing but units: a heading over the items below
    std::size_t content = 0;  ///< byte where what is to be done begins
};

/// Reads "Giao Phòng X chủ trì, phối hợp với Y …", "Phòng X: …", "Đề nghị Z …", "Trưởng phòng X có trách nhiệm …".
/// Only "phối hợp với" makes co-ordinators.
Assigned read_assigning(std::string_view text, const Commune&);

/// A cell for the lead that may hold both: "Chủ trì: X; phối hợp: Y", "X chủ trì, Y phối hợp".
Assigned read_lead_cell(std::string_view cell, const Commune&);

/// The units after each "phối hợp với" in the text.
std::vector<std::string> coordinators_in(std::string_view text, const Commune&);

}  // namespace directives
