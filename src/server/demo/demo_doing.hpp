#pragma once
#include "lib/sql/connection.hpp"
#include "server/demo/demo_office.hpp"

namespace demo {

/// On the tasks that are open: what co-ordinating units owe and have done, the steps of some, and what is said on them.
void work_together(sql::Connection&, const Office&, calendar::Instant now);

}  // namespace demo
