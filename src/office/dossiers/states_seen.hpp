#pragma once
#include <string>
#include <vector>

#include "lib/sql/connection.hpp"
#include "office/dossiers/dossier.hpp"

namespace dossiers {

/// A state in which an import has shown a dossier that another system handles.
struct StateSeen {
    State state;
    calendar::Date seen_on;   ///< the day of the import
    std::string import_name;  ///< of the file
    std::string source_name;  ///< empty where nobody has named the source
};

/// In the order of the imports; nothing for a dossier that the office handles itself.
std::vector<StateSeen> list_states_seen(sql::Connection&, const std::string& agency_id, const std::string& dossier_id);

}  // namespace dossiers
