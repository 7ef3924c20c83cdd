#include "office/accounts/official.hpp"
#include "office/accounts/unit.hpp"
#include "office/audit/audit.hpp"
#include "office/handling/acting.hpp"
#include "office/handling/handling.hpp"

namespace handling {
namespace {

using accounts::Ability;
using json::FieldReader;
using office::Request;
using office::Response;

constexpr json::TextRule note_rule{.max = 2000, .multiline = true};
constexpr json::TextRule name_rule{.max = 200};

/// Acts that need no reason; what is to be added, and what is asked for, is one.
bool reason_may_be_missing(Act act) {
    switch (act) {
        case Act::accept:
        case Act::start:
        case Act::hand_over:
        case Act::receive_supplement:
        case Act::receive_payment:
        case Act::resume:
        case Act::resolve:
        case Act::deliver:
            return true;
        default:
            return false;
    }
}

/// To a unit of the agency, or one person in it; the step is one of the version's.
Place read_place(Request& rq, FieldReader& in, const Subject& subject) {
    Place to{.unit_id = in.id("unit_id"), .official_id = in.maybe_id("official_id"), .step = {}};
    const auto steps = subject.version ? static_cast<std::int64_t>(subject.version->steps.size()) : 0;
    to.step = steps == 0 ? std::nullopt : in.maybe_integer("step", 1, steps);
    if (!to.step) to.step = subject.now.held.step;
    if (in.is_wrong("unit_id")) return to;
    const auto unit = accounts::find_unit_by_id(rq.db(), rq.agency_id(), to.unit_id);
    if (!unit || unit->archived) in.wrong("unit_id", "field.not_id");
    if (!to.official_id) return to;
    const auto official = accounts::find_official(rq.db(), rq.agency_id(), *to.official_id);
    if (!official || !official->active)
        in.wrong("official_id", "field.not_id");
    else if (official->unit_id != to.unit_id)
        in.wrong("official_id", "dossier.other_unit");
    return to;
}

Delivery read_delivery(FieldReader& in) {
    return {.receiver = in.text("receiver", name_rule),
            .way = in.choice("way", delivery_ways),
            .is_signed = in.boolean("signed")};
}

Given read_given(Request& rq, FieldReader& in, const Subject& subject, Act act) {
    Given given;
    given.reason =
        reason_may_be_missing(act) ? in.maybe_text("reason", note_rule) : std::optional{in.text("reason", note_rule)};
    if (act == Act::hand_over) given.to = read_place(rq, in, subject);
    if (act == Act::ask_supplement) given.limit_on = in.date("limit_on");
    if (act == Act::apologise) given.due_on = in.date("due_on");
    if (act == Act::deliver) given.delivery = read_delivery(in);
    if (act == Act::resolve) given.result_electronic = in.boolean("result_electronic");
    return given;
}

Response act_on(Request& rq, Act act) {
    Subject subject = held_subject(rq);
    const Place was = subject.now.held;
    FieldReader in{rq.body()};
    const Given given = read_given(rq, in, subject, act);
    read_version(in, subject);
    in.finish();
    const dossiers::Act line = perform_and_save(rq.db(), rq.viewer(), act, subject, given, rq.now());
    audit::record(rq, "dossier." + line.act, subject.own.dossier.id, subject.own.dossier.code);
    if (subject.now.held != was) tell_holder(rq, subject.own, "dossier_handed");
    const auto whole = accounts::whole_agency(rq.agency_id());
    const auto row = office::seen(dossiers::find_dossier(rq.db(), whole, subject.own.dossier.id));
    json::Writer out;
    out.object([&] { dossiers::write_page(out, rq, row); });
    return Response::json_text(out.take());
}

template <Act what>
Response act(Request& rq) {
    return act_on(rq, what);
}

}  // namespace

const office::Routes act_routes{
    {office::POST, "/api/dossiers/{id}/acceptance", act<Act::accept>, Ability::dossiers_intake},
    {office::POST, "/api/dossiers/{id}/start", act<Act::start>, Ability::dossiers_open},
    {office::POST, "/api/dossiers/{id}/hand_over", act<Act::hand_over>, Ability::dossiers_open},
    {office::POST, "/api/dossiers/{id}/return", act<Act::hand_back>, Ability::dossiers_open},
    {office::POST, "/api/dossiers/{id}/supplement_request", act<Act::ask_supplement>, Ability::dossiers_open},
    {office::POST, "/api/dossiers/{id}/supplement", act<Act::receive_supplement>, Ability::dossiers_open},
    {office::POST, "/api/dossiers/{id}/supplement_end", act<Act::end_unsupplemented>, Ability::dossiers_decide},
    {office::POST, "/api/dossiers/{id}/payment_request", act<Act::ask_payment>, Ability::dossiers_open},
    {office::POST, "/api/dossiers/{id}/payment_receipt", act<Act::receive_payment>, Ability::dossiers_open},
    {office::POST, "/api/dossiers/{id}/stop", act<Act::stop>, Ability::dossiers_decide},
    {office::POST, "/api/dossiers/{id}/resumption", act<Act::resume>, Ability::dossiers_decide},
    {office::POST, "/api/dossiers/{id}/stop_end", act<Act::end_stopped>, Ability::dossiers_decide},
    {office::POST, "/api/dossiers/{id}/withdrawal", act<Act::withdraw>, Ability::dossiers_open},
    {office::POST, "/api/dossiers/{id}/apology", act<Act::apologise>, Ability::dossiers_decide},
    {office::POST, "/api/dossiers/{id}/refusal", act<Act::refuse>, Ability::dossiers_open},
    {office::POST, "/api/dossiers/{id}/result", act<Act::resolve>, Ability::dossiers_open},
    {office::POST, "/api/dossiers/{id}/delivery", act<Act::deliver>, Ability::dossiers_intake},
    {office::POST, "/api/dossiers/{id}/reopening", act<Act::reopen>, Ability::dossiers_decide},
};

}  // namespace handling
