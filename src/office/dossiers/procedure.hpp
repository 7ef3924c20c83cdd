#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/sql/connection.hpp"

/// thủ tục hành chính
namespace dossiers {

struct Procedure {
    std::string id;
    std::optional<std::string> code;  ///< national code, 2.000815
    std::string name;
    std::string field;  ///< lĩnh vực
    std::string level;  ///< full, partial, information; empty = not stated
    bool from_import = false;
};

/// By code; those without one last.
std::vector<Procedure> list_procedures(sql::Connection&, const std::string& agency_id);
void save_new_procedure(sql::Connection&, const std::string& agency_id, const Procedure&);

}  // namespace dossiers
