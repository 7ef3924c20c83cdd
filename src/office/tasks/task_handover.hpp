#pragma once
#include "lib/sql/connection.hpp"
#include "office/tasks/task.hpp"

/// bàn giao: an official leaves (or changes post), and another of the unit takes what was theirs.
namespace tasks {

struct Handover {
    std::string from_id, to_id;
    std::string unit_id;       ///< of both
    bool to_approves = false;  ///< the other may approve results
};

/// Who directs all tasks, and the head of the unit: Failure(forbidden, "task.not_yours") for anybody else.
void require_handover(const accounts::Viewer&, const std::string& unit_id);

/// Puts the other in the place of the one who leaves: as the task's person, and for whoever directs also as the one who
/// answers and approves. What was accepted waits to be accepted again. False: nothing of the task was theirs.
bool hand_over(Task&, const accounts::Viewer&, const Handover&);

/// Open tasks in which the official is named, also in a part or a step that is not done.
std::vector<std::string> tasks_of_person(sql::Connection&, const std::string& agency_id,
                                         const std::string& official_id);
/// The parts and steps of the task that are not done; gives how many they were.
std::int64_t hand_over_parts(sql::Connection&, const std::string& agency_id, const std::string& task_id,
                             const Handover&);

}  // namespace tasks
