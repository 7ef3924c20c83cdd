#include "office/intake/intake.hpp"

namespace intake {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

dossiers::HandedPaper read_paper(json::FieldReader& in) {
    return {.name = in.text("name"),
            .originals = in.maybe_integer("originals", 0, procedures::paper_sheets_max).value_or(0),
            .copies = in.maybe_integer("copies", 0, procedures::paper_sheets_max).value_or(0),
            .received = in.maybe_boolean("received").value_or(false)};
}

Item read_item(json::FieldReader& in) {
    Item one{.procedure_id = in.id("procedure_id"),
             .subject = in.maybe_text("subject").value_or(""),
             .fee = in.maybe_integer("fee", 0, procedures::fee_max)};
    in.each("papers", [&](json::FieldReader& paper) { one.papers.push_back(read_paper(paper)); });
    if (one.papers.size() > procedures::papers_max) in.wrong("papers", "intake.too_many_papers");
    return one;
}

Application read_application(json::FieldReader& in) {
    Application given;
    if (!in.has("applicant")) in.wrong("applicant", "field.required");
    in.object("applicant", [&](json::FieldReader& who) { given.applicant = applicants::read(who); });
    given.channel = in.choice("channel", channels);
    in.each("items", [&](json::FieldReader& item) { given.items.push_back(read_item(item)); });
    if (given.items.empty()) in.wrong("items", "field.required");
    if (given.items.size() > items_max) in.wrong("items", "intake.too_many_items");
    given.confirmed = in.maybe_boolean("confirmed").value_or(false);
    return given;
}

Response take_in(Request& rq) {
    json::FieldReader in{rq.body()};
    const Application given = read_application(in);
    in.finish();
    const Receiver by{{rq.agency_id(), rq.viewer().official_id, rq.raw().address}, rq.viewer().unit_id};
    json::Writer out;
    const auto received = receive(rq.db(), by, given, rq.now());
    out.object([&] {
        out.key("items").array([&] {
            for (const Received& one : received)
                out.item().object([&] {
                    const auto& dossier = one.own.dossier;
                    out.field("id", dossier.id).field("code", dossier.code).field("procedure_code", one.procedure.code);
                    out.field("procedure_name", one.procedure.name)
                        .field("applicant", dossiers::masked(dossier.applicant));
                    out.field("received_at", dossier.received_at).field("due_at", one.own.due_at);
                    out.field("due_on", dossier.due_on).field("limit_text", text_of(one.version.limit));
                    out.field("fee", dossier.fee).field("unit_id", dossier.dimensions.unit_id);
                });
        });
    });
    return Response::json_text(out.take(), 201);
}

}  // namespace

const office::Routes routes{
    {office::POST, "/api/dossiers", take_in, Ability::dossiers_intake},
};

}  // namespace intake
