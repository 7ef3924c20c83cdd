#pragma once
#include "office/routing/route.hpp"

namespace dossiers {

extern const office::Routes routes;
/// Why a dossier is due on its day.
extern const office::Routes deadline_routes;
/// Files of papers and results of own dossiers.
extern const office::Routes file_routes;
/// Taking in an export of another system.
extern const office::Routes import_routes;
/// What is remembered of the exports of other systems.
extern const office::Routes import_source_routes;

}  // namespace dossiers
