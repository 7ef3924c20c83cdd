#pragma once
#include <vector>

#include "lib/sql/connection.hpp"
#include "server/demo/demo_papers.hpp"

namespace demo {

/// Lets the people of the office act on the tasks up to now, by the office's own rules and in the order of time: most
/// are done in time, some late, some wait for a person, an approval or an extension.
void live(sql::Connection&, const Office&, std::vector<IssuedTask>, calendar::Instant now);

}  // namespace demo
