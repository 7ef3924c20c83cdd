#pragma once
#include "lib/sql/database.hpp"
#include "server/demo/demo_office.hpp"

namespace demo {

/// The dossiers of definitions/demo/handled.toml: taken in at the counter and handled as far as they are by now. After
/// the procedures are there.
void handle_dossiers(sql::Connection&, const Office&, calendar::Instant now);

}  // namespace demo
