#include <algorithm>

#include "office/accounts/official.hpp"
#include "office/attachments/attachment.hpp"
#include "office/audit/audit.hpp"
#include "office/directives/instruction.hpp"
#include "office/documents/document.hpp"
#include "office/notices/notice.hpp"
#include "office/tasks/tasks.hpp"

namespace directives {

using office::Request;
using office::Response;

/// Most tasks that one directive's page shows.
static constexpr int tasks_shown = 2000;

void write_row(json::Writer& out, const Directive& directive) {
    const auto* kind = documents::find_kind(directive.kind);
    out.field("id", directive.id).field("code", directive.code).field("kind", directive.kind);
    out.field("kind_name", kind ? kind->name : directive.kind).field("issuer", directive.issuer);
    out.field("issued_on", directive.issued_on).field("subject", directive.subject);
    out.field("done", directive.done).field("late", directive.late).field("created_at", directive.created_at);
    out.field("state", word_of(directive.state)).field("version", directive.version);
}

std::optional<Directive> find_visible(Request& rq, const std::string& id) {
    auto found = find_directive(rq.db(), rq.visibility(), id, rq.today());
    return found && is_visible(*found, rq.viewer()) ? std::move(found) : std::nullopt;
}

Response show(Request& rq, const std::string& id, int status) {
    const Directive directive = office::seen(find_visible(rq, id));
    tasks::TaskFilter filter;
    filter.directive_id = id;
    auto rows = tasks::list_tasks(rq.db(), rq.visibility(), filter, {std::nullopt, tasks_shown}).rows;
    // As the paper has them: ids rise in the order of issuing.
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.task.id < b.task.id; });
    const auto file =
        directive.attachment_id ? attachments::find(rq.db(), rq.agency_id(), *directive.attachment_id) : std::nullopt;
    json::Writer out;
    out.object([&] {
        write_row(out, directive);
        out.field("place", directive.place).field("signer_name", directive.signer_name);
        out.field("recipients", directive.recipients).field("attachment", file);
        out.key("paper").raw(directive.paper.value_or("[]"));
        tasks::write_rows(out.key("tasks"), rows, rq.today());
        if (is_waiting(directive))
            out.key("draft").raw(directive.draft.value_or("[]"));
        else
            out.field("draft", nullptr);
        out.field("instructions", list_instructions(rq.db(), rq.agency_id(), id));
        out.key("may").array([&] {
            for (std::size_t i = 0; i < static_cast<std::size_t>(Act::count_of_acts); ++i)
                if (may(static_cast<Act>(i), directive, rq.viewer())) out.element(word_of(static_cast<Act>(i)));
        });
    });
    return Response::json_text(out.take(), status);
}

void give_out(Request& rq, const Directive& directive, std::vector<tasks::Task>& given) {
    audit::record(rq, "directive.issue", directive.id, directive.code.value_or(directive.subject));
    for (tasks::Task& task : given) {
        task.directive_id = directive.id;
        tasks::give_out(rq, task, "issue");
    }
}

void tell_next(Request& rq, const Directive& directive) {
    const bool registered = directive.state == State::registered;
    const auto ability = registered ? accounts::Ability::directives_propose : accounts::Ability::directives_instruct;
    std::vector<std::string> next;
    for (const auto& official : accounts::list_officials(rq.db(), rq.agency_id(), std::nullopt))
        if (official.active && accounts::find_role(official.role)->may(ability)) next.push_back(official.id);
    notices::tell(
        rq, std::move(next),
        {registered ? "directive_registered" : "directive_proposed", directive.subject, "/directives/" + directive.id});
}

}  // namespace directives
