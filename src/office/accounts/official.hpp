#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/calendar/date.hpp"
#include "lib/json/writer.hpp"
#include "lib/sql/connection.hpp"

namespace accounts {

/// cán bộ, công chức, viên chức.
struct Official {
    std::string id;
    std::string name;
    std::string post;  ///< chức vụ, as it is printed: "Trưởng phòng"
    std::string unit_id;
    std::string unit_name;
    std::string role;  ///< of definitions/roles.toml
    std::optional<std::string> user_name;
    std::optional<std::string> mail_address;
    bool active = true;
    std::int64_t version = 1;
};

void write(json::Writer&, const Official&);

/// Shortest password that is taken (characters).
inline constexpr std::size_t password_min = 10;
inline constexpr std::size_t password_max = 200;

/// The one password of the demo commune's invented officials; shown on its sign-in page.
inline constexpr std::string_view demo_password = "dung-thu-sau-ro";

/// By unit; in it who leads it, then by given name in the Vietnamese order. `query` is matched folded in the name.
std::vector<Official> list_officials(sql::Connection&, const std::string& agency_id,
                                     const std::optional<std::string>& unit_id, const std::string& query = {});
std::optional<Official> find_official(sql::Connection&, const std::string& agency_id, const std::string& id);
/// Active officials with that role (and in that unit, when given).
std::vector<Official> officials_of_role(sql::Connection&, const std::string& agency_id, const std::string& role,
                                        const std::optional<std::string>& unit_id = std::nullopt);

void save_new_official(sql::Connection&, const std::string& agency_id, Official&);
/// Failure(conflict, "record.changed") when somebody saved first.
void save_official(sql::Connection&, const std::string& agency_id, Official&);

/// Gives (or changes) the way to sign in; a user name that is taken is Failure(conflict, "account.user_name_taken").
void save_account(sql::Connection&, const std::string& agency_id, const std::string& official_id,
                  const std::string& user_name, const std::string& password_hash);
void remove_account(sql::Connection&, const std::string& agency_id, const std::string& official_id);

/// "Nguyễn Thị Hoa" and what is taken → "hoa.nt", "hoa.nt2".
std::string propose_user_name(sql::Connection&, const std::string& agency_id, const std::string& name);

}  // namespace accounts
