#pragma once
#include "lib/json/writer.hpp"
#include "office/programmes/report_duty_store.hpp"

namespace programmes {

/// Where it stands today, by the tasks of its series.
DutyStanding standing_of(sql::Connection&, const std::string& agency_id, const ReportDuty&, calendar::Date today);
/// The members of a report duty as it stands today.
void write_fields(json::Writer&, sql::Connection&, const std::string& agency_id, const ReportDutyRow&,
                  calendar::Date today);

}  // namespace programmes
