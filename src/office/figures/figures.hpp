#pragma once
#include "office/routing/route.hpp"

namespace figures {

extern const office::Routes routes;
/// The figures of dossiers by unit, field, channel, level, procedure, official or commune.
extern const office::Routes table_routes;
/// Biểu II.06a.
extern const office::Routes form_routes;

}  // namespace figures
