#pragma once
#include "office/routing/route.hpp"

/// Who works here, and how they sign in.
namespace accounts {

extern const office::Routes session_routes;
extern const office::Routes unit_routes;
extern const office::Routes official_routes;

}  // namespace accounts
