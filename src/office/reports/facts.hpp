#pragma once
#include "lib/sql/connection.hpp"
#include "office/agencies/agency.hpp"
#include "office/reports/report.hpp"

namespace reports {

/// Asks the registers for everything that a form can show of the period, as of today.
Facts facts_of(sql::Connection&, const agencies::Agency&, calendar::Period, calendar::Date today);

}  // namespace reports
