#pragma once
#include <string>
#include <vector>

#include "lib/sql/connection.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/unit.hpp"
#include "office/accounts/viewer.hpp"
#include "office/agencies/agency.hpp"

namespace demo {

/// The commune with its people, as definitions/demo/office.toml invents them.
struct Office {
    agencies::Agency agency;
    std::vector<accounts::Unit> units;
    std::vector<accounts::Official> officials;  ///< in the order of the file: the chair first

    const accounts::Unit& unit(const std::string& name_or_short_name) const;
    const accounts::Official& official(const std::string& id) const;
    std::vector<accounts::Official> people_of(const std::string& unit_id) const;
    std::vector<accounts::Official> of_role(const std::string& role) const;
    /// The official as one who acts.
    accounts::Viewer viewer(const accounts::Official&) const;
};

/// The code of the demo commune.
std::string agency_code();

/// Saves agency, units, officials and accounts.
Office found_office(sql::Connection&);

}  // namespace demo
