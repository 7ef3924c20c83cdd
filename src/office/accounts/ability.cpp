#include "office/accounts/ability.hpp"

#include <toml++/toml.h>
#include <array>
#include <stdexcept>

#include "lib/embedded/embedded.hpp"

namespace accounts {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Ability::count_of_abilities)> words{
    "open",
    "everybody",
    "signed_in",
    "tasks_see",
    "tasks_do",
    "tasks_assign",
    "tasks_direct",
    "tasks_approve",
    "tasks_override",
    "tasks_act_on_many",
    "directives_see",
    "directives_register",
    "directives_propose",
    "directives_instruct",
    "directives_issue",
    "dossiers_see",
    "dossiers_open",
    "dossiers_import",
    "dossiers_intake",
    "dossiers_handle",
    "dossiers_decide",
    "payments_see",
    "payments_record",
    "procedures_see",
    "procedures_manage",
    "feedback_see",
    "feedback_give",
    "feedback_answer",
    "satisfaction_see",
    "documents_see",
    "documents_register",
    "documents_numbering",
    "figures_see",
    "service_score_enter",
    "reports_see",
    "reports_write",
    "programme_see",
    "programme_manage",
    "officials_see",
    "officials_manage",
    "settings_manage",
    "audit_see"};

/// Offices list their posts in this order; TOML keeps none.
constexpr std::array<std::string_view, 9> order{"chair",           "vice_chair",      "office_head",
                                                "centre_director", "unit_head",       "specialist",
                                                "clerk",           "counter_officer", "administrator"};

Role role_of(std::string_view code, const toml::table& table) {
    Role role{.code = std::string(code),
              .name = table["name"].value<std::string>().value(),
              .scope = table["scope"].value<std::string>().value() == "agency" ? Scope::agency : Scope::unit,
              .abilities = {}};
    for (const auto& word : *table["abilities"].as_array()) {
        const auto ability = ability_of(word.value<std::string>().value());
        if (!ability) throw std::logic_error("definitions/roles.toml: unknown ability in " + role.code);
        role.abilities.set(static_cast<std::size_t>(*ability));
    }
    for (const Ability one : {Ability::open, Ability::everybody, Ability::signed_in})
        role.abilities.set(static_cast<std::size_t>(one));
    return role;
}

}  // namespace

std::string_view word_of(Ability ability) { return words.at(static_cast<std::size_t>(ability)); }

std::optional<Ability> ability_of(std::string_view word) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == word) return static_cast<Ability>(i);
    return std::nullopt;
}

const std::vector<Role>& roles() {
    static const auto all = [] {
        const toml::table file = toml::parse(embedded::get("definitions/roles.toml"));
        std::vector<Role> found;
        for (const std::string_view code : order) found.push_back(role_of(code, *file[code].as_table()));
        if (found.size() != file.size()) throw std::logic_error("definitions/roles.toml: a role without a place");
        return found;
    }();
    return all;
}

const Role* find_role(std::string_view code) {
    for (const Role& role : roles())
        if (role.code == code) return &role;
    return nullptr;
}

}  // namespace accounts
