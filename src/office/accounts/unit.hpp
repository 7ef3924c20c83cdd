#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/json/writer.hpp"
#include "lib/sql/connection.hpp"

namespace accounts {

/// đơn vị, phòng: a part of the agency, or a body that co-operates with it.
struct Unit {
    std::string id;
    std::string name;        ///< "Phòng Văn hóa - Xã hội"
    std::string short_name;  ///< "VHXH"
    std::string kind;        ///< leaders, office, division, one_stop_centre, service_centre, body
    std::int64_t position = 0;
    bool from_import = false;
    bool archived = false;
    std::int64_t officials = 0;  ///< active ones
    std::int64_t version = 1;
};

inline const std::vector<std::string_view> unit_kinds{"leaders",         "office",         "division",
                                                      "one_stop_centre", "service_centre", "body"};

void write(json::Writer&, const Unit&);

/// In the order of the office. Archived ones come last.
std::vector<Unit> list_units(sql::Connection&, const std::string& agency_id);
std::optional<Unit> find_unit_by_id(sql::Connection&, const std::string& agency_id, const std::string& id);
std::optional<Unit> find_unit_by_name(sql::Connection&, const std::string& agency_id, const std::string& name);

/// Inserts at the end of the order, under a new id unless it has one; a name that exists is Failure(conflict,
/// "sql.taken").
void save_new_unit(sql::Connection&, const std::string& agency_id, Unit&);
/// Failure(conflict, "record.changed") when somebody saved first.
void save_unit(sql::Connection&, const std::string& agency_id, Unit&);

/// The unit of that name, created when there is none, marked as coming from an import.
Unit ensure_unit(sql::Connection&, const std::string& agency_id, const std::string& name);

}  // namespace accounts
