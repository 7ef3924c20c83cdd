#include "lib/crypto/uuid.hpp"
#include "lib/sql/pattern.hpp"
#include "lib/text/text.hpp"
#include "office/directives/directive.hpp"

namespace directives {
namespace {

/// Recipients are kept one a line: names of offices hold no line breaks.
constexpr std::string_view between_recipients = "\n";

/// How many of its tasks there are, are done, are late by $2 (today).
#define TASK_NUMBERS                                                                           \
    " (SELECT count(*) FROM tasks t WHERE t.agency_id = d.agency_id AND t.directive_id = d.id" \
    " AND t.state <> 'cancelled'),"                                                            \
    " (SELECT count(*) FROM tasks t WHERE t.agency_id = d.agency_id AND t.directive_id = d.id" \
    " AND t.state = 'approved'),"                                                              \
    " (SELECT count(*) FROM tasks t WHERE t.agency_id = d.agency_id AND t.directive_id = d.id" \
    " AND t.state NOT IN ('approved', 'cancelled') AND t.due_on < $2)"

Directive directive_of(sql::Columns& in) {
    Directive found;
    found.id = in.text();
    found.code = in.maybe_text();
    found.kind = in.text();
    found.notation = in.maybe_text();
    found.issuer = in.text();
    found.place = in.maybe_text();
    found.issued_on = in.maybe_date();
    found.subject = in.text();
    found.signer_name = in.maybe_text();
    if (const std::string recipients = in.text(); !recipients.empty())
        found.recipients = text::split(recipients, between_recipients.front());
    found.paper = in.maybe_text();
    found.attachment_id = in.maybe_text();
    found.created_by = in.text();
    found.created_at = in.text();
    found.tasks = in.integer();
    found.done = in.integer();
    found.late = in.integer();
    return found;
}

}  // namespace

DirectivePage list_directives(sql::Connection& db, const accounts::Visibility& seen,
                              const std::optional<std::string>& query, const std::optional<std::string>& kind,
                              calendar::Date today, const office::Page& page) {
    const auto pattern = query ? std::optional{sql::holding(text::fold(*query))} : std::nullopt;
    DirectivePage found;
    found.items = db.all(
        "SELECT d.id, d.code, d.kind, d.notation, d.issuer, d.place, d.issued_on, d.subject, d.signer_name,"
        " d.recipients, CAST(NULL AS text), d.attachment_id, d.created_by, d.created_at," TASK_NUMBERS
        " FROM directives d WHERE d.agency_id = $1"
        " AND (CAST($3 AS text) IS NULL OR d.search LIKE $3 ESCAPE '!') AND (CAST($4 AS text) IS NULL OR d.kind = $4)"
        " AND (CAST($5 AS uuid) IS NULL OR d.id < $5) ORDER BY d.id DESC LIMIT $6",
        {seen.agency_id, today, pattern, kind, page.after, page.asked()}, directive_of);
    found.next = page.cut(found.items, [](const Directive& last) { return last.id; });
    return found;
}

std::optional<Directive> find_directive(sql::Connection& db, const accounts::Visibility& seen, const std::string& id,
                                        calendar::Date today) {
    return db.maybe(
        "SELECT d.id, d.code, d.kind, d.notation, d.issuer, d.place, d.issued_on, d.subject, d.signer_name,"
        " d.recipients, d.paper, d.attachment_id, d.created_by, d.created_at," TASK_NUMBERS
        " FROM directives d WHERE d.agency_id = $1 AND d.id = $3",
        {seen.agency_id, today, id}, directive_of);
}

void save_new_directive(sql::Connection& db, const std::string& agency_id, Directive& directive,
                        calendar::Instant now) {
    directive.id = crypto::new_uuid();
    directive.created_at = calendar::to_iso(now);
    db.run(
        "INSERT INTO directives (agency_id, id, code, kind, notation, issuer, place, issued_on, subject,"
        " signer_name, recipients, paper, attachment_id, search, created_by, created_at, version)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1)",
        {agency_id, directive.id, directive.code, directive.kind, directive.notation, directive.issuer, directive.place,
         directive.issued_on, directive.subject, directive.signer_name,
         text::join(directive.recipients, between_recipients), directive.paper, directive.attachment_id,
         text::fold(directive.code.value_or("") + " " + directive.subject + " " + directive.issuer),
         directive.created_by, directive.created_at});
}

}  // namespace directives
