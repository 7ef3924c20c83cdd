#include <algorithm>

#include "lib/messages/messages.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/unit.hpp"
#include "office/agencies/agency.hpp"
#include "office/applicants/applicant.hpp"
#include "office/audit/audit.hpp"
#include "office/dossiers/dossier_list.hpp"
#include "office/handling/acting.hpp"
#include "office/handling/form_paper.hpp"
#include "office/handling/handling.hpp"
#include "office/handling/handling_store.hpp"

namespace handling {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

std::string unit_name(Request& rq, const std::optional<std::string>& id) {
    const auto unit = id ? accounts::find_unit_by_id(rq.db(), rq.agency_id(), *id) : std::nullopt;
    return unit ? unit->name : std::string{};
}

/// Who gives the paper: the official of the act, by post and unit.
void write_signer(Request& rq, FormFacts& facts, const std::optional<std::string>& official_id) {
    const auto signer = official_id ? accounts::find_official(rq.db(), rq.agency_id(), *official_id) : std::nullopt;
    if (!signer) return;
    facts.signer_name = facts.official_name = signer->name;
    facts.signer_post = signer->post;
    facts.unit_name = signer->unit_name;
    facts.signs_for_agency = signer->role == "chair" || signer->role == "vice_chair";
    facts.signer_is_deputy = signer->role == "vice_chair";
}

FormFacts facts_of(Request& rq, const dossiers::DossierRow& row, const Subject& subject, const dossiers::Act& line) {
    const auto& own = subject.own;
    FormFacts facts{.agency_name = agencies::find(rq.db(), rq.agency_id()).value().name,
                    .centre_name = unit_name(rq, subject.now.centre_id),
                    .unit_name = unit_name(rq, subject.now.unit_id),
                    .official_name = {},
                    .signer_post = {},
                    .signer_name = {},
                    .applicant = own.dossier.applicant,
                    .address = {},
                    .phone = {},
                    .email = {},
                    .procedure = row.procedure_name.value_or(""),
                    .code = own.dossier.code,
                    .received_at = own.dossier.received_at,
                    .due_on = own.dossier.due_on,
                    .form_code = {},
                    .line = line};
    if (row.procedure_code) facts.procedure += " (" + *row.procedure_code + ")";
    const auto applicant =
        own.applicant_id ? applicants::find(rq.db(), rq.agency_id(), *own.applicant_id) : std::nullopt;
    if (applicant) {
        facts.address = applicant->address;
        facts.phone = applicant->phone;
        facts.email = applicant->email;
    }
    return facts;
}

struct Opened {
    dossiers::DossierRow row;
    Subject subject;
};

Opened open_own(Request& rq) {
    auto row = office::seen(dossiers::find_dossier(rq.db(), rq.visibility(), rq.id()));
    auto own = office::seen(dossiers::find_own(rq.db(), accounts::whole_agency(rq.agency_id()), rq.id()));
    return {std::move(row), subject_of(rq.db(), rq.agency_id(), std::move(own))};
}

Response page_of(const papers::Paper& paper) {
    json::Writer out;
    papers::write_page(out, paper);
    return Response::json_text(out.take());
}

/// The form that an act gave, by the act's number; whoever asks sees personal data.
struct GivenForm {
    int form;
    std::string code;  ///< of the dossier
    papers::Paper paper;
};

GivenForm given_form(Request& rq) {
    const Opened opened = open_own(rq);
    const auto& lines = opened.subject.lines;
    const auto line = std::find_if(lines.begin(), lines.end(), [&](const dossiers::Act& one) {
        return std::to_string(one.number) == rq.word("number") && one.paper.value_or(1) > 1;
    });
    if (line == lines.end()) throw Failure{FailureKind::not_found, "request.not_found"};
    FormFacts facts = facts_of(rq, opened.row, opened.subject, *line);
    write_signer(rq, facts, line->official_id);
    const auto codes = list_form_codes(rq.db(), rq.agency_id(), rq.id());
    if (const auto code = codes.find(line->number); code != codes.end()) facts.form_code = code->second;
    audit::record_look(rq, "dossier.paper", rq.id(), facts.form_code);
    const int form = static_cast<int>(*line->paper);
    return {form, facts.code, form_paper(form, facts)};
}

Response show_form(Request& rq) { return page_of(given_form(rq).paper); }

Response download_form(Request& rq) {
    const GivenForm given = given_form(rq);
    return Response::download(papers::docx(given.paper),
                              "mau-0" + std::to_string(given.form) + "-" + given.code + ".docx");
}

std::string of_words(const std::string& unit, const std::string& official) {
    return official.empty() ? unit : unit.empty() ? official : unit + ": " + official;
}

std::string result_of(const dossiers::Dossier& dossier, const dossiers::Act& line) {
    if (line.state != State::resolved || !dossier.due_on || act_of(line.act) != Act::resolve) return {};
    const auto day = calendar::local_date(line.at);
    const std::string word = day < *dossier.due_on ? "early" : day == *dossier.due_on ? "on_time" : "late";
    return messages::sentence("dossier_form.6." + word);
}

std::vector<SlipLine> slip_lines(Request& rq, const Subject& subject) {
    const auto official = [&](const std::optional<std::string>& id) {
        const auto found = id ? accounts::find_official(rq.db(), rq.agency_id(), *id) : std::nullopt;
        return found ? found->name : std::string{};
    };
    const auto held =
        holdings(subject.lines, dossiers::standstills_of(subject.own.pauses), subject.clock.rules(), rq.now());
    std::vector<SlipLine> found;
    for (const dossiers::Act& line : subject.lines) {
        SlipLine one{.act = messages::sentence("event.dossier." + line.act),
                     .from = of_words(unit_name(rq, line.from_unit_id), official(line.official_id)),
                     .to = of_words(unit_name(rq, line.to_unit_id), official(line.to_official_id)),
                     .held = {},
                     .note = line.note,
                     .at = line.at,
                     .result = result_of(subject.own.dossier, line)};
        for (const Held& span : held)
            if (span.to == line.at && !span.now) one.held = dossiers::duration_text(span.working_minutes);
        found.push_back(std::move(one));
    }
    return found;
}

/// Form 06.
papers::Paper slip_of(Request& rq, const Opened& opened) {
    const auto& subject = opened.subject;
    FormFacts facts = facts_of(rq, opened.row, subject, subject.lines.front());
    facts.unit_name = facts.centre_name;
    facts.official_name = rq.viewer().name;
    audit::record_look(rq, "dossier.paper", rq.id(), "06");
    return slip_paper(facts, slip_lines(rq, subject), rq.today());
}

Response show_slip(Request& rq) { return page_of(slip_of(rq, open_own(rq))); }

Response download_slip(Request& rq) {
    const Opened opened = open_own(rq);
    return Response::download(papers::docx(slip_of(rq, opened)), "mau-06-" + opened.subject.own.dossier.code + ".docx");
}

}  // namespace

const office::Routes paper_routes{
    {office::GET, "/api/dossiers/{id}/papers/{number}", show_form, Ability::dossiers_open},
    {office::GET, "/api/dossiers/{id}/papers/{number}/docx", download_form, Ability::dossiers_open},
    {office::GET, "/api/dossiers/{id}/slip", show_slip, Ability::dossiers_open},
    {office::GET, "/api/dossiers/{id}/slip.docx", download_slip, Ability::dossiers_open},
};

}  // namespace handling
