#pragma once
#include "office/dossiers/dossier_list.hpp"
#include "office/routing/route.hpp"

namespace handling {

/// What is done to a dossier that the office handles itself.
extern const office::Routes act_routes;
/// Forms 02 to 06 of one dossier, and 07, the register of a period (circular 03/2025/TT-VPCP).
extern const office::Routes paper_routes, register_routes;

/// The members that the page of an own dossier has beside those of its row: what the viewer may do now, where it lies,
/// its steps, who had it, what was done. Nothing of one that came with an import.
void write_handling(json::Writer&, office::Request&, const std::string& dossier_id);

}  // namespace handling
