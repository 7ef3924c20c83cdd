#pragma once
#include "office/routing/route.hpp"

/// trang đầu: what must I do today, and what is about to go wrong.
namespace home {

extern const office::Routes routes;

}  // namespace home
