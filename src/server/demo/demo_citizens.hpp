#pragma once
#include "lib/sql/database.hpp"
#include "server/demo/demo_office.hpp"

namespace demo {

/// What citizens said: some of the year's results are rated, and the office has feedback in every state.
void hear_citizens(sql::Database&, const Office&, calendar::Instant now);

}  // namespace demo
