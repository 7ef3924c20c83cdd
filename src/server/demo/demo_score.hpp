#pragma once
#include "lib/sql/connection.hpp"
#include "server/demo/demo_office.hpp"

namespace demo {

/// What the one-stop centre entered for the score of service.
void enter_score(sql::Connection&, const Office&, calendar::Instant now);

}  // namespace demo
