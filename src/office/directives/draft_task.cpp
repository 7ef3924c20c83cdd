#include "office/directives/draft_task.hpp"

#include "office/tasks/tasks.hpp"

namespace directives {
namespace {

std::optional<std::string> unless_empty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

void write(json::Writer& out, const DraftTask& draft) {
    const tasks::Task& task = draft.task;
    out.object([&] {
        out.field("ordinal", task.ordinal).field("content", task.content);
        out.field("lead_unit_id", unless_empty(task.lead_unit_id)).field("official_id", task.official_id);
        out.field("coordinator_unit_ids", task.coordinator_ids).field("product", task.product);
        out.field("deadline_text", task.deadline_text).field("deadline_kind", word_of(task.deadline_kind));
        out.field("due_on", task.due_on).field("occurrences", task.occurrences);
        out.field("answerable_id", task.answerable_id).field("approver_id", task.approver_id);
        out.field("source_line", task.source_line).field("source_heading", task.source_heading);
        out.field("source_page", task.source_page).field("lead_read", draft.lead_read);
        out.field("coordinators_unknown", draft.coordinators_unknown);
    });
}

}  // namespace

std::vector<DraftTask> read_draft(office::Request& rq, json::FieldReader& in) {
    std::vector<DraftTask> drafts;
    in.each("tasks", [&](json::FieldReader& one) {
        DraftTask draft{.task = tasks::read_draft_task(one),
                        .lead_read = one.texts("lead_read"),
                        .coordinators_unknown = one.texts("coordinators_unknown")};
        tasks::check_references(rq, draft.task, one);
        drafts.push_back(std::move(draft));
    });
    return drafts;
}

std::string draft_text(const std::vector<DraftTask>& drafts) {
    json::Writer out;
    out.array([&] {
        for (const DraftTask& draft : drafts) write(out.item(), draft);
    });
    return out.take();
}

std::vector<tasks::Task> read_given(office::Request& rq, json::FieldReader& in) {
    std::vector<tasks::Task> given;
    in.each("tasks", [&](json::FieldReader& one) {
        given.push_back(tasks::read_task(one));
        tasks::check_references(rq, given.back(), one);
        tasks::check_marks(rq, given.back(), one);
    });
    return given;
}

}  // namespace directives
