#pragma once
#include <string>
#include <vector>

#include "lib/sql/connection.hpp"
#include "office/directives/reading/reading.hpp"

namespace directives {

/// What a directive's paper sets besides its tasks, as read: targets and report duties, offered to the programme. Their
/// position is their place here, from 1.
struct Found {
    std::vector<Target> targets;
    std::vector<ReportDuty> report_duties;
};

void save_found(sql::Connection&, const std::string& agency_id, const std::string& directive_id, const Found&);
/// In the order of the paper.
Found find_found(sql::Connection&, const std::string& agency_id, const std::string& directive_id);

/// A reading that was kept as JSON: its parts, targets and report duties.
Reading kept_reading(const std::string& json);

}  // namespace directives
