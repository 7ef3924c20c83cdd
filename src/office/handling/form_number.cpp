#include "office/handling/form_number.hpp"

#include "lib/messages/messages.hpp"
#include "office/accounts/unit.hpp"
#include "office/documents/document.hpp"
#include "office/handling/handling_store.hpp"

namespace handling {
namespace {

constexpr int apology = 4, stop_notice = 5;

/// A letter or a notice of the committee stands in the register of papers sent, and has its number there.
FormNumber registered(sql::Connection& db, const accounts::Viewer& me, int form, const dossiers::Dossier& dossier,
                      calendar::Instant now) {
    const auto unit = accounts::find_unit_by_id(db, me.agency_id, me.unit_id);
    documents::Document document{
        .direction = "outgoing",
        .kind = form == apology ? "CV" : "TB",
        .subject = messages::sentence("dossier_form." + std::to_string(form) + ".title") + " " + dossier.code,
        .issued_on = calendar::local_date(now),
        .signer_name = me.name,
        .unit_id = me.unit_id,
        .recipients = dossiers::masked(dossier.applicant)};
    documents::save_new(db, me.agency_id, document, documents::drafter_word(unit ? unit->short_name : ""),
                        me.official_id, now);
    return {form, document.code.value_or(""), document.id};
}

std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

void number_form(sql::Connection& db, const accounts::Viewer& me, const dossiers::Dossier& dossier,
                 const dossiers::Act& line, calendar::Instant now) {
    if (!line.paper || *line.paper < 2) return;
    const int form = static_cast<int>(*line.paper);
    if (form == apology || form == stop_notice)
        return save_form_number(db, me.agency_id, dossier.id, line.number, registered(db, me, form, dossier, now));
    const auto number = take_form_number(db, me.agency_id, form, calendar::year_of(calendar::local_date(now)));
    const std::string notation = messages::sentence("dossier_form." + std::to_string(form) + ".notation");
    save_form_number(db, me.agency_id, dossier.id, line.number,
                     {form, two_digits(number) + "/" + notation, std::nullopt});
}

}  // namespace handling
