#pragma once
#include "server/demo/demo_office.hpp"

namespace demo {

/// The reports of the last weeks, each made on its Monday as a server would have made it; the newest now, with the
/// dossiers that are at risk today. Dossiers stand already.
void report_weeks(sql::Connection&, const Office&, calendar::Instant now);

}  // namespace demo
