#include <algorithm>
#include <charconv>

#include "lib/json/field_reader.hpp"
#include "lib/messages/messages.hpp"
#include "lib/text/text.hpp"
#include "office/accounts/official.hpp"
#include "office/agencies/agency.hpp"
#include "office/audit/audit.hpp"
#include "office/directives/coverage_paper.hpp"
#include "office/directives/coverage_store.hpp"
#include "office/directives/directive.hpp"
#include "office/routing/export.hpp"
#include "office/tasks/tasks.hpp"

namespace directives {
namespace {

using accounts::Ability;
using json::FieldReader;
using office::Request;
using office::Response;

constexpr int tasks_max = 2000;
constexpr json::TextRule reason_rule{.max = 500, .multiline = true};

Whole whole_of(Request& rq) {
    Whole whole{.directive = office::seen(find_visible(rq, rq.id())),
                .parts = list_parts(rq.db(), rq.agency_id(), rq.id()),
                .tasks = {}};
    tasks::TaskFilter filter;
    filter.directive_id = rq.id();
    // How far the whole has come is for everybody who sees the directive, also where tasks of other units carry it.
    whole.tasks =
        tasks::list_tasks(rq.db(), accounts::whole_agency(rq.agency_id()), filter, {std::nullopt, tasks_max}).rows;
    std::sort(whole.tasks.begin(), whole.tasks.end(),
              [](const auto& a, const auto& b) { return a.task.id < b.task.id; });
    return whole;
}

void propose_tasks(Whole& whole) {
    std::vector<CoverageTask> proposable;
    for (const tasks::TaskRow& row : whole.tasks)
        if (row.task.state != tasks::State::cancelled) proposable.push_back({row.task.id, row.task.content});
    propose(whole.parts, proposable);
}

void write_counts(json::Writer& out, const CoverageCounts& counts) {
    out.key("counts").object([&] {
        out.field("parts", counts.parts).field("covered", counts.covered).field("exempt", counts.exempt);
        out.field("proposed", counts.proposed).field("open", counts.open).field("tasks", counts.tasks);
        out.field("done", counts.done).field("done_late", counts.done_late).field("doing", counts.doing);
        out.field("late", counts.late);
    });
}

void write_part(json::Writer& out, const CoveragePart& part) {
    out.object([&] {
        out.field("position", part.position).field("heading", part.heading).field("content", part.content);
        out.field("units", part.units).field("source_line", part.source_line).field("source_page", part.source_page);
        out.field("cover", word_of(cover_of(part))).field("needs_no_task", part.needs_no_task);
        out.field("task_ids", part.task_ids).field("proposed", part.proposed).field("version", part.version);
    });
}

Response answer(Request& rq, Whole& whole) {
    propose_tasks(whole);
    const CoverageCounts counts = counts_of(whole, rq.today());
    json::Writer out;
    out.object([&] {
        out.field("sentence", sentence_of(counts));
        write_counts(out, counts);
        out.key("parts").array([&] {
            for (const CoveragePart& part : whole.parts) write_part(out.item(), part);
        });
        tasks::write_rows(out.key("tasks"), whole.tasks, rq.today());
        out.field("may_decide", rq.viewer().may(Ability::directives_issue));
    });
    return Response::json_text(out.take());
}

Response show_coverage(Request& rq) {
    Whole whole = whole_of(rq);
    return answer(rq, whole);
}

CoveragePart& part_of(Request& rq, Whole& whole) {
    const std::string& word = rq.word("position");
    std::size_t position = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), position);
    if (error != std::errc{} || end != word.data() + word.size() || position < 1 || position > whole.parts.size())
        throw Failure{FailureKind::not_found, "request.not_found"};
    return whole.parts[position - 1];
}

/// Which tasks carry a part out, or why it wants none.
Response decide_part(Request& rq) {
    Whole whole = whole_of(rq);
    CoveragePart& part = part_of(rq, whole);
    FieldReader in{rq.body()};
    part.task_ids = in.texts("task_ids");
    part.needs_no_task = in.maybe_text("needs_no_task", reason_rule);
    part.version = in.integer("version", 1, INT64_MAX);
    for (const std::string& id : part.task_ids)
        if (std::none_of(whole.tasks.begin(), whole.tasks.end(), [&](const auto& row) { return row.task.id == id; }))
            in.wrong("task_ids", "field.not_id");
    if (!part.task_ids.empty() && part.needs_no_task) in.wrong("needs_no_task", "directive.one_or_other");
    in.finish();
    std::sort(part.task_ids.begin(), part.task_ids.end());
    part.task_ids.erase(std::unique(part.task_ids.begin(), part.task_ids.end()), part.task_ids.end());
    save_cover(rq.db(), rq.agency_id(), whole.directive.id, part);
    audit::record(rq, "directive.coverage", whole.directive.id, part.heading);
    return answer(rq, whole);
}

std::string file_name(const Directive& directive, std::string_view ending) {
    std::string name = "tien-do-" + text::fold(directive.code.value_or(directive.kind));
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '/' || c == ' '; }, '-');
    return name + std::string(ending);
}

Response export_sheet(Request& rq) {
    Whole whole = whole_of(rq);
    propose_tasks(whole);
    audit::record_look(rq, "directive.exported", whole.directive.id, "xlsx");
    return Response::download(sheet_of(whole, rq.today()), file_name(whole.directive, ".xlsx"));
}

Response export_paper(Request& rq) {
    Whole whole = whole_of(rq);
    propose_tasks(whole);
    const auto agency = agencies::find(rq.db(), rq.agency_id());
    const auto chairs = accounts::officials_of_role(rq.db(), rq.agency_id(), "chair");
    audit::record_look(rq, "directive.exported", whole.directive.id, "docx");
    return Response::download(
        papers::docx(paper_of(whole, {agency.value().name, chairs.empty() ? "" : chairs.front().name}, rq.today())),
        file_name(whole.directive, ".docx"));
}

}  // namespace

const office::Routes coverage_routes{
    {office::GET, "/api/directives/{id}/coverage", show_coverage, Ability::directives_see},
    {office::PUT, "/api/directives/{id}/coverage/{position}", decide_part, Ability::directives_issue},
    {office::GET, "/api/directives/{id}/coverage/file.xlsx", export_sheet, Ability::directives_see},
    {office::GET, "/api/directives/{id}/coverage/file.docx", export_paper, Ability::directives_see},
};

}  // namespace directives
