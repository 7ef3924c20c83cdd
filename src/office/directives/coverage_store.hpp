#pragma once
#include "lib/sql/connection.hpp"
#include "office/directives/coverage.hpp"
#include "office/directives/reading/reading.hpp"

namespace directives {

/// The parts of a paper as it was read, with the directive that is new.
void save_parts(sql::Connection&, const std::string& agency_id, const std::string& directive_id,
                const std::vector<Part>&);
/// In the order of the paper, with the tasks that people named; nothing is proposed yet.
std::vector<CoveragePart> list_parts(sql::Connection&, const std::string& agency_id, const std::string& directive_id);
/// Saves what a person decided; Failure(conflict, "record.changed") when somebody saved first.
void save_cover(sql::Connection&, const std::string& agency_id, const std::string& directive_id, CoveragePart&);

}  // namespace directives
