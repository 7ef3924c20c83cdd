#pragma once
#include "office/routing/route.hpp"

namespace applicants {

extern const office::Routes routes;

}  // namespace applicants
