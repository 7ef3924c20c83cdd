#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/json/writer.hpp"
#include "lib/sql/connection.hpp"

/// cơ quan: the People's Committee itself, one tenant.
namespace agencies {

struct Agency {
    std::string agency_id;
    std::string code;   ///< national unit code: 11242 = xã Nguyễn Lương Bằng
    std::string name;   ///< "xã Nguyễn Lương Bằng"
    std::string level;  ///< xã, phường, đặc khu, tỉnh, thành phố
    std::string province_name;
    bool is_demo = false;

    /// thành phố, tỉnh: above the communes
    bool is_city() const { return level == "thành phố" || level == "tỉnh"; }
};

/// The agency of a code; it is created from the catalogue of the country when this installation has
/// not got it yet. Failure(not_found, "agency.unknown") for a code that the country does not have.
Agency ensure(sql::Connection&, const std::string& code);

/// Creates one that is not in the catalogue (the demo commune).
void save_new(sql::Connection&, const Agency&);

std::optional<Agency> find_by_code(sql::Connection&, const std::string& code);
std::optional<Agency> find(sql::Connection&, const std::string& agency_id);
/// Those in which somebody can sign in, by name.
std::vector<Agency> list_in_use(sql::Connection&);
/// The city or province above a commune, where this installation has it; nothing for a demo commune.
std::optional<std::string> city_of(sql::Connection&, const std::string& agency_id);
/// The communes of a city in this installation, by code; of a commune, none.
std::vector<Agency> communes_of(sql::Connection&, const std::string& agency_id);
/// All of this installation, by code.
std::vector<Agency> list(sql::Connection&);

}  // namespace agencies
