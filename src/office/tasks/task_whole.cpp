#include <algorithm>

#include "office/accounts/official.hpp"
#include "office/attachments/attachment.hpp"
#include "office/tasks/task_comment_store.hpp"
#include "office/tasks/task_page.hpp"
#include "office/tasks/task_part_store.hpp"
#include "office/tasks/task_step_store.hpp"
#include "office/tasks/tasks.hpp"

namespace tasks {
namespace {

using office::Request;
using office::Response;

void write_marks(json::Writer& out, const Clarity& clear) {
    out.object([&] {
        out.field("person", clear.person).field("work", clear.work).field("time", clear.time);
        out.field("responsibility", clear.responsibility).field("authority", clear.authority);
        out.field("product", clear.product);
    });
}

void write_official(json::Writer& out, Request& rq, std::string_view what, const std::optional<std::string>& id) {
    const auto official = id ? accounts::find_official(rq.db(), rq.agency_id(), *id) : std::nullopt;
    out.field(std::string(what) + "_id", id);
    out.field(std::string(what) + "_name", official ? std::optional{official->name} : std::nullopt);
}

void write_file(json::Writer& out, Request& rq, const std::string& id) {
    if (const auto file = attachments::find(rq.db(), rq.agency_id(), id)) out.element(*file);
}

using Files = std::vector<TaskFile>;

/// The files of a comment or of an event.
void write_files(json::Writer& out, Request& rq, const Files& files, const std::string& holder_id) {
    out.key("attachments").array([&] {
        for (const TaskFile& file : files)
            if (file.holder_id == holder_id) write_file(out, rq, file.attachment_id);
    });
}

void write_submission(json::Writer& out, Request& rq, const Task& task) {
    const auto submission = last_submission(rq.db(), rq.agency_id(), task.id);
    out.key("submission");
    if (!submission) {
        out.value(nullptr);
        return;
    }
    out.object([&] {
        out.field("product", submission->product).field("submitted_on", submission->submitted_on);
        out.key("attachments").array([&] {
            for (const std::string& id : submission->attachment_ids) write_file(out, rq, id);
        });
    });
}

void write_extension(json::Writer& out, Request& rq, const Task& task) {
    out.key("extension");
    if (!task.extension) {
        out.value(nullptr);
        return;
    }
    const auto asker = accounts::find_official(rq.db(), rq.agency_id(), task.extension->asked_by);
    out.object([&] {
        out.field("due_on", task.extension->due_on).field("reason", task.extension->reason);
        out.field("asked_by", asker ? asker->name : "");
    });
}

void write_history(json::Writer& out, Request& rq, const Task& task, const Files& files) {
    out.key("history").array([&] {
        for (const TaskEvent& event : list_events(rq.db(), rq.agency_id(), task.id))
            out.item().object([&] {
                write_fields(out, event);
                write_files(out, rq, files, event.id);
            });
    });
}

void write_part(json::Writer& out, Request& rq, const Task& task, const PartRow& row) {
    const Part& part = row.part;
    out.object([&] {
        out.field("unit_id", part.unit_id).field("unit_name", row.unit_name).field("content", part.content);
        out.field("product", part.product).field("due_on", due_of(part, task)).field("own_due_on", part.due_on);
        out.field("official_id", part.official_id).field("official_name", row.official_name);
        out.field("state", part.done ? "done" : "open").field("late", is_late(part, task, rq.today()));
        out.field("done_on", part.done_on).field("result", part.result).field("returned", part.returned);
        out.field("version", part.version).key("may").array([&] {
            for (std::size_t i = 0; i < static_cast<std::size_t>(PartAct::count_of_acts); ++i)
                if (may(static_cast<PartAct>(i), part, task, rq.viewer()))
                    out.element(word_of(static_cast<PartAct>(i)));
        });
    });
}

void write_parts(json::Writer& out, Request& rq, const Task& task) {
    const auto parts = list_parts(rq.db(), rq.agency_id(), task.id);
    out.key("coordinators").array([&] {
        for (const PartRow& row : parts)
            out.item().object([&] { out.field("unit_id", row.part.unit_id).field("unit_name", row.unit_name); });
    });
    out.key("parts").array([&] {
        for (const PartRow& row : parts) write_part(out.item(), rq, task, row);
    });
    const auto late = [&](const PartRow& row) { return !row.part.done && is_late(row.part, task, rq.today()); };
    out.field("parts_late", std::int64_t{std::count_if(parts.begin(), parts.end(), late)});
}

void write_steps(json::Writer& out, Request& rq, const Task& task) {
    std::vector<Step> steps;
    out.key("steps").array([&] {
        for (const StepRow& row : list_steps(rq.db(), rq.agency_id(), task.id)) {
            const Step& step = row.step;
            out.item().object([&] {
                out.field("id", step.id).field("content", step.content).field("due_on", step.due_on);
                out.field("official_id", step.official_id).field("official_name", row.official_name);
                out.field("done_on", step.done_on).field("late", is_late(step, task, rq.today()));
                out.field("version", step.version).field("may_tick", may_tick(step, task, rq.viewer()));
            });
            steps.push_back(step);
        }
    });
    out.field("may_split", may_split(task, rq.viewer())).field("progress_by_steps", progress_of(steps));
}

void write_comments(json::Writer& out, Request& rq, const Task& task, const Files& files) {
    out.key("comments").array([&] {
        for (const Comment& comment : list_comments(rq.db(), rq.agency_id(), task.id))
            out.item().object([&] {
                out.field("id", comment.id).field("at", comment.at).field("official_id", comment.official_id);
                out.field("official_name", comment.official_name).field("content", comment.content);
                out.field("mention_ids", comment.mention_ids);
                write_files(out, rq, files, comment.id);
            });
    });
}

std::optional<std::string> directive_subject(Request& rq, const Task& task) {
    return rq.db().maybe("SELECT subject FROM directives WHERE agency_id = $1 AND id = $2",
                         {rq.agency_id(), task.directive_id}, [](sql::Columns& in) { return in.text(); });
}

void write_whole(json::Writer& out, Request& rq, const TaskRow& row) {
    const Task& task = row.task;
    const Files files = list_files(rq.db(), rq.agency_id(), task.id);
    out.object([&] {
        write_fields(out, row, rq.today());
        out.field("directive_subject", directive_subject(rq, task));
        out.field("occurrences", task.occurrences);
        write_parts(out, rq, task);
        write_steps(out, rq, task);
        write_official(out, rq, "answerable", task.answerable_id);
        write_official(out, rq, "approver", task.approver_id);
        write_marks(out.key("marks"), clarity(task));
        out.field("source_line", task.source_line).field("source_heading", task.source_heading);
        out.field("source_page", task.source_page);
        write_submission(out, rq, task);
        write_extension(out, rq, task);
        write_comments(out, rq, task, files);
        write_history(out, rq, task, files);
        out.key("may").array([&] {
            for (std::size_t i = 0; i < static_cast<std::size_t>(Act::count_of_acts); ++i)
                if (may(static_cast<Act>(i), task, rq.viewer())) out.element(word_of(static_cast<Act>(i)));
        });
    });
}

}  // namespace

void write_part(json::Writer& out, Request& rq, const std::string& task_id, const std::string& unit_id) {
    const auto row = find_task(rq.db(), accounts::whole_agency(rq.agency_id()), task_id);
    for (const PartRow& part : list_parts(rq.db(), rq.agency_id(), task_id))
        if (row && part.part.unit_id == unit_id) return write_part(out, rq, row->task, part);
    out.value(nullptr);
}

Response show(Request& rq, const std::string& id, int status) {
    json::Writer out;
    write_whole(out, rq, office::seen(find_task(rq.db(), rq.visibility(), id)));
    return Response::json_text(out.take(), status);
}

}  // namespace tasks
