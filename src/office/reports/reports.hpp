#pragma once
#include "office/routing/route.hpp"

namespace reports {

extern const office::Routes routes;
extern const office::Routes form_routes;

}  // namespace reports
