#pragma once
#include "office/routing/route.hpp"

namespace feedback {

extern const office::Routes routes;
extern const office::Routes public_routes;

}  // namespace feedback
