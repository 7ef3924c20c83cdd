#pragma once
#include "lib/json/field_reader.hpp"
#include "office/routing/route.hpp"
#include "office/tasks/task_store.hpp"

namespace tasks {

/// Tasks, and by noun what belongs to one: phần việc, bước, trao đổi, bàn giao; and acts on several at once.
extern const office::Routes routes, part_routes, step_routes, comment_routes, handover_routes, many_routes;

/// The members of a TaskRow as lists show it: with late, soon and the marks that fail, as of today.
void write_fields(json::Writer&, const TaskRow&, calendar::Date today);
/// A list of them: the value of "items".
void write_rows(json::Writer&, const std::vector<TaskRow>&, calendar::Date today);
/// phần việc: one part of a task, with what the viewer may do to it; null when there is none of that unit.
void write_part(json::Writer&, office::Request&, const std::string& task_id, const std::string& unit_id);
/// The members of a line of the history.
void write_fields(json::Writer&, const TaskEvent&);

/// A task's fields in a body (of a directive or alone); what is wrong is noted in the reader.
Task read_task(json::FieldReader&);
/// The same of a task that nobody gives out yet: the lead and the day may be missing.
Task read_draft_task(json::FieldReader&);

/// Units and people that the body names must be the agency's own, and active.
void check_references(office::Request&, const Task&, json::FieldReader&);

/// 6 rõ holds: every mark that is missing is a wrong field, unless a chair gives a reason. An edit of `known` may not
/// take away a mark; what was missing before may stay so.
void check_marks(office::Request&, Task&, json::FieldReader&, const Task* known = nullptr);

/// A chair's reason for a task that is not clear, in its history and in the audit.
void record_override(office::Request&, const Task&);

/// Saves a new task, records it under the act ("issue", "create"), and tells those who lead and co-ordinate it.
void give_out(office::Request&, Task&, std::string_view act);

/// The content in at most a line, for notices.
std::string short_content(const Task&);
std::string short_content(const std::string&);

/// Who gives a unit's tasks to its people.
std::vector<std::string> heads_of(office::Request&, const std::string& unit_id);
/// Who is told of a unit's new task: its heads, or everybody in it when it has none.
std::vector<std::string> told_of(office::Request&, const std::string& unit_id);
/// Who does it: its person, or else the heads of its unit.
std::vector<std::string> doers_of(office::Request&, const Task&);
/// The same for what the program does of itself.
std::vector<std::string> heads_of(sql::Connection&, const std::string& agency_id, const std::string& unit_id);
std::vector<std::string> told_of(sql::Connection&, const std::string& agency_id, const std::string& unit_id);
std::vector<std::string> doers_of(sql::Connection&, const std::string& agency_id, const Task&);

/// A co-ordinating unit's part, for what the program does of itself.
struct PartToDo {
    std::string unit_name;
    std::string content;             ///< its own, or the task's, in at most a line
    std::vector<std::string> doers;  ///< its person, or whoever is told of the unit's work
};
PartToDo part_to_do(sql::Connection&, const std::string& agency_id, const Task&, const std::string& unit_id);

}  // namespace tasks
