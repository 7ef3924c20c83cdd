#pragma once
#include "office/routing/route.hpp"

/// thời hạn: the working calendar of an office, and how a task's day is reckoned.
namespace deadlines {

extern const office::Routes calendar_routes;
extern const office::Routes explanation_routes;
extern const office::Routes condition_routes;

}  // namespace deadlines
