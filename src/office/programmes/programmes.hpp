#pragma once
#include "office/routing/route.hpp"

/// chương trình công tác: the targets that an office has taken, and the reports that it owes.
namespace programmes {

extern const office::Routes routes, indicator_routes, report_duty_routes, offer_routes;

}  // namespace programmes
