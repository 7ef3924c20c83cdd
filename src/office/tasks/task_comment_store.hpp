#pragma once
#include "lib/calendar/date.hpp"
#include "lib/sql/connection.hpp"

namespace tasks {

/// trao đổi: what somebody who sees the task wrote on it, and whom they called.
struct Comment {
    std::string id;
    calendar::Instant at;
    std::string official_id;
    std::string official_name;
    std::string content;
    std::vector<std::string> mention_ids;  ///< officials
};

/// The oldest first.
std::vector<Comment> list_comments(sql::Connection&, const std::string& agency_id, const std::string& task_id);
/// Inserts; gives the id.
void save_new_comment(sql::Connection&, const std::string& agency_id, const std::string& task_id, Comment&);

/// tệp đính kèm of a comment or an event of the task.
struct TaskFile {
    std::string holder_id;
    std::string attachment_id;
};
std::vector<TaskFile> list_files(sql::Connection&, const std::string& agency_id, const std::string& task_id);
void save_files(sql::Connection&, const std::string& agency_id, const std::string& task_id,
                const std::string& holder_id, const std::vector<std::string>& attachment_ids);

}  // namespace tasks
