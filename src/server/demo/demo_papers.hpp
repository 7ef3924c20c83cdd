#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "lib/sql/connection.hpp"
#include "office/tasks/task.hpp"
#include "server/demo/demo_office.hpp"

namespace demo {

/// A task as it stands when its directive has just been issued.
struct IssuedTask {
    tasks::Task task;
    calendar::Instant issued_at;
};

/// Fills the registers of documents of a year, by the days on which they were issued or came in, and issues the
/// directives among them: each is read from its paper as anybody's would be. Leaves a directive to try in `folder`.
std::vector<IssuedTask> register_papers(sql::Connection&, const Office&, const std::filesystem::path& folder,
                                        calendar::Instant now);

}  // namespace demo
