#pragma once
#include "lib/json/field_reader.hpp"
#include "office/routing/request.hpp"
#include "office/tasks/task.hpp"

namespace directives {

/// A task as understood, before anybody gave it out: its lead or day may be missing still.
struct DraftTask {
    tasks::Task task;
    std::vector<std::string> lead_read;             ///< who leads, in the paper's words
    std::vector<std::string> coordinators_unknown;  ///< co-ordinators of the paper that are no unit of the agency
};

/// The members of "tasks"; what is wrong is noted in the reader.
std::vector<DraftTask> read_draft(office::Request&, json::FieldReader&);
/// A JSON list, which read_draft takes again.
std::string draft_text(const std::vector<DraftTask>&);

/// The members of "tasks" as tasks to be given out: whole, and clear in six ways.
std::vector<tasks::Task> read_given(office::Request&, json::FieldReader&);

}  // namespace directives
