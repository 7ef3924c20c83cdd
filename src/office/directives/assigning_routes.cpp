#include "office/accounts/official.hpp"
#include "office/audit/audit.hpp"
#include "office/directives/draft_task.hpp"
#include "office/directives/instruction.hpp"
#include "office/notices/notice.hpp"

namespace directives {
namespace {

using accounts::Ability;
using json::FieldReader;
using office::Request;
using office::Response;

constexpr json::TextRule text_rule{.max = 2000, .multiline = true};

void read_version(FieldReader& in, Directive& directive) { directive.version = in.integer("version", 1, INT64_MAX); }

/// Save and record: the directive, what was written on it, and the audit event.
void save_and_record(Request& rq, Directive& directive, std::string_view kind, std::string_view content) {
    save_directive(rq.db(), rq.agency_id(), directive);
    add_instruction(rq.db(), rq.agency_id(), directive.id, rq.viewer().official_id, rq.now(), kind, content);
    audit::record(rq, "directive." + std::string(kind), directive.id, directive.code.value_or(directive.subject));
}

/// Who has written on it so far: they hear how it went on.
void tell_writers(Request& rq, const Directive& directive, std::string_view kind) {
    std::vector<std::string> writers;
    for (const Instruction& one : list_instructions(rq.db(), rq.agency_id(), directive.id))
        writers.push_back(one.official_id);
    notices::tell(rq, std::move(writers), {kind, directive.subject, "/directives/" + directive.id});
}

/// The office head's step: who leads what by when, in the draft, and why in a text.
Response propose(Request& rq) {
    Directive directive = office::seen(find_visible(rq, rq.id()));
    FieldReader in{rq.body()};
    const std::string content = in.text("text", text_rule);
    read_version(in, directive);
    if (in.has("tasks")) directive.draft = draft_text(read_draft(rq, in));
    in.finish();
    require(Act::propose, directive, rq.viewer());
    directive.state = State::proposed;
    save_and_record(rq, directive, "proposal", content);
    tell_next(rq, directive);
    return show(rq, directive.id);
}

/// The tasks as the leader wants them, or else as they were proposed.
std::vector<tasks::Task> wanted_tasks(Request& rq, const Directive& directive, FieldReader& in) {
    if (in.has("tasks")) return read_given(rq, in);
    FieldReader drafted{"{\"tasks\": " + directive.draft.value_or("[]") + "}"};
    auto given = read_given(rq, drafted);
    drafted.finish();
    return given;
}

/// The leader's step (bút phê): the tasks are given out. Reading many tasks happens before the write begins.
Response instruct(Request& rq) {
    Directive directive = office::seen(find_visible(rq, rq.id()));
    FieldReader in{rq.body()};
    const std::string content = in.text("text", text_rule);
    read_version(in, directive);
    require(Act::instruct, directive, rq.viewer());
    auto given = wanted_tasks(rq, directive, in);
    in.finish();
    return rq.writing([&](Request& on_writer) {
        directive.state = State::issued;
        directive.draft.reset();
        save_and_record(on_writer, directive, "instruction", content);
        give_out(on_writer, directive, given);
        tell_writers(on_writer, directive, "directive_instructed");
        return show(on_writer, directive.id);
    });
}

/// Registered by mistake, or nothing for the agency to do.
Response withdraw(Request& rq) {
    Directive directive = office::seen(find_visible(rq, rq.id()));
    FieldReader in{rq.body()};
    const std::string reason = in.text("reason", text_rule);
    read_version(in, directive);
    in.finish();
    require(Act::withdraw, directive, rq.viewer());
    directive.state = State::withdrawn;
    save_and_record(rq, directive, "withdrawal", reason);
    tell_writers(rq, directive, "directive_withdrawn");
    return show(rq, directive.id);
}

}  // namespace

const office::Routes assigning_routes{
    {office::POST, "/api/directives/{id}/proposal", propose, Ability::directives_propose},
    {office::POST,
     "/api/directives/{id}/instruction",
     instruct,
     Ability::directives_instruct,
     {.work = office::Work::reads}},
    {office::POST, "/api/directives/{id}/withdrawal", withdraw, Ability::directives_register},
};

}  // namespace directives
