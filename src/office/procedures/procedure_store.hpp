#pragma once
#include "office/procedures/procedure.hpp"

namespace procedures {

/// Code, name and field. Failure(conflict, "record.changed"), Failure(conflict, "procedure.code_known").
void save_procedure(sql::Connection&, const std::string& agency_id, Procedure&);

/// What save_new_version throws, and Failure(conflict, "record.changed").
void save_version(sql::Connection&, const std::string& agency_id, const std::string& procedure_id, Version&,
                  const Change&);

}  // namespace procedures
