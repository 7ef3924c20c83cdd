#pragma once
#include <filesystem>

#include "lib/sql/database.hpp"

/// The demo commune: invented, outside the national list, alive as of the day on which it is made.
namespace demo {

/// Makes xã Vĩnh Khê with its units, officials, a year of dossiers, documents, directives and tasks, everything dated
/// relative to `now` and the same for the same day; and puts files to try (an export of dossiers, a directive) below
/// `data`/demo. False when the commune is there already: then nothing is changed.
bool make(sql::Database&, const std::filesystem::path& data, calendar::Instant now);

}  // namespace demo
