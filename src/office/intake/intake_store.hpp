#pragma once
#include <optional>
#include <string>

#include "lib/sql/connection.hpp"

namespace intake {

/// The code of the newest own dossier of this applicant and procedure that is open or was received on that day or
/// later.
std::optional<std::string> find_same(sql::Connection&, const std::string& agency_id, const std::string& applicant_id,
                                     const std::string& procedure_id, calendar::Date since);

}  // namespace intake
