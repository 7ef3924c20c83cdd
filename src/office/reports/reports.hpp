#pragma once
#include "office/routing/route.hpp"

namespace reports {

extern const office::Routes routes;

}  // namespace reports
