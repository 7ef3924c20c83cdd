#pragma once
#include "lib/sql/connection.hpp"
#include "office/tasks/task_step.hpp"

namespace tasks {

/// A step with the name that its row shows.
struct StepRow {
    Step step;
    std::optional<std::string> official_name;
};

/// In the order in which they were added.
std::vector<StepRow> list_steps(sql::Connection&, const std::string& agency_id, const std::string& task_id);
std::optional<Step> find_step(sql::Connection&, const std::string& agency_id, const std::string& task_id,
                              const std::string& id);

/// Inserts; gives the id.
void save_new_step(sql::Connection&, const std::string& agency_id, const std::string& task_id, Step&);
/// Failure(conflict, "record.changed") when somebody saved first, here and in remove_step.
void save_step(sql::Connection&, const std::string& agency_id, const std::string& task_id, Step&);
void remove_step(sql::Connection&, const std::string& agency_id, const std::string& task_id, const Step&);

}  // namespace tasks
