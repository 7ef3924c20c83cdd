#pragma once
#include "office/directives/directive.hpp"
#include "office/tasks/task.hpp"

namespace directives {

/// What somebody writes on a directive on its way from the register to its tasks: the clerk's registration, the office
/// head's proposal, the leader's instruction (bút phê). Appended only.
struct Instruction {
    std::string id;
    calendar::Instant at;
    std::string official_id, official_name, post;
    std::string kind;  ///< registration, proposal, instruction, withdrawal
    std::string content;
};

void add_instruction(sql::Connection&, const std::string& agency_id, const std::string& directive_id,
                     const std::string& official_id, calendar::Instant at, std::string_view kind,
                     std::string_view content);
/// The first one first.
std::vector<Instruction> list_instructions(sql::Connection&, const std::string& agency_id,
                                           const std::string& directive_id);

void write(json::Writer&, const Instruction&);

/// Gives out the tasks of a directive that is saved.
void give_out(office::Request&, const Directive&, std::vector<tasks::Task>&);
/// Tells those whose turn it is: who proposes, or who instructs.
void tell_next(office::Request&, const Directive&);

}  // namespace directives
