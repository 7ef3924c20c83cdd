#pragma once
#include "lib/sql/connection.hpp"
#include "office/routing/route.hpp"

namespace weekly_reports {

/// Is the report of the week before still to be made, its Monday's hour being past? Reads only.
bool week_waits(sql::Connection&, const std::string& agency_id, calendar::Instant now);
/// Makes it and tells those who answer for it; once a week. Gives how many were made.
int make_week(sql::Connection&, const std::string& agency_id, calendar::Instant now);

extern const office::Routes routes;

}  // namespace weekly_reports
