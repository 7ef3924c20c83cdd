#include "lib/json/field_reader.hpp"
#include "lib/messages/messages.hpp"
#include "office/audit/audit.hpp"
#include "office/handling/acting.hpp"
#include "office/payments/day_sums.hpp"
#include "office/payments/payment_store.hpp"
#include "office/reports/report.hpp"
#include "office/routing/export.hpp"

namespace payments {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

constexpr std::int64_t amount_max = 10'000'000'000;

void write_fields(json::Writer& out, const Payment& one) {
    out.field("id", one.id).field("amount", one.amount).field("method", word_of(one.method));
    out.field("reference", one.reference).field("paid_on", one.paid_on).field("at", one.at);
    out.field("official_id", one.official_id).field("official_name", one.official_name);
    out.field("cancels_id", one.cancels_id).field("reason", one.reason).field("is_cancelled", one.is_cancelled);
}

/// `resumed`: the clock runs again, because of this entry.
Response answer(Request& rq, const dossiers::OwnDossier& own, int status = 200, bool resumed = false) {
    const auto all = list_of_dossier(rq.db(), rq.agency_id(), own.dossier.id);
    const Standing standing = standing_of(own.dossier.fee, all);
    json::Writer out;
    out.object([&] {
        out.field("fee", own.dossier.fee).field("paid", standing.paid).field("left", standing.left);
        out.field("payment", standing.payment).field("resumed", resumed);
        out.key("items").array([&] {
            for (const Payment& one : all) out.item().object([&] { write_fields(out, one); });
        });
    });
    return Response::json_text(out.take(), status);
}

Response list(Request& rq) { return answer(rq, office::seen(dossiers::find_own(rq.db(), rq.visibility(), rq.id()))); }

void save(Request& rq, const dossiers::OwnDossier& own, Payment& one) {
    one.paid_on = rq.today();
    one.at = rq.now();
    one.official_id = rq.viewer().official_id;
    record(rq.db(), rq.agency_id(), own, one);
}

std::string told(const dossiers::OwnDossier& own, const Payment& one) {
    return own.dossier.code + ", " + reports::number_words(one.amount) + ", " +
           messages::sentence("payment.method." + std::string(word_of(one.method)));
}

/// The whole fee came while the dossier waited for it: it goes on, in the same write. Taking an entry back does not
/// stop it again: who asks for the fee anew does.
bool resume_when_paid(Request& rq, const Payment& one) {
    const auto whole = accounts::whole_agency(rq.agency_id());
    auto own = office::seen(dossiers::hold_own(rq.db(), whole, one.dossier_id));
    const auto all = list_of_dossier(rq.db(), rq.agency_id(), one.dossier_id);
    if (own.dossier.state != dossiers::State::awaiting_payment || standing_of(own.dossier.fee, all).left > 0)
        return false;
    auto subject = handling::subject_of(rq.db(), rq.agency_id(), std::move(own));
    const handling::Given given{
        .reason = messages::sentence("payment.resumes", {{"fee", reports::number_words(subject.own.dossier.fee)}})};
    const auto line =
        handling::perform_and_save(rq.db(), rq.viewer(), handling::Act::receive_payment, subject, given, rq.now());
    audit::record(rq, "dossier." + line.act, one.dossier_id, subject.own.dossier.code);
    return true;
}

Response add(Request& rq) {
    const auto own = office::seen(dossiers::hold_own(rq.db(), rq.visibility(), rq.id()));
    json::FieldReader in{rq.body()};
    Payment one{.dossier_id = own.dossier.id, .amount = in.integer("amount", 1, amount_max)};
    const std::string method = in.choice("method", methods);
    one.reference = in.maybe_text("reference", {.max = 100}).value_or("");
    in.finish();
    for (const Method known : {Method::cash, Method::transfer, Method::online})
        if (method == word_of(known)) one.method = known;
    check(one, own.dossier.fee, standing_of(own.dossier.fee, list_of_dossier(rq.db(), rq.agency_id(), own.dossier.id)));
    save(rq, own, one);
    audit::record(rq, "payment.record", own.dossier.id, told(own, one));
    return answer(rq, own, 201, resume_when_paid(rq, one));
}

Response cancel(Request& rq) {
    const Payment wrong = office::seen(find(rq.db(), rq.agency_id(), rq.id()));
    const auto own = office::seen(dossiers::hold_own(rq.db(), rq.visibility(), wrong.dossier_id));
    json::FieldReader in{rq.body()};
    const std::string reason = in.text("reason");
    in.finish();
    // Whoever waited for the dossier sees what was taken back meanwhile.
    Payment counter = cancellation_of(office::seen(find(rq.db(), rq.agency_id(), wrong.id)), reason);
    save(rq, own, counter);
    audit::record(rq, "payment.cancel", own.dossier.id, told(own, wrong) + ": " + reason);
    return answer(rq, own, 201);
}

std::vector<DayLine> asked_day(Request& rq, calendar::Date day) {
    return list_of_day(rq.db(), rq.agency_id(), day, rq.query_id("official_id"));
}

void write_sums(json::Writer& out, const DaySums& sums) {
    out.field("cash", sums.cash).field("transfer", sums.transfer).field("online", sums.online);
    out.field("total", sums.total());
}

Response list_day(Request& rq) {
    const calendar::Date day = rq.query_date("day").value_or(rq.today());
    const auto lines = asked_day(rq, day);
    json::Writer out;
    out.object([&] {
        out.field("day", day);
        out.key("items").array([&] {
            for (const DayLine& line : lines)
                out.item().object([&] {
                    write_fields(out, line.payment);
                    out.field("dossier_id", line.payment.dossier_id).field("code", line.code);
                    out.field("applicant", dossiers::masked(line.applicant));
                    out.field("procedure_name", line.procedure_name);
                });
        });
        out.key("officials").array([&] {
            for (const OfficialSums& one : sums_by_official(lines))
                out.item().object([&] {
                    out.field("official_id", one.official_id).field("official_name", one.official_name);
                    write_sums(out, one.sums);
                });
        });
        out.key("sums").object([&] { write_sums(out, sums_of(lines)); });
    });
    return Response::json_text(out.take());
}

Response export_day(Request& rq) {
    const calendar::Date day = rq.query_date("day").value_or(rq.today());
    const auto lines = asked_day(rq, day);
    audit::record_look(rq, "payment.export", std::nullopt, calendar::to_vietnamese(day));
    return Response::download(ooxml::write_xlsx(day_sheet(lines, day)), "thu-phi-" + calendar::to_iso(day) + ".xlsx");
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/dossiers/{id}/payments", list, Ability::payments_see},
    {office::POST, "/api/dossiers/{id}/payments", add, Ability::payments_record},
    {office::GET, "/api/payments", list_day, Ability::payments_see},
    {office::GET, "/api/payments/export.xlsx", export_day, Ability::payments_see},
    {office::POST, "/api/payments/{id}/cancellation", cancel, Ability::payments_record},
};

}  // namespace payments
