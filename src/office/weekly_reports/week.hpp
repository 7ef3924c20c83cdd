#pragma once
#include <chrono>
#include <optional>

#include "lib/calendar/period.hpp"

/// Weeks from Monday to Sunday, in Vietnam's days. Pure.
namespace weekly_reports {

/// The week in which the day lies.
calendar::Period week_of(calendar::Date);
/// So many weeks later; below 0: before.
calendar::Period shifted(calendar::Period week, int weeks);
bool is_over(calendar::Period week, calendar::Date today);

/// The week whose report is due: the one before the moment's own, once Monday's hour has come; also on a Monday off,
/// and on every later day of that week, for who was switched off on Monday. Before that hour nothing.
std::optional<calendar::Period> due_week(calendar::Instant now, std::chrono::minutes monday_hour);

/// The last day of which a forecast may stand in the report: its own day in the week that follows; in a report that is
/// made later, the Monday of that week.
calendar::Date forecast_until(calendar::Period week, calendar::Date made_on);

}  // namespace weekly_reports
