#pragma once
#include "office/routing/route.hpp"

namespace figures {

extern const office::Routes routes;

}  // namespace figures
