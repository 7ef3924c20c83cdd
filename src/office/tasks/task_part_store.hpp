#pragma once
#include "lib/sql/connection.hpp"
#include "office/tasks/task_part.hpp"

namespace tasks {

/// A part with the names that its row shows.
struct PartRow {
    Part part;
    std::string unit_name;
    std::optional<std::string> official_name;
};

/// In the order of the office's units.
std::vector<PartRow> list_parts(sql::Connection&, const std::string& agency_id, const std::string& task_id);

/// Inserts a part for every co-ordinator that has none.
void save_new_parts(sql::Connection&, const std::string& agency_id, const Task&, calendar::Instant now);
/// Failure(conflict, "record.changed") when somebody saved first.
void save_part(sql::Connection&, const std::string& agency_id, const std::string& task_id, Part&);

/// The parts of a task that is about to be saved: those of units that no longer co-ordinate go. A part names the lead
/// of its task, so where another unit leads now, all of them step aside; bring them back after the task is saved.
std::vector<Part> set_aside(sql::Connection&, const std::string& agency_id, const Task&);
void bring_back(sql::Connection&, const std::string& agency_id, const Task&, const std::vector<Part>&,
                calendar::Instant now);

}  // namespace tasks
