#pragma once
#include "lib/sql/connection.hpp"
#include "office/weekly_reports/weekly_report.hpp"

/// What the registers say of a week.
namespace weekly_reports {

/// Most dossiers of a list that are kept: an office with more of them does not read them in a report.
inline constexpr std::size_t listed_max = 1000;

/// Each unit that had dossiers in that week, in the order of the office, without the week before; an agency's own only.
std::vector<UnitLine> lines_of(sql::Connection&, const std::string& agency_id, calendar::Period week,
                               calendar::Date today);
/// The report as the registers say it now.
WeeklyReport gather(sql::Connection&, const std::string& agency_id, calendar::Period week, calendar::Date today);
/// Every dossier behind its figures.
std::vector<Row> gather_rows(sql::Connection&, const std::string& agency_id, calendar::Period week,
                             calendar::Date today);

}  // namespace weekly_reports
