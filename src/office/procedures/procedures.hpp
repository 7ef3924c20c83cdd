#pragma once
#include "office/routing/route.hpp"

namespace procedures {

extern const office::Routes routes;
/// Taking in a catalogue from a sheet.
extern const office::Routes catalogue_routes;

}  // namespace procedures
