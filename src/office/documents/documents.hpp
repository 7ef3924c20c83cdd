#pragma once
#include "office/routing/route.hpp"

namespace documents {

extern const office::Routes routes;
extern const office::Routes book_routes;

}  // namespace documents
