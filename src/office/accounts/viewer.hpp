#pragma once
#include <optional>
#include <string>

#include "office/accounts/ability.hpp"

namespace accounts {

/// Who asks: the signed-in official, as of this request.
struct Viewer {
    std::string agency_id;
    std::string official_id;
    std::string name;
    std::string post;
    std::string unit_id;
    const Role* role = nullptr;
    bool may(Ability ability) const { return role && role->may(ability); }
};

/// How far a statement may see; a required parameter of every list and find.
struct Visibility {
    std::string agency_id;
    std::optional<std::string> unit_id;      ///< only what concerns this unit; nothing = the whole agency
    std::optional<std::string> official_id;  ///< … or this person
};

/// Everything of the agency: what the program does of itself, and what is shown to all who see a record's whole.
inline Visibility whole_agency(const std::string& agency_id) { return {agency_id, std::nullopt, std::nullopt}; }

inline Visibility visibility(const Viewer& viewer) {
    if (viewer.role->scope == Scope::agency) return whole_agency(viewer.agency_id);
    return {viewer.agency_id, viewer.unit_id, viewer.official_id};
}

}  // namespace accounts
