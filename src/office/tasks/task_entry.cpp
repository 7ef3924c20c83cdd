#include "office/tasks/task_entry.hpp"

#include "lib/text/text.hpp"

namespace tasks {

search::Entry entry_of(const Task& task) {
    return {.record_id = task.id, .title = text::squeeze(task.content), .body = task.product.value_or("")};
}

std::vector<search::Entry> entries_after(sql::Connection& db, const std::string& agency_id,
                                         const std::optional<std::string>& id, int limit) {
    return db.all(
        "SELECT id, content, product FROM tasks WHERE agency_id = $1 AND (CAST($2 AS uuid) IS NULL OR id > $2)"
        " ORDER BY id LIMIT $3",
        {agency_id, id, limit}, [](sql::Columns& in) {
            Task task;
            task.id = in.text();
            task.content = in.text();
            task.product = in.maybe_text();
            return entry_of(task);
        });
}

}  // namespace tasks
