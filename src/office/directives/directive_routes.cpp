#include <algorithm>

#include "lib/json/field_reader.hpp"
#include "lib/text/text.hpp"
#include "office/accounts/unit.hpp"
#include "office/attachments/attachment.hpp"
#include "office/audit/audit.hpp"
#include "office/directives/directive.hpp"
#include "office/directives/reading/reading.hpp"
#include "office/directives/unit_match.hpp"
#include "office/documents/document.hpp"
#include "office/tasks/tasks.hpp"

namespace directives {
namespace {

using accounts::Ability;
using json::FieldReader;
using office::Request;
using office::Response;

constexpr std::size_t subject_max = 2000;
/// Most tasks that one directive's page shows.
constexpr int tasks_shown = 2000;

/// Understands a paper and stores nothing.
Response read_directive(Request& rq) {
    const paper::Paper paper = read_paper(rq.body(), rq.query("name").value_or(""));
    const Reading reading = understand(paper);
    const auto units = accounts::list_units(rq.db(), rq.agency_id());
    json::Writer out;
    const auto add_matches = [&](const TaskDraft& task) {
        out.field("lead_matches", match_units(task.lead, units));
        out.field("coordinator_matches", match_units(task.coordinators, units));
    };
    write(out, reading, {.of_task = add_matches, .of_reading = [&] { write_paper(out.key("paper"), paper); }});
    return Response::json_text(out.take());
}

Directive read_fields(FieldReader& in) {
    Directive directive;
    directive.code = in.maybe_text("code", {.max = 100});
    directive.kind = in.text("kind", {.max = 10});
    if (!directive.kind.empty() && !documents::find_kind(directive.kind)) in.wrong("kind", "field.choice");
    directive.notation = in.maybe_text("notation", {.max = 50});
    directive.issuer = in.text("issuer");
    directive.place = in.maybe_text("place");
    directive.issued_on = in.maybe_date("issued_on");
    directive.subject = in.text("subject", {.max = subject_max, .multiline = true});
    directive.signer_name = in.maybe_text("signer_name");
    directive.recipients = in.texts("recipients");
    directive.attachment_id = in.maybe_id("attachment_id");
    return directive;
}

/// The paper as read, from the file that was attached: what the page showed is not taken on trust.
std::optional<std::string> paper_of(Request& rq, const Directive& directive, FieldReader& in) {
    if (!directive.attachment_id) return std::nullopt;
    const auto file = attachments::find(rq.db(), rq.agency_id(), *directive.attachment_id);
    if (!file) {
        in.wrong("attachment_id", "field.not_id");
        return std::nullopt;
    }
    json::Writer out;
    write_paper(out, read_paper(attachments::read(rq.installation().data, *file), file->name));
    return out.take();
}

void save_issued(Request& rq, Directive& directive, std::vector<tasks::Task>& given) {
    directive.created_by = rq.viewer().official_id;
    save_new_directive(rq.db(), rq.agency_id(), directive, rq.now());
    audit::record(rq, "directive.issue", directive.id, directive.code.value_or(directive.subject));
    for (tasks::Task& task : given) {
        task.directive_id = directive.id;
        tasks::give_out(rq, task, "issue");
    }
}

void write_row(json::Writer& out, const Directive& directive) {
    const auto* kind = documents::find_kind(directive.kind);
    out.field("id", directive.id).field("code", directive.code).field("kind", directive.kind);
    out.field("kind_name", kind ? kind->name : directive.kind).field("issuer", directive.issuer);
    out.field("issued_on", directive.issued_on).field("subject", directive.subject);
    out.field("done", directive.done).field("late", directive.late).field("created_at", directive.created_at);
}

Response show(Request& rq, const std::string& id, int status) {
    const auto directive = find_directive(rq.db(), rq.visibility(), id, rq.today());
    if (!directive) throw Failure{FailureKind::not_found, "request.not_found"};
    tasks::TaskFilter filter;
    filter.directive_id = id;
    auto rows = tasks::list_tasks(rq.db(), rq.visibility(), filter, {std::nullopt, tasks_shown}).rows;
    // As the paper has them: ids rise in the order of issuing.
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.task.id < b.task.id; });
    const auto file =
        directive->attachment_id ? attachments::find(rq.db(), rq.agency_id(), *directive->attachment_id) : std::nullopt;
    json::Writer out;
    out.object([&] {
        write_row(out, *directive);
        out.field("place", directive->place).field("signer_name", directive->signer_name);
        out.field("recipients", directive->recipients).field("attachment", file);
        out.key("paper").raw(directive->paper.value_or("[]"));
        tasks::write_rows(out.key("tasks"), rows, rq.today());
    });
    return Response::json_text(out.take(), status);
}

/// Reading the attached paper takes its time, so it happens before the write begins.
Response issue_directive(Request& rq) {
    FieldReader in{rq.body()};
    Directive directive = read_fields(in);
    std::vector<tasks::Task> given;
    in.each("tasks", [&](FieldReader& one) {
        given.push_back(tasks::read_task(one));
        tasks::check_references(rq, given.back(), one);
        tasks::check_marks(rq, given.back(), one);
    });
    directive.paper = paper_of(rq, directive, in);
    in.finish();
    return rq.writing([&](Request& on_writer) {
        save_issued(on_writer, directive, given);
        return show(on_writer, directive.id, 201);
    });
}

Response list(Request& rq) {
    rq.query_id("after");
    const auto page = list_directives(rq.db(), rq.visibility(), rq.query("q"), rq.query("kind"), rq.today(), rq.page());
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const Directive& directive : page.items)
                out.item().object([&] {
                    write_row(out, directive);
                    out.field("tasks", directive.tasks);
                });
        });
        out.field("next", page.next);
    });
    return Response::json_text(out.take());
}

Response show_directive(Request& rq) { return show(rq, rq.id(), 200); }

}  // namespace

const office::Routes routes{
    {office::POST,
     "/api/directives/reading",
     read_directive,
     Ability::directives_issue,
     {.body_max = paper::file_limit, .work = office::Work::reads}},
    {office::GET, "/api/directives", list, Ability::directives_see},
    {office::POST, "/api/directives", issue_directive, Ability::directives_issue, {.work = office::Work::reads}},
    {office::GET, "/api/directives/{id}", show_directive, Ability::directives_see},
};

}  // namespace directives
