#pragma once
#include "office/routing/route.hpp"

namespace dossiers {

extern const office::Routes routes;

}  // namespace dossiers
