#pragma once
#include "lib/sql/connection.hpp"
#include "server/demo/demo_office.hpp"

namespace demo {

/// The programme: what the commune's directives set, then the rest of the ready-made one, with what units measured by
/// hand.
void set_programme(sql::Connection&, const Office&, calendar::Instant now);

}  // namespace demo
