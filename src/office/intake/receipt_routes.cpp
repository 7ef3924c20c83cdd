#include "office/accounts/accounts.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/unit.hpp"
#include "office/audit/audit.hpp"
#include "office/intake/receipt.hpp"
#include "office/settings/public_address.hpp"

namespace intake {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

ReceiptFacts facts_of(Request& rq) {
    sql::Connection& db = rq.db();
    const std::string& agency_id = rq.agency_id();
    ReceiptFacts facts{.agency = agencies::find(db, agency_id).value(),
                       .own = office::seen(dossiers::find_own(db, rq.visibility(), rq.id()))};
    const dossiers::Dossier& dossier = facts.own.dossier;
    if (facts.own.applicant_id)
        facts.applicant = applicants::find(db, agency_id, *facts.own.applicant_id).value_or(applicants::Applicant{});
    const std::string procedure_id = dossier.procedure_id.value_or("");
    facts.procedure_name = procedures::find_procedure(db, agency_id, procedure_id).value().name;
    if (const auto version = procedures::find_in_force(db, agency_id, procedure_id, dossier.received_on()))
        facts.limit_text = text_of(version->limit);
    facts.papers = dossiers::list_papers(db, agency_id, dossier.id);
    const dossiers::Act received = dossiers::list_acts(db, agency_id, dossier.id).front();
    facts.due_at = received.due_after;
    if (received.to_unit_id)
        facts.unit_name = office::seen(accounts::find_unit_by_id(db, agency_id, *received.to_unit_id)).name;
    if (received.official_id)
        facts.receiver_name = office::seen(accounts::find_official(db, agency_id, *received.official_id)).name;
    facts.address = settings::public_address_of(rq);
    return facts;
}

/// It carries the applicant's data: printing it is a look.
Receipt seen_receipt(Request& rq) {
    const ReceiptFacts facts = facts_of(rq);
    audit::record_look(rq, "dossier.receipt", facts.own.dossier.id, facts.own.dossier.code);
    return receipt_of(facts);
}

Response show(Request& rq) {
    json::Writer out;
    papers::write_page(out, paper_of(seen_receipt(rq)));
    return Response::json_text(out.take());
}

Response download(Request& rq) {
    const Receipt receipt = seen_receipt(rq);
    return Response::download(papers::docx(paper_of(receipt)), "giay-tiep-nhan-" + receipt.number + ".docx");
}

}  // namespace

const office::Routes receipt_routes{
    {office::GET, "/api/dossiers/{id}/receipt", show, Ability::dossiers_open},
    {office::GET, "/api/dossiers/{id}/receipt.docx", download, Ability::dossiers_open},
};

}  // namespace intake
