#pragma once
#include "office/routing/route.hpp"

namespace search {

extern const office::Routes routes;

}  // namespace search
