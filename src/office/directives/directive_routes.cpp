#include "lib/json/field_reader.hpp"
#include "lib/text/text.hpp"
#include "office/attachments/attachment.hpp"
#include "office/audit/audit.hpp"
#include "office/directives/coverage_store.hpp"
#include "office/directives/draft_task.hpp"
#include "office/directives/found.hpp"
#include "office/directives/instruction.hpp"
#include "office/directives/lint/finding.hpp"
#include "office/directives/paper_reading.hpp"
#include "office/directives/reading/reading.hpp"
#include "office/directives/scan.hpp"
#include "office/documents/document.hpp"
#include "office/tasks/tasks.hpp"

namespace directives {
namespace {

using accounts::Ability;
using json::FieldReader;
using office::Request;
using office::Response;

constexpr std::size_t subject_max = 2000;

/// Understands a paper and stores nothing of it but how many findings it had; what is a scan is read by a job.
Response read_directive(Request& rq) {
    const std::string name = rq.query("name").value_or("");
    try {
        const paper::Paper paper = read_paper(rq.body(), name);
        std::string reading = reading_json(rq.db(), rq.agency_id(), paper, page_form_of(paper, rq.body()));
        PaperReading kept = kept_of(reading);
        kept.at = rq.now();
        kept.official_id = rq.viewer().official_id;
        kept.name = name;
        rq.writing([&](Request& on_writer) { save_new_reading(on_writer.db(), rq.agency_id(), kept); });
        return Response::json_text(std::move(reading));
    } catch (const Failure& failure) {
        if (failure.code != "paper.scan") throw;
        return begin_scan(rq, name, rq.body());
    }
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

/// The paper and what was read of it, from the file that was attached: what the page showed is not taken on trust.
struct PaperRead {
    std::optional<std::string> blocks;
    Reading reading;
};

PaperRead paper_of(Request& rq, const Directive& directive, FieldReader& in) {
    if (!directive.attachment_id) return {};
    const auto file = attachments::find_visible(rq, *directive.attachment_id);
    if (!file) {
        in.wrong("attachment_id", "field.not_id");
        return {};
    }
    if (const auto scanned = read_of_scan(rq.db(), rq.agency_id(), file->sha256))
        return {scanned->paper, kept_reading(scanned->reading)};
    const paper::Paper paper = read_paper(attachments::read(rq.installation().data, *file), file->name);
    json::Writer out;
    write_paper(out, paper);
    return {out.take(), reading_of(rq.db(), rq.agency_id(), paper)};
}

void save_new(Request& rq, Directive& directive, const PaperRead& read) {
    directive.created_by = rq.viewer().official_id;
    directive.paper = read.blocks;
    save_new_directive(rq.db(), rq.agency_id(), directive, rq.now());
    save_parts(rq.db(), rq.agency_id(), directive.id, read.reading.parts);
    save_found(rq.db(), rq.agency_id(), directive.id, {read.reading.targets, read.reading.report_duties});
}

void save_issued(Request& rq, Directive& directive, const PaperRead& read, std::vector<tasks::Task>& given) {
    save_new(rq, directive, read);
    give_out(rq, directive, given);
}

/// The clerk's step: the paper and the tasks as understood are kept, and the office head is told; no unit is yet.
Response register_directive(Request& rq, Directive& directive, FieldReader& in) {
    const auto note = in.maybe_text("text", {.max = subject_max, .multiline = true});
    directive.draft = draft_text(read_draft(rq, in));
    const PaperRead read = paper_of(rq, directive, in);
    in.finish();
    return rq.writing([&](Request& on_writer) {
        directive.state = State::registered;
        save_new(on_writer, directive, read);
        add_instruction(on_writer.db(), rq.agency_id(), directive.id, directive.created_by, rq.now(), "registration",
                        note.value_or(""));
        audit::record(on_writer, "directive.register", directive.id, directive.code.value_or(directive.subject));
        tell_next(on_writer, directive);
        return show(on_writer, directive.id, 201);
    });
}

/// Reading the attached paper takes its time, so it happens before the write begins.
Response issue_directive(Request& rq) {
    FieldReader in{rq.body()};
    Directive directive = read_fields(in);
    if (in.maybe_boolean("draft").value_or(false)) return register_directive(rq, directive, in);
    if (!rq.viewer().may(Ability::directives_issue)) throw Failure{FailureKind::forbidden, "session.no_right"};
    std::vector<tasks::Task> given = read_given(rq, in);
    const PaperRead read = paper_of(rq, directive, in);
    in.finish();
    return rq.writing([&](Request& on_writer) {
        save_issued(on_writer, directive, read, given);
        return show(on_writer, directive.id, 201);
    });
}

Response list(Request& rq) {
    rq.query_id("after");
    DirectiveFilter filter{.query = rq.query("q"), .kind = rq.query("kind"), .state = {}};
    filter.waiting_too = sees_waiting(rq.viewer());
    if (const auto word = rq.query("state"); word && filter.waiting_too && !(filter.state = state_of(*word)))
        throw Failure{FailureKind::bad_input, "input.invalid", {{"state", "field.choice"}}};
    const auto page = list_directives(rq.db(), rq.visibility(), filter, rq.today(), rq.page());
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

Response show_directive(Request& rq) { return show(rq, rq.id()); }

}  // namespace

const office::Routes routes{
    {office::POST,
     "/api/directives/reading",
     read_directive,
     Ability::directives_register,
     {.body_max = paper::file_limit, .work = office::Work::reads}},
    {office::GET, "/api/directives", list, Ability::directives_see},
    {office::POST, "/api/directives", issue_directive, Ability::directives_register, {.work = office::Work::reads}},
    {office::GET, "/api/directives/{id}", show_directive, Ability::directives_see},
};

}  // namespace directives
