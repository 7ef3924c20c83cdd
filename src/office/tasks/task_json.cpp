#include <algorithm>

#include "lib/json/field_reader.hpp"
#include "lib/messages/messages.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/unit.hpp"
#include "office/tasks/tasks.hpp"

namespace tasks {
namespace {

constexpr std::size_t content_max = 4000, product_max = 2000, words_max = 500, occurrences_max = 60;

/// "06-04": a day of every year. 29 February is taken: it is the 28th in other years.
bool is_day_of_year(const std::string& text) { return calendar::parse_iso_date("2024-" + text).has_value(); }

/// Everything but the lead, which is read before: the co-ordinators must be others.
Task read_fields(json::FieldReader& in, std::string lead_unit_id) {
    Task task;
    task.lead_unit_id = std::move(lead_unit_id);
    task.ordinal = in.maybe_text("ordinal", {.max = 50}).value_or("");
    task.content = in.text("content", {.max = content_max, .multiline = true});
    task.official_id = in.maybe_id("official_id");
    task.answerable_id = in.maybe_id("answerable_id");
    task.approver_id = in.maybe_id("approver_id");
    task.product = in.maybe_text("product", {.max = product_max, .multiline = true});
    task.deadline_text = in.maybe_text("deadline_text", {.max = words_max});
    const std::string kind = in.choice("deadline_kind", {"date", "recurring", "continuous", "conditional", "none"});
    task.deadline_kind = deadline_kind_of(kind).value_or(DeadlineKind::none);
    task.due_on = in.maybe_date("due_on");
    task.occurrences = in.texts("occurrences", {.max = 5});
    for (const std::string& day : task.occurrences)
        if (!is_day_of_year(day) || task.occurrences.size() > occurrences_max)
            in.wrong("occurrences", "field.not_date");
    task.coordinator_ids = in.texts("coordinator_unit_ids");
    for (const std::string& id : task.coordinator_ids) {
        if (!json::is_uuid(id)) in.wrong("coordinator_unit_ids", "field.not_id");
        if (id == task.lead_unit_id) in.wrong("coordinator_unit_ids", "task.lead_coordinates");
    }
    task.source_line = in.maybe_integer("source_line", 1, INT32_MAX);
    task.source_heading = in.maybe_text("source_heading", {.max = words_max});
    task.source_page = in.maybe_integer("source_page", 1, INT32_MAX);
    task.unclear_reason = in.maybe_text("unclear_reason", {.max = words_max, .multiline = true});
    return task;
}

}  // namespace

void write_fields(json::Writer& out, const TaskRow& row, calendar::Date today) {
    const Task& task = row.task;
    out.field("id", task.id).field("ordinal", task.ordinal).field("content", task.content);
    out.field("state", word_of(task.state)).field("late", is_late(task, today)).field("soon", is_soon(task, today));
    out.field("lead_unit_id", task.lead_unit_id).field("lead_unit_name", row.lead_unit_name);
    out.field("official_id", task.official_id).field("official_name", row.official_name);
    out.field("directive_id", task.directive_id).field("directive_code", row.directive_code);
    out.field("product", task.product).field("deadline_text", task.deadline_text);
    out.field("deadline_kind", word_of(task.deadline_kind)).field("due_on", task.due_on);
    out.field("first_due_on", task.first_due_on).field("given_on", calendar::local_date(row.given_at));
    out.field("submitted_on", task.submitted_on).field("approved_on", task.approved_on);
    out.field("progress", task.progress).field("unclear", unclear(clarity(task)));
    out.field("unclear_reason", task.unclear_reason).field("returned", task.returned);
    out.field("part_count", row.parts).field("parts_done", row.parts_done).field("version", task.version);
}

void write_fields(json::Writer& out, const TaskEvent& event) {
    out.field("at", event.at).field("official_name", event.official_name).field("act", event.act);
    out.field("act_name", messages::sentence("event.task." + event.act));
    out.field("note", event.note).field("due_on", event.due_on);
}

void write_rows(json::Writer& out, const std::vector<TaskRow>& rows, calendar::Date today) {
    out.array([&] {
        for (const TaskRow& row : rows) out.item().object([&] { write_fields(out, row, today); });
    });
}

Task read_task(json::FieldReader& in) {
    Task task = read_fields(in, in.id("lead_unit_id"));
    if (task.deadline_kind == DeadlineKind::date && !task.due_on && !in.has("due_on"))
        in.wrong("due_on", "task.date_missing");
    return task;
}

Task read_draft_task(json::FieldReader& in) { return read_fields(in, in.maybe_id("lead_unit_id").value_or("")); }

void check_marks(office::Request& rq, Task& task, json::FieldReader& in, const Task* known) {
    if (task.unclear_reason && !rq.viewer().may(accounts::Ability::tasks_override))
        return in.wrong("unclear_reason", "task.cannot_override");
    auto missing = missing_marks(task, !heads_of(rq, task.lead_unit_id).empty());
    if (known) {
        const auto before = missing_marks(*known, !heads_of(rq, known->lead_unit_id).empty());
        std::erase_if(missing, [&](const MissingMark& mark) {
            return std::any_of(before.begin(), before.end(),
                               [&](const MissingMark& one) { return one.field == mark.field; });
        });
    }
    if (missing.empty()) {
        task.unclear_reason = known ? known->unclear_reason : std::nullopt;
    } else if (!task.unclear_reason) {
        for (const MissingMark& mark : missing)
            if (!in.is_wrong(mark.field)) in.wrong(mark.field, std::string(mark.code));
    }
}

void check_references(office::Request& rq, const Task& task, json::FieldReader& in) {
    const auto unit_is_ours = [&](const std::string& id) {
        const auto unit = accounts::find_unit_by_id(rq.db(), rq.agency_id(), id);
        return unit && !unit->archived;
    };
    if (!task.lead_unit_id.empty() && !unit_is_ours(task.lead_unit_id)) in.wrong("lead_unit_id", "field.not_id");
    for (const std::string& id : task.coordinator_ids)
        if (json::is_uuid(id) && !unit_is_ours(id)) in.wrong("coordinator_unit_ids", "field.not_id");
    const auto check_official = [&](std::string_view name, const std::optional<std::string>& id) {
        if (!id) return;
        const auto official = accounts::find_official(rq.db(), rq.agency_id(), *id);
        if (!official || !official->active)
            in.wrong(name, "field.not_id");
        else if (name == "official_id" && official->unit_id != task.lead_unit_id)
            in.wrong(name, "task.other_unit");
        else if (name == "approver_id" && !accounts::find_role(official->role)->may(accounts::Ability::tasks_approve))
            in.wrong(name, "task.cannot_approve");
    };
    check_official("official_id", task.official_id);
    check_official("answerable_id", task.answerable_id);
    check_official("approver_id", task.approver_id);
}

}  // namespace tasks
