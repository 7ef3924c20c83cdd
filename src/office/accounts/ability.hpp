#pragma once
#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace accounts {

/// What a role may do. Every route names one; definitions/roles.toml gives them to roles.
enum class Ability {
    open,       ///< no session needed (sign-in, a feed with its own key)
    everybody,  ///< citizens, who have no session: only under /api/public/ (see office::Route)
    signed_in,  ///< anybody with a session
    tasks_see,
    tasks_do,           ///< accept, report, submit what one is given
    tasks_assign,       ///< give the unit's tasks to its people, chase them
    tasks_direct,       ///< assign, edit, chase, cancel any task of the agency
    tasks_approve,      ///< approve results, decide extensions
    tasks_override,     ///< give a task out although one of the six marks is missing, with a reason
    tasks_act_on_many,  ///< do to several tasks in one request what one may do to each
    directives_see,
    directives_register,  ///< bring a directive in: read it, register it as a draft
    directives_propose,   ///< propose who leads what of a registered directive
    directives_instruct,  ///< write the instruction that gives out a registered directive's tasks
    directives_issue,     ///< give out a directive's tasks in one step
    dossiers_see,         ///< lists with masked names
    dossiers_open,        ///< one dossier with its personal data: a look, recorded
    dossiers_import,
    dossiers_intake,  ///< receive a dossier at the counter, with who hands it in
    dossiers_handle,  ///< handle what one's unit or oneself holds
    dossiers_decide,  ///< decide refusals, stops and new dates: of one's unit, or, without handling, of all
    payments_see,     ///< what was paid, and each day's list
    payments_record,  ///< take in a fee, or take a wrong entry back
    procedures_see,
    procedures_manage,  ///< what a procedure takes: its time limit, fee, papers, steps
    feedback_see,
    feedback_give,    ///< give what citizens wrote to a unit, or say that it is no matter of this office
    feedback_answer,  ///< answer what one's unit was given
    satisfaction_see,
    documents_see,
    documents_register,
    documents_numbering,  ///< how the numbers of registers run, and where they begin
    figures_see,
    service_score_enter,  ///< what no register counts, of the score of service
    reports_see,
    reports_write,
    programme_see,     ///< the targets and report duties of the office
    programme_manage,  ///< take them in, change them, end them
    officials_see,
    officials_manage,
    settings_manage,  ///< how the office works: its settings, its working calendar
    audit_see,
    count_of_abilities
};

using Abilities = std::bitset<static_cast<std::size_t>(Ability::count_of_abilities)>;

/// How far a role sees.
enum class Scope { agency, unit };

/// vai trò: one of definitions/roles.toml.
struct Role {
    std::string code;
    std::string name;
    Scope scope;
    Abilities abilities;
    bool may(Ability ability) const { return abilities.test(static_cast<std::size_t>(ability)); }
};

/// In the order of the office: chair first.
const std::vector<Role>& roles();
const Role* find_role(std::string_view code);

/// "tasks_see" both ways.
std::string_view word_of(Ability);
std::optional<Ability> ability_of(std::string_view word);

}  // namespace accounts
