#pragma once
#include "office/routing/route.hpp"

namespace citizens {

extern const office::Routes agency_routes;
extern const office::Routes lookup_routes;
extern const office::Routes procedure_routes;

}  // namespace citizens
