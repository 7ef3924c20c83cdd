#pragma once
#include "office/dossiers/dossier_import_store.hpp"

/// What `dossiers` and `dossier_changes` hold of a row of an export.
namespace dossiers {

inline constexpr std::string_view content_columns =
    "code, procedure_id, unit_id, field, level, channel, applicant, applicant_key, received_at, received_on, due_on,"
    " finished_at, finished_on, state, fee, fee_bearing, payment, paid_online, components_digitised,"
    " result_electronic, content_hash";
inline constexpr int contents = 21;

/// Its values in the order of these columns.
void add_content(std::vector<sql::Value>&, const Incoming&);

}  // namespace dossiers
