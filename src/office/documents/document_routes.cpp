#include "lib/json/field_reader.hpp"
#include "office/accounts/unit.hpp"
#include "office/audit/audit.hpp"
#include "office/documents/document_store.hpp"
#include "office/documents/documents.hpp"

namespace documents {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

constexpr std::size_t subject_max = 1000, list_text_max = 2000, name_max = 200, code_max = 100;
constexpr std::int64_t copies_max = 100'000;

Document visible_document(Request& rq) { return office::seen(find(rq.db(), rq.visibility(), rq.id())); }

Response list_documents(Request& rq) {
    const office::Page page = rq.page();
    const Filter filter{.direction = rq.query("direction"),
                        .kind = rq.query("kind"),
                        .query = rq.query("q"),
                        .year = rq.query_number("year", first_year, last_year),
                        .day = rq.query_date("day")};
    auto found = list(rq.db(), rq.visibility(), filter, rq.query_id("after"), page.asked());
    const auto next = page.cut(found, [](const Document& last) { return last.id; });
    return Response::list(found, next);
}

Response show(Request& rq) { return Response::json(visible_document(rq)); }

/// What may still be mended after the number was given.
void read_into(Document& document, json::FieldReader& in) {
    document.subject = in.text("subject", {.max = subject_max});
    document.signer_name = in.maybe_text("signer_name", {.max = name_max});
    document.unit_id = in.maybe_id("unit_id");
    document.recipients = in.maybe_text("recipients", {.max = list_text_max, .multiline = true});
    document.copies = in.maybe_integer("copies", 1, copies_max);
    document.passed_on = in.maybe_date("passed_on");
    document.note = in.maybe_text("note", {.max = list_text_max, .multiline = true});
    if (!document.outgoing()) document.author = in.text("author", {.max = name_max});
}

/// The unit's name for the answer; its word for the code of a công văn.
std::string read_unit(Request& rq, Document& document, json::FieldReader& in) {
    document.unit_name.reset();
    if (!document.unit_id) return {};
    const auto unit = accounts::find_unit_by_id(rq.db(), rq.agency_id(), *document.unit_id);
    if (!unit) {
        in.wrong("unit_id", "document.unit_unknown");
        return {};
    }
    document.unit_name = unit->name;
    return drafter_word(unit->short_name);
}

Response add(Request& rq) {
    json::FieldReader in{rq.body()};
    Document document{.direction = in.choice("direction", directions), .kind = in.choice("kind", kind_codes())};
    read_into(document, in);
    document.issued_on = in.date("issued_on");
    if (!document.outgoing()) {
        document.code = in.maybe_text("code", {.max = code_max});
        document.arrived_on = in.date("arrived_on");
    }
    const std::string drafter = read_unit(rq, document, in);
    const Kind* kind = find_kind(document.kind);
    if (document.outgoing() && kind && !kind->abbreviated && drafter.empty())
        in.wrong("unit_id", "document.drafter_unknown");
    in.finish();
    save_new(rq.db(), rq.agency_id(), document, drafter, rq.viewer().official_id, rq.now());
    audit::record(rq, "document.registered", document.id, document.code.value_or(document.subject));
    return Response::json(document, 201);
}

Response change(Request& rq) {
    Document document = visible_document(rq);
    json::FieldReader in{rq.body()};
    read_into(document, in);
    read_unit(rq, document, in);
    document.version = in.integer("version", 1, INT64_MAX);
    in.finish();
    save(rq.db(), rq.agency_id(), document);
    audit::record(rq, "document.changed", document.id, document.code.value_or(document.subject));
    return Response::json(document);
}

Response list_kinds(Request&) {
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const Kind& kind : kinds())
                out.item().object([&] { out.field("code", kind.code).field("name", kind.name); });
        });
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/documents", list_documents, Ability::documents_see},
    {office::POST, "/api/documents", add, Ability::documents_register},
    {office::GET, "/api/documents/{id}", show, Ability::documents_see},
    {office::PATCH, "/api/documents/{id}", change, Ability::documents_register},
    {office::GET, "/api/document_kinds", list_kinds, Ability::documents_see},
};

}  // namespace documents
