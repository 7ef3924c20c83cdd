#pragma once
#include <filesystem>

#include "lib/sql/database.hpp"
#include "server/demo/demo_office.hpp"

namespace demo {

/// Writes a year of invented dossiers as the city's system would export them, and takes the file in as an office
/// would. Leaves it in `folder`, and beside it an export of today's that nobody has taken in yet: with new, changed,
/// unchanged and wrong rows.
void bring_dossiers(sql::Database&, const Office&, const std::filesystem::path& folder, calendar::Instant now);

}  // namespace demo
