#pragma once
#include "office/routing/route.hpp"

namespace service_score {

extern const office::Routes routes;

}  // namespace service_score
