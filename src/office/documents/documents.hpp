#pragma once
#include "office/routing/route.hpp"

namespace documents {

extern const office::Routes routes;

}  // namespace documents
