#pragma once
#include <functional>
#include <string>
#include <vector>

#include "lib/sql/connection.hpp"
#include "office/dossiers/own_dossier.hpp"

namespace dossiers {

/// Columns of a dossier, in the order in which read_dossier takes them.
inline constexpr std::string_view dossier_columns =
    "id, code, procedure_id, unit_id, field, channel, level, fee_bearing, paid_online, components_digitised,"
    " result_electronic, applicant, received_at, due_on, finished_at, state, fee, payment";
Dossier read_dossier(sql::Columns&);
/// Of these, unit_id to result_electronic.
Dimensions read_dimensions(sql::Columns&);

/// Every visible dossier of the agency with its pauses, in bounded memory.
void each_visible(sql::Connection&, const std::string& agency_id,
                  const std::function<void(const Dossier&, const std::vector<Pause>&)>&);

/// Columns of a line of form 06, and what takes them.
inline constexpr std::string_view act_columns =
    "number, at, act, official_id, from_unit_id, to_unit_id, to_official_id, step, state, note, due_before, due_after,"
    " limit_on, paper";
Act read_act(sql::Columns&);

}  // namespace dossiers
