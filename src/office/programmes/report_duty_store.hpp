#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/sql/connection.hpp"
#include "office/accounts/viewer.hpp"
#include "office/programmes/report_duty.hpp"

namespace programmes {

/// A duty with the names that a list shows.
struct ReportDutyRow {
    ReportDuty duty;
    std::optional<std::string> unit_name, directive_code;
};
/// Those in force, in the order in which they were taken.
std::vector<ReportDutyRow> list_duties(sql::Connection&, const accounts::Visibility&);
std::optional<ReportDutyRow> find_duty(sql::Connection&, const accounts::Visibility&, const std::string& id);

void save_new_duty(sql::Connection&, const std::string& agency_id, ReportDuty&, calendar::Instant now);
/// Failure(conflict, "record.changed") when somebody saved first.
void save_duty(sql::Connection&, const std::string& agency_id, ReportDuty&);

/// Every task of the series of that task, before and after it, without the cancelled ones, in the order of their days.
std::vector<Sending> series_of(sql::Connection&, const std::string& agency_id, const std::string& task_id);

}  // namespace programmes
