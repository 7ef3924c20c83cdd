#pragma once
#include <string>

#include "office/dossiers/dossier_import.hpp"

namespace dossiers {

/// What was read, as the page shows it before anything is written: {sheet, header_row, columns, wrong, preview,
/// changes, changed_fields, older_rows, new_units, new_procedures}. Names of applicants are masked.
std::string reading_json(const ImportResult&);

}  // namespace dossiers
