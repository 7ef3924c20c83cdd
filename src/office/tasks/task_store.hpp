#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lib/calendar/period.hpp"
#include "lib/sql/connection.hpp"
#include "office/accounts/viewer.hpp"
#include "office/routing/request.hpp"
#include "office/tasks/task.hpp"

namespace tasks {

/// A task with the names that a list shows.
struct TaskRow {
    Task task;
    std::string lead_unit_name;
    std::optional<std::string> official_name;
    std::optional<std::string> directive_code;
    std::int64_t parts = 0, parts_done = 0;  ///< of its co-ordinators
    calendar::Instant given_at = {};
};

enum class Sort { due_first, due_last, newest_change };

struct TaskFilter {
    std::optional<std::string> mine;        ///< what this official has to do, answer for or decide
    std::optional<std::string> mine_unit;   ///< … and, for the head of this unit, what nobody has yet
    std::optional<std::string> scope_unit;  ///< what this unit leads or co-ordinates
    std::optional<std::string> state;
    bool open_only = false;
    std::optional<calendar::Date> due_from, due_to;
    std::optional<calendar::Period> during;  ///< between being given and its end, or its deadline, in these days
    bool without_due = false;
    bool nobody = false;  ///< no person is named yet
    std::optional<std::string> unit_id, official_id, directive_id;
    std::optional<std::string> query;  ///< words of content and product
    Sort sort = Sort::due_first;
};

struct TaskPage {
    std::vector<TaskRow> rows;
    std::optional<std::string> next;
};

/// One page of the tasks that the viewer may see.
TaskPage list_tasks(sql::Connection&, const accounts::Visibility&, const TaskFilter&, const office::Page&);

struct TaskCounts {
    std::map<std::string, std::int64_t> by_state;
    std::int64_t late = 0, soon = 0, open = 0;
};
/// Of the same tasks as list_tasks; `filter.state` is left aside.
TaskCounts count_tasks(sql::Connection&, const accounts::Visibility&, const TaskFilter&, calendar::Date today);

/// The task with its co-ordinators and waiting extension; nothing when there is none or it is not visible.
std::optional<TaskRow> find_task(sql::Connection&, const accounts::Visibility&, const std::string& id);

/// Inserts with its co-ordinators; gives the id.
void save_new_task(sql::Connection&, const std::string& agency_id, Task&, calendar::Instant now);
/// Keeps everybody else from changing the task until this write ends; false when somebody has changed it since it was
/// read. PostgreSQL shows what others commit between two statements of a write: without this, a rule would judge half
/// of the old state and half of the new one.
bool hold(sql::Connection&, const std::string& agency_id, const Task&);
/// Saves state, person, texts, deadline and co-ordinators; Failure(conflict, "record.changed") when somebody
/// saved first.
void save_task(sql::Connection&, const std::string& agency_id, Task&, calendar::Instant now);

/// One line of a task's history.
struct TaskEvent {
    calendar::Instant at;
    std::string official_name;
    std::string act;
    std::optional<std::string> note;
    std::optional<calendar::Date> due_on;
    std::string task_id = {};
    std::string id = {};
    std::optional<std::int64_t> version = {};  ///< of the task, which the act made
};
/// Gives the event's id.
std::string add_event(sql::Connection&, const std::string& agency_id, const std::string& task_id,
                      const std::string& official_id, calendar::Instant at, std::string_view act,
                      const std::optional<std::string>& note = std::nullopt,
                      const std::optional<calendar::Date>& due_on = std::nullopt,
                      const std::optional<std::int64_t>& version = std::nullopt);
/// A line of the history that is the program's own doing.
void add_program_act(sql::Connection&, const std::string& agency_id, const std::string& task_id, calendar::Instant at,
                     std::string_view act, const std::optional<std::string>& note = std::nullopt,
                     const std::optional<calendar::Date>& due_on = std::nullopt);
/// Of people and of the program, in the order in which it happened.
std::vector<TaskEvent> list_events(sql::Connection&, const std::string& agency_id, const std::string& task_id);
std::optional<TaskEvent> find_event(sql::Connection&, const std::string& agency_id, const std::string& id);

/// For who saves late: what happened to the task since the version that their page shows; the last of it.
std::vector<FieldFailure> changes_since(sql::Connection&, const std::string& agency_id, const Task&);
/// … and the last that happened to one of its parts ("_part") or steps ("_step").
std::vector<FieldFailure> last_change(sql::Connection&, const std::string& agency_id, const std::string& task_id,
                                      std::string_view noun);

/// sản phẩm as handed in, with its files.
struct Submission {
    std::string id;
    std::string product;
    calendar::Date submitted_on;
    std::vector<std::string> attachment_ids;
};
void save_submission(sql::Connection&, const std::string& agency_id, const std::string& task_id,
                     const std::string& official_id, Submission&);
std::optional<Submission> last_submission(sql::Connection&, const std::string& agency_id, const std::string& task_id);

/// Ids of the tasks with which the file was handed in.
std::vector<std::string> tasks_holding(sql::Connection&, const std::string& agency_id,
                                       const std::string& attachment_id);

void save_extension(sql::Connection&, const std::string& agency_id, const std::string& task_id, Extension&,
                    calendar::Instant at);
void save_extension_decision(sql::Connection&, const std::string& agency_id, const std::string& extension_id,
                             bool granted, const std::string& decided_by, calendar::Instant at);

}  // namespace tasks
