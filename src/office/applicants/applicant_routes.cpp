#include "office/applicants/applicant.hpp"
#include "office/applicants/applicants.hpp"
#include "office/audit/audit.hpp"
#include "office/dossiers/dossier.hpp"

namespace applicants {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

/// People that one search shows: who is not among them is found by more of the number.
constexpr int found_max = 8;

Response list(Request& rq) {
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const Applicant& one : search(rq.db(), rq.agency_id(), rq.query("q").value_or(""), found_max))
                out.item().object([&] {
                    out.field("id", one.id).field("kind", word_of(one.kind)).field("name", dossiers::masked(one.name));
                    out.field("number", one.number ? std::optional{masked_number(*one.number)} : std::nullopt);
                    out.field("phone", masked_number(one.phone));
                });
        });
    });
    return Response::json_text(out.take());
}

/// A look at personal data: it is recorded before it is given.
Response show(Request& rq) {
    const Applicant one = office::seen(find(rq.db(), rq.agency_id(), rq.id()));
    audit::record_look(rq, "applicant.open", one.id, dossiers::masked(one.name));
    json::Writer out;
    out.object([&] {
        out.field("id", one.id).field("kind", word_of(one.kind)).field("name", one.name).field("number", one.number);
        out.field("phone", one.phone).field("email", one.email).field("address", one.address);
        out.field("version", one.version);
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/applicants", list, Ability::dossiers_intake},
    {office::GET, "/api/applicants/{id}", show, Ability::dossiers_intake},
};

}  // namespace applicants
