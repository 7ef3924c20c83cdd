#include "server/demo/demo_office.hpp"

#include <toml++/toml.h>

#include <stdexcept>

#include "lib/crypto/hash.hpp"
#include "lib/crypto/uuid.hpp"
#include "lib/embedded/embedded.hpp"

namespace demo {
namespace {

toml::table office_file() { return toml::parse(embedded::get("definitions/demo/office.toml")); }

std::string text_of(const toml::table& table, std::string_view name) {
    return table[name].value<std::string>().value();
}

void save_official(sql::Connection& db, Office& office, const accounts::Unit& unit, const toml::table& row,
                   const std::string& password_hash) {
    accounts::Official official{.name = text_of(row, "name"),
                                .post = text_of(row, "post"),
                                .unit_id = unit.id,
                                .unit_name = unit.name,
                                .role = text_of(row, "role")};
    const std::string& agency_id = office.agency.agency_id;
    official.user_name = row["user_name"].value<std::string>();
    if (!official.user_name) official.user_name = accounts::propose_user_name(db, agency_id, official.name);
    official.mail_address = *official.user_name + "@" + text_of(office_file(), "mail_domain");
    accounts::save_new_official(db, agency_id, official);
    accounts::save_account(db, agency_id, official.id, *official.user_name, password_hash);
    office.officials.push_back(std::move(official));
}

}  // namespace

const accounts::Unit& Office::unit(const std::string& name) const {
    for (const accounts::Unit& one : units)
        if (one.name == name || one.short_name == name) return one;
    throw std::logic_error("definitions/demo: no unit " + name);
}

const accounts::Official& Office::official(const std::string& id) const {
    for (const accounts::Official& one : officials)
        if (one.id == id) return one;
    throw std::logic_error("definitions/demo: no official " + id);
}

std::vector<accounts::Official> Office::people_of(const std::string& unit_id) const {
    std::vector<accounts::Official> found;
    for (const accounts::Official& one : officials)
        if (one.unit_id == unit_id) found.push_back(one);
    return found;
}

std::vector<accounts::Official> Office::of_role(const std::string& role) const {
    std::vector<accounts::Official> found;
    for (const accounts::Official& one : officials)
        if (one.role == role) found.push_back(one);
    return found;
}

accounts::Viewer Office::viewer(const accounts::Official& official) const {
    return {.agency_id = agency.agency_id,
            .official_id = official.id,
            .name = official.name,
            .post = official.post,
            .unit_id = official.unit_id,
            .role = accounts::find_role(official.role)};
}

std::string agency_code() { return text_of(office_file(), "code"); }

Office found_office(sql::Connection& db) {
    const toml::table file = office_file();
    Office office{.agency = {.agency_id = crypto::new_uuid(),
                             .code = text_of(file, "code"),
                             .name = text_of(file, "name"),
                             .level = text_of(file, "level"),
                             .province_name = text_of(file, "province_name"),
                             .is_demo = true},
                  .units = {},
                  .officials = {}};
    agencies::save_new(db, office.agency);
    // One password for all of them: one hash.
    const std::string password_hash = crypto::hash_password(accounts::demo_password);
    for (const toml::node& node : *file["units"].as_array()) {
        const toml::table& row = *node.as_table();
        accounts::Unit unit{
            .name = text_of(row, "name"), .short_name = text_of(row, "short_name"), .kind = text_of(row, "kind")};
        accounts::save_new_unit(db, office.agency.agency_id, unit);
        for (const toml::node& person : *row["officials"].as_array())
            save_official(db, office, unit, *person.as_table(), password_hash);
        office.units.push_back(std::move(unit));
    }
    return office;
}

}  // namespace demo
