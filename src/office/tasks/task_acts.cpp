#include "office/tasks/task_acts.hpp"

#include "office/accounts/official.hpp"
#include "office/attachments/attachment.hpp"
#include "office/audit/audit.hpp"
#include "office/notices/notice.hpp"
#include "office/tasks/tasks.hpp"

namespace tasks {

using json::FieldReader;
using office::Request;

Task visible_task(Request& rq) { return office::seen(find_task(rq.db(), rq.visibility(), rq.id())).task; }

void read_version(Request& rq, FieldReader& in, Task& task) {
    const std::int64_t version = in.integer("version", 1, INT64_MAX);
    if (!in.is_wrong("version")) expect_version(rq, task, version);
}

void expect_version(Request& rq, Task& task, std::int64_t version) {
    const std::int64_t current = task.version;
    task.version = version;
    if (version != current || !hold(rq.db(), rq.agency_id(), task))
        throw Failure{FailureKind::conflict, "record.changed", changes_since(rq.db(), rq.agency_id(), task)};
}

std::string record(Request& rq, const Task& task, const Happened& happened) {
    audit::record(rq, "task." + happened.act, task.id);
    return add_event(rq.db(), rq.agency_id(), task.id, rq.viewer().official_id, rq.now(), happened.act, happened.note,
                     happened.due_on, happened.version);
}

std::string save_and_record(Request& rq, Task& task, Act act, const std::optional<std::string>& note,
                            const std::optional<calendar::Date>& due_on) {
    save_task(rq.db(), rq.agency_id(), task, rq.now());
    return record(rq, task, {std::string(word_of(act)), note, due_on, task.version});
}

void tell(Request& rq, const Task& task, std::string_view kind, std::vector<std::string> official_ids) {
    notices::tell(rq, std::move(official_ids), {kind, short_content(task), "/tasks/" + task.id});
}

std::optional<Named> read_official(Request& rq, FieldReader& in, std::string_view field,
                                   const std::optional<std::string>& id) {
    if (!id || id->empty()) return std::nullopt;
    const auto official = accounts::find_official(rq.db(), rq.agency_id(), *id);
    if (official && official->active) return Named{official->id, official->name, official->unit_id};
    in.wrong(field, "field.not_id");
    return std::nullopt;
}

std::vector<std::string> read_files(Request& rq, FieldReader& in) {
    auto ids = in.texts("attachment_ids");
    for (const std::string& id : ids)
        if (!json::is_uuid(id) || !attachments::find_visible(rq, id)) in.wrong("attachment_ids", "field.not_id");
    return ids;
}

}  // namespace tasks
