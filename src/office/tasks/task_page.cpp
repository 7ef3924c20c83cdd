#include "office/tasks/task_page.hpp"

#include "lib/messages/messages.hpp"
#include "lib/text/text.hpp"
#include "office/routing/export.hpp"
#include "office/tasks/tasks.hpp"

namespace tasks {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

/// Most rows that one export carries.
constexpr std::size_t export_max = 20'000;

void read_due(Request& rq, TaskFilter& filter) {
    const auto due = rq.query("due");
    if (!due) return;
    const calendar::Date today = rq.today();
    const std::chrono::weekday weekday{today};
    const calendar::Date monday = today - (weekday - std::chrono::Monday);
    filter.open_only = true;
    if (*due == "late")
        filter.due_to = today - std::chrono::days{1};
    else if (*due == "today")
        filter.due_from = filter.due_to = today;
    else if (*due == "soon")
        filter.due_from = today, filter.due_to = today + std::chrono::days{soon_days};
    else if (*due == "week")
        filter.due_from = monday, filter.due_to = monday + std::chrono::days{6};
    else if (*due == "month") {
        filter.due_from = calendar::make_date(calendar::year_of(today), calendar::month_of(today), 1);
        filter.due_to = calendar::last_day_of_month(calendar::year_of(today), calendar::month_of(today));
    } else if (*due == "none")
        filter.without_due = true;
    else
        office::refuse("due", "field.choice");
}

TaskFilter read_filter(Request& rq) {
    TaskFilter filter;
    const accounts::Viewer& me = rq.viewer();
    const std::string scope = rq.query("scope").value_or("all");
    if (scope == "mine") {
        filter.mine = me.official_id;
        if (me.may(Ability::tasks_assign)) filter.mine_unit = me.unit_id;
    } else if (scope == "unit") {
        filter.scope_unit = me.unit_id;
    }
    filter.state = rq.query("state");
    if (filter.state == "open") filter.state.reset(), filter.open_only = true;
    if (filter.state && !state_of(*filter.state)) office::refuse("state", "field.choice");
    read_due(rq, filter);
    if (const auto from = rq.query_date("from")) filter.due_from = from;
    if (const auto to = rq.query_date("to")) filter.due_to = to;
    if (rq.query("during_from") || rq.query("during_to"))
        filter.during = calendar::make_period(rq.required_date("during_from"), rq.required_date("during_to"));
    filter.nobody = rq.query_flag("nobody");
    filter.unit_id = rq.query_id("unit_id");
    filter.official_id = rq.query_id("official_id");
    filter.directive_id = rq.query_id("directive_id");
    filter.query = rq.query("q");
    const std::string sort = rq.query("sort").value_or("due_on");
    filter.sort = sort == "-due_on" ? Sort::due_last : sort == "-updated_at" ? Sort::newest_change : Sort::due_first;
    return filter;
}

constexpr std::string_view sheet_file = "nhiem-vu.xlsx";

ooxml::Sheet empty_sheet() {
    return office::export_sheet("task.sheet", "task.sheet_title",
                                {{"task.column.ordinal", 8},
                                 {"task.column.directive_code", 16},
                                 {"task.column.content", 60},
                                 {"task.column.lead_unit", 24},
                                 {"task.column.official", 22},
                                 {"task.column.product", 30},
                                 {"task.column.deadline_text", 22},
                                 {"task.column.due_on", 12},
                                 {"task.column.state", 16},
                                 {"task.column.lateness", 12},
                                 {"task.column.progress", 10}});
}

std::vector<ooxml::CellValue> export_row(const TaskRow& row, calendar::Date today) {
    const Task& task = row.task;
    const std::string lateness = is_late(task, today) ? "task.late" : is_soon(task, today) ? "task.soon" : "";
    return {task.ordinal,
            row.directive_code.value_or(""),
            task.content,
            row.lead_unit_name,
            row.official_name.value_or(""),
            task.product.value_or(""),
            task.deadline_text.value_or(""),
            office::cell_of(task.due_on),
            messages::sentence("task.state." + std::string(word_of(task.state))),
            lateness.empty() ? "" : messages::sentence(lateness),
            task.progress};
}

}  // namespace

Response list_page(Request& rq) {
    const TaskPage found = list_tasks(rq.db(), rq.visibility(), read_filter(rq), rq.page());
    json::Writer out;
    out.object([&] {
        write_rows(out.key("items"), found.rows, rq.today());
        out.field("next", found.next);
    });
    return Response::json_text(out.take());
}

Response count_page(Request& rq) {
    const TaskCounts counts = count_tasks(rq.db(), rq.visibility(), read_filter(rq), rq.today());
    json::Writer out;
    out.object([&] {
        out.key("by_state").object([&] {
            for (const auto& [state, number] : counts.by_state) out.field(state, number);
        });
        out.field("late", counts.late).field("soon", counts.soon).field("open", counts.open);
    });
    return Response::json_text(out.take());
}

Response export_page(Request& rq) {
    const TaskFilter filter = read_filter(rq);
    ooxml::Sheet sheet = empty_sheet();
    office::add_pages(
        sheet, export_max, [&](const office::Page& page) { return list_tasks(rq.db(), rq.visibility(), filter, page); },
        [&](const TaskRow& row) { return export_row(row, rq.today()); });
    return Response::download(ooxml::write_xlsx(sheet), sheet_file);
}

/// Those that somebody chose, in their order; what they may not see is left out.
Response export_chosen(Request& rq) {
    json::FieldReader in{rq.body()};
    const auto ids = in.texts("task_ids");
    if (ids.empty()) in.wrong("task_ids", "field.required");
    for (const std::string& id : ids)
        if (!json::is_uuid(id)) in.wrong("task_ids", "field.not_id");
    in.finish();
    ooxml::Sheet sheet = empty_sheet();
    for (const std::string& id : ids)
        if (const auto row = find_task(rq.db(), rq.visibility(), id))
            sheet.rows.push_back(export_row(*row, rq.today()));
    return Response::download(ooxml::write_xlsx(sheet), sheet_file);
}

Response show_page(Request& rq) { return show(rq, rq.id()); }

std::string short_content(const Task& task) { return short_content(task.content); }

std::string short_content(const std::string& content) {
    constexpr std::size_t longest = 120;
    return text::shortened(content, longest);
}

Task with_edit(const Task& known, const Task& wanted) {
    Task edited = known;
    edited.content = wanted.content;
    edited.product = wanted.product;
    edited.deadline_text = wanted.deadline_text;
    edited.deadline_kind = wanted.deadline_kind;
    edited.due_on = wanted.due_on;
    edited.occurrences = wanted.occurrences;
    edited.coordinator_ids = wanted.coordinator_ids;
    edited.answerable_id = wanted.answerable_id;
    edited.approver_id = wanted.approver_id;
    edited.unclear_reason = wanted.unclear_reason;
    edited.version = wanted.version;
    if (edited.lead_unit_id != wanted.lead_unit_id) {
        edited.lead_unit_id = wanted.lead_unit_id;
        edited.official_id = wanted.official_id;
        edited.state = State::assigned;
    }
    return edited;
}

}  // namespace tasks
