#pragma once
#include "lib/sql/database.hpp"
#include "server/demo/demo_office.hpp"

namespace demo {

/// What the one-stop centre has taken in itself in the last working days up to now: a few applicants, some with several
/// procedures, fees paid for most. bring_dossiers has filled the catalogue.
void take_in_dossiers(sql::Database&, const Office&, calendar::Instant now);

}  // namespace demo
