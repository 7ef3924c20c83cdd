#pragma once
#include <string>

#include "lib/calendar/date.hpp"
#include "lib/sql/connection.hpp"

namespace deadlines {

/// Are there occurrences to make in the agency? Reads only.
bool occurrences_wait(sql::Connection&, const std::string& agency_id, calendar::Instant now);

/// Gives a day to recurring tasks whose paper names a period and no day; makes the next occurrence of every recurring
/// task whose time has come, missed ones each by itself, and tells those who do it. It may run as
/// often as it likes: each occurrence has one next. A series ends where its last task was cancelled. Gives how many.
int make_occurrences(sql::Connection&, const std::string& agency_id, calendar::Instant now);

}  // namespace deadlines
