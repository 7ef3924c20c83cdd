#pragma once
#include "office/tasks/task.hpp"

/// phần việc: what one co-ordinating unit owes of a task, with its own day, product and person.
namespace tasks {

struct Part {
    std::string unit_id;
    std::string lead_unit_id;              ///< of the task
    std::optional<std::string> content;    ///< nothing: as the task says
    std::optional<std::string> product;    ///< … likewise
    std::optional<calendar::Date> due_on;  ///< its own last day in time; nothing: the task's
    std::optional<std::string> official_id;
    bool done = false;
    std::optional<calendar::Date> done_on;
    std::optional<std::string> result;               ///< as its unit reported it
    std::int64_t returned = 0;                       ///< how often the lead sent it back
    std::optional<calendar::Instant> given_at = {};  ///< nothing: with the task
    std::int64_t version = 1;
};

/// What can be done to a part; its words in JSON: edit, assign, report, return.
enum class PartAct { edit, assign, report, give_back, count_of_acts };
std::string_view word_of(PartAct);

/// The part's own day, or else the task's.
std::optional<calendar::Date> due_of(const Part&, const Task&);
/// Counted like the task: by the day it was done, or by today while it is open.
bool is_late(const Part&, const Task&, calendar::Date today);

/// While the task is open: those who lead it (or direct) say what each part is and send it back; the unit's head gives
/// it to a person; the person or the head reports it done.
bool may(PartAct, const Part&, const Task&, const accounts::Viewer&);

/// Each rule changes the part, or throws Failure as the rules of tasks do.
void require(PartAct, const Part&, const Task&, const accounts::Viewer&);
/// The person must be of the part's unit: bad_input "task.other_unit_of_part".
void assign(Part&, const Task&, const accounts::Viewer&, const Assignment&);
void report_done(Part&, const Task&, const accounts::Viewer&, std::string result, calendar::Date on);
void give_back(Part&, const Task&, const accounts::Viewer&);

}  // namespace tasks
