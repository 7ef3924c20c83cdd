#pragma once
#include "office/settings/setting.hpp"

namespace settings {

/// Who changed a setting, and when.
struct Change {
    std::string code, value, official_name;
    calendar::Instant at;
};
std::vector<Change> list_changes(sql::Connection&, const std::string& agency_id);

void save(sql::Connection&, const std::string& agency_id, const std::string& code, const std::string& value,
          const std::string& official_id, calendar::Instant at);

}  // namespace settings
