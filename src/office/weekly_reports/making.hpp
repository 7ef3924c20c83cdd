#pragma once
#include "lib/sql/connection.hpp"
#include "office/weekly_reports/weekly_report.hpp"

namespace weekly_reports {

/// Makes the report of a week that is over and keeps it, as the registers are now; false when it has one. Nobody is
/// told.
bool make(sql::Connection&, const std::string& agency_id, calendar::Period week,
          const std::optional<std::string>& official_id, calendar::Instant now);
/// Tells the leaders and heads of units, but for who made it.
void tell_made(sql::Connection&, const std::string& agency_id, calendar::Period week,
               const std::optional<std::string>& official_id, calendar::Instant now);

}  // namespace weekly_reports
