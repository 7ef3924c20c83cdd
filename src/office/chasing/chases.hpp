#pragma once
#include <string>

#include "lib/calendar/date.hpp"
#include "lib/sql/connection.hpp"

namespace chasing {

/// Is there somebody to chase in the agency, and may they be disturbed now? Reads only.
bool chases_wait(sql::Connection&, const std::string& agency_id, calendar::Instant now);

/// Chases every open task by the strongest rule whose day has come: tells the people, writes it into the task's
/// history, and never again for this rule and this deadline. Gives how many tasks.
int chase(sql::Connection&, const std::string& agency_id, calendar::Instant now);

}  // namespace chasing
