#pragma once
#include "office/routing/route.hpp"

namespace lateness {

/// Late dossiers by cause and by who had them; how long procedures take.
extern const office::Routes routes, procedure_days_routes;

}  // namespace lateness
