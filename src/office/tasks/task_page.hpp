#pragma once
#include "lib/json/field_reader.hpp"
#include "office/routing/route.hpp"
#include "office/tasks/task.hpp"

/// What the task pages ask for: lists, counts, one task with everything about it.
namespace tasks {

office::Response list_page(office::Request&);
office::Response count_page(office::Request&);
office::Response export_page(office::Request&);
office::Response export_chosen(office::Request&);
office::Response show_page(office::Request&);

/// The task as its page shows it, after an act or alone.
office::Response show(office::Request&, const std::string& id, int status = 200);

/// What may be edited, taken from `wanted`; everything else as known. Another unit leads: its person is no longer
/// named, and the task waits to be assigned.
Task with_edit(const Task& known, const Task& wanted);

}  // namespace tasks
