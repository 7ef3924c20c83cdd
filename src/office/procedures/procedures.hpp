#pragma once
#include "office/routing/route.hpp"

namespace procedures {

extern const office::Routes routes;

}  // namespace procedures
