#include "office/tasks/task_comment_store.hpp"

#include "lib/crypto/uuid.hpp"
#include "lib/text/text.hpp"

namespace tasks {

std::vector<Comment> list_comments(sql::Connection& db, const std::string& agency_id, const std::string& task_id) {
    return db.all(
        "SELECT c.id, c.at, c.official_id, o.name, c.content, c.mentions FROM task_comments c"
        " JOIN officials o ON o.agency_id = c.agency_id AND o.id = c.official_id"
        " WHERE c.agency_id = $1 AND c.task_id = $2 ORDER BY c.id",
        {agency_id, task_id}, [](sql::Columns& in) {
            Comment comment{in.text(), in.instant(), in.text(), in.text(), in.text(), {}};
            if (const auto mentions = in.maybe_text()) comment.mention_ids = text::split(*mentions, ',');
            return comment;
        });
}

void save_new_comment(sql::Connection& db, const std::string& agency_id, const std::string& task_id, Comment& comment) {
    comment.id = crypto::new_uuid();
    const std::string mentions = text::join(comment.mention_ids, ",");
    db.run(
        "INSERT INTO task_comments (agency_id, id, task_id, at, official_id, content, mentions)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {agency_id, comment.id, task_id, comment.at, comment.official_id, comment.content,
         mentions.empty() ? std::nullopt : std::optional{mentions}});
}

std::vector<TaskFile> list_files(sql::Connection& db, const std::string& agency_id, const std::string& task_id) {
    return db.all(
        "SELECT holder_id, attachment_id FROM task_files WHERE agency_id = $1 AND task_id = $2"
        " ORDER BY holder_id, attachment_id",
        {agency_id, task_id}, [](sql::Columns& in) {
            return TaskFile{in.text(), in.text()};
        });
}

void save_files(sql::Connection& db, const std::string& agency_id, const std::string& task_id,
                const std::string& holder_id, const std::vector<std::string>& attachment_ids) {
    for (const std::string& attachment_id : attachment_ids)
        db.run(
            "INSERT INTO task_files (agency_id, holder_id, attachment_id, task_id) VALUES ($1, $2, $3, $4)"
            " ON CONFLICT (agency_id, holder_id, attachment_id) DO NOTHING",
            {agency_id, holder_id, attachment_id, task_id});
}

}  // namespace tasks
