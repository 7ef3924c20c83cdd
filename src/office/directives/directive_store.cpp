#include "lib/crypto/uuid.hpp"
#include "lib/failure.hpp"
#include "lib/messages/messages.hpp"
#include "lib/sql/pattern.hpp"
#include "lib/text/text.hpp"
#include "office/directives/directive_entry.hpp"
#include "office/directives/instruction.hpp"

namespace directives {
namespace {

/// Recipients are kept one a line: names of offices hold no line breaks.
constexpr std::string_view between_recipients = "\n";

/// How many of its tasks there are, are done, are late by $3 (today).
#define TASK_NUMBERS                                                                           \
    " (SELECT count(*) FROM tasks t WHERE t.agency_id = d.agency_id AND t.directive_id = d.id" \
    " AND t.state <> 'cancelled'),"                                                            \
    " (SELECT count(*) FROM tasks t WHERE t.agency_id = d.agency_id AND t.directive_id = d.id" \
    " AND t.state = 'approved'),"                                                              \
    " (SELECT count(*) FROM tasks t WHERE t.agency_id = d.agency_id AND t.directive_id = d.id" \
    " AND t.state NOT IN ('approved', 'cancelled') AND t.due_on < $3)"

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
    found.state = state_of(in.text()).value();
    found.draft = in.maybe_text();
    found.version = in.integer();
    found.tasks = in.integer();
    found.done = in.integer();
    found.late = in.integer();
    return found;
}

/// What was written on it last, for those whose page is older.
std::vector<FieldFailure> changes(sql::Connection& db, const std::string& agency_id, const std::string& directive_id) {
    const auto written = list_instructions(db, agency_id, directive_id);
    if (written.empty()) return {};
    const Instruction& last = written.back();
    return {{"version",
             "record.changed_by",
             {{"who", last.official_name},
              {"what", messages::sentence("directive." + last.kind)},
              {"when", calendar::to_vietnamese(last.at)}}}};
}

}  // namespace

DirectivePage list_directives(sql::Connection& db, const accounts::Visibility& seen, const DirectiveFilter& filter,
                              calendar::Date today, const office::Page& page) {
    const auto pattern = filter.query ? std::optional{sql::holding(text::fold(*filter.query))} : std::nullopt;
    const auto state = filter.state ? std::optional{word_of(*filter.state)} : std::nullopt;
    DirectivePage found;
    found.items = db.all(
        "SELECT d.id, d.code, d.kind, d.notation, d.issuer, d.place, d.issued_on, d.subject, d.signer_name,"
        " d.recipients, CAST(NULL AS text), d.attachment_id, d.created_by, d.created_at, d.state,"
        " CAST(NULL AS text), d.version," TASK_NUMBERS " FROM directives d WHERE" DIRECTIVES_SEEN
        " AND (CAST($4 AS text) IS NULL OR d.search LIKE $4 ESCAPE '!') AND (CAST($5 AS text) IS NULL OR d.kind = $5)"
        " AND (CAST($6 AS text) IS NULL OR d.state = $6)"
        " AND (CAST($7 AS uuid) IS NULL OR d.id < $7) ORDER BY d.id DESC LIMIT $8",
        {seen.agency_id, sql::flag(filter.waiting_too), today, pattern, filter.kind, state, page.after, page.asked()},
        directive_of);
    found.next = page.cut(found.items, [](const Directive& last) { return last.id; });
    return found;
}

std::int64_t count_directives(sql::Connection& db, const accounts::Visibility& seen, State state) {
    return db.number("SELECT count(*) FROM directives WHERE agency_id = $1 AND state = $2",
                     {seen.agency_id, word_of(state)});
}

std::optional<Directive> find_directive(sql::Connection& db, const accounts::Visibility& seen, const std::string& id,
                                        calendar::Date today) {
    return db.maybe(
        "SELECT d.id, d.code, d.kind, d.notation, d.issuer, d.place, d.issued_on, d.subject, d.signer_name,"
        " d.recipients, d.paper, d.attachment_id, d.created_by, d.created_at, d.state, d.draft, d.version," TASK_NUMBERS
        " FROM directives d WHERE d.agency_id = $1 AND d.id = $2",
        {seen.agency_id, id, today}, directive_of);
}

std::vector<std::string> directives_holding(sql::Connection& db, const std::string& agency_id,
                                            const std::string& attachment_id) {
    return db.all("SELECT id FROM directives WHERE agency_id = $1 AND attachment_id = $2", {agency_id, attachment_id},
                  [](sql::Columns& in) { return in.text(); });
}

void save_new_directive(sql::Connection& db, const std::string& agency_id, Directive& directive,
                        calendar::Instant now) {
    directive.id = crypto::new_uuid();
    directive.created_at = calendar::to_iso(now);
    db.run(
        "INSERT INTO directives (agency_id, id, code, kind, notation, issuer, place, issued_on, subject,"
        " signer_name, recipients, paper, attachment_id, search, created_by, created_at, state,"
        " draft, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 1)",
        {agency_id, directive.id, directive.code, directive.kind, directive.notation, directive.issuer, directive.place,
         directive.issued_on, directive.subject, directive.signer_name,
         text::join(directive.recipients, between_recipients), directive.paper, directive.attachment_id,
         text::fold(directive.code.value_or("") + " " + directive.subject + " " + directive.issuer),
         directive.created_by, directive.created_at, word_of(directive.state), directive.draft});
    search::put(db, agency_id, search::Kind::directive, entry_of(directive));
}

void save_directive(sql::Connection& db, const std::string& agency_id, Directive& directive) {
    const auto saved = db.run(
        "UPDATE directives SET state = $3, draft = $4, version = version + 1"
        " WHERE agency_id = $1 AND id = $2 AND version = $5",
        {agency_id, directive.id, word_of(directive.state), directive.draft, directive.version});
    if (saved == 0) throw Failure{FailureKind::conflict, "record.changed", changes(db, agency_id, directive.id)};
    ++directive.version;
}

}  // namespace directives
