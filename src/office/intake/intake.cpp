#include "office/intake/intake.hpp"

#include "lib/crypto/uuid.hpp"
#include "lib/failure.hpp"
#include "lib/text/text.hpp"
#include "office/agencies/agency.hpp"
#include "office/dossiers/dossier_deadline.hpp"
#include "office/intake/intake_store.hpp"

namespace intake {
namespace {

using calendar::Instant;
using dossiers::OwnDossier;

/// How this office takes in.
struct Office {
    dossiers::OfficeClock clock;
    std::string code_prefix;
    std::chrono::days duplicate_days;
};

Office office_of(sql::Connection& db, const std::string& agency_id) {
    const settings::Values values = settings::values_of(db, agency_id);
    std::string prefix = values.text("dossier_code_prefix");
    if (prefix.empty()) prefix = "HS" + text::upper(agencies::find(db, agency_id).value().code);
    // The clock asks for days alone; why one is off is told elsewhere.
    return {.clock = dossiers::office_clock(values, {.days = deadlines::working_days_of(db, agency_id), .names = {}}),
            .code_prefix = std::move(prefix),
            .duplicate_days = std::chrono::days{values.number("duplicate_days")}};
}

std::string field_of(std::size_t item) { return "items[" + std::to_string(item) + "].procedure_id"; }

/// The procedures with what is in force today, or every one that cannot be received by its place.
std::vector<Received> procedures_of(sql::Connection& db, const std::string& agency_id, const Application& given,
                                    calendar::Date today) {
    std::vector<Received> all;
    std::vector<FieldFailure> wrong;
    for (std::size_t i = 0; i < given.items.size(); ++i) {
        const std::string& id = given.items[i].procedure_id;
        auto procedure = procedures::find_procedure(db, agency_id, id);
        auto version = procedures::find_in_force(db, agency_id, id, today);
        if (procedure && version)
            all.push_back({.procedure = std::move(*procedure), .version = std::move(*version)});
        else
            wrong.push_back({field_of(i), procedure ? "intake.no_limit" : "intake.no_procedure"});
    }
    if (!wrong.empty()) throw Failure{FailureKind::bad_input, "input.invalid", std::move(wrong)};
    return all;
}

void refuse_duplicates(sql::Connection& db, const std::string& agency_id, const std::string& applicant_id,
                       const Application& given, calendar::Date since) {
    std::vector<FieldFailure> again;
    for (std::size_t i = 0; i < given.items.size(); ++i)
        if (const auto code = find_same(db, agency_id, applicant_id, given.items[i].procedure_id, since))
            again.push_back({field_of(i), "intake.same_known", {{"code", *code}}});
    if (!again.empty()) throw Failure{FailureKind::conflict, "intake.duplicate", std::move(again)};
}

OwnDossier dossier_of(const Item& item, const Received& of, const applicants::Applicant& applicant,
                      const std::string& channel, const Receiver& by, const Office& office, Instant now) {
    OwnDossier own;
    dossiers::Dossier& d = own.dossier;
    const auto clock = dossiers::reckon(of.version.limit, now, {}, office.clock.rules());
    d.id = crypto::new_uuid();
    d.procedure_id = of.procedure.id;
    d.fee = item.fee.value_or(of.version.fee);
    d.dimensions = {.unit_id = of.version.unit_id.value_or(by.unit_id),
                    .field = of.procedure.field,
                    .channel = channel,
                    .level = of.version.level.empty() ? of.procedure.level : of.version.level,
                    .fee_bearing = d.fee > 0,
                    .components_digitised = dossiers::all_digitised(item.papers)};
    d.applicant = applicant.name;
    d.received_at = now;
    d.due_on = clock.due_on();
    d.state = dossiers::State::received;
    own.due_at = clock.due_at;
    own.first_due_on = d.due_on;
    own.applicant_id = applicant.id;
    own.phone_end = applicants::end_of(applicant.phone);
    own.number_end = applicants::end_of(applicant.number.value_or(""));
    own.procedure_version_id = of.version.id;
    own.subject = item.subject;
    own.holder_unit_id = by.unit_id;
    d.holder_id = by.actor.official_id;
    own.received_by = by.actor.official_id;
    if (!of.version.steps.empty()) own.step = 1;
    return own;
}

void save(sql::Connection& db, const Receiver& by, const Item& item, const OwnDossier& own, figures::RollUp& roll_up) {
    const std::string& agency_id = by.actor.agency_id;
    dossiers::Act first{.at = own.dossier.received_at,
                        .act = "received",
                        .official_id = by.actor.official_id,
                        .to_unit_id = own.holder_unit_id,
                        .to_official_id = own.dossier.holder_id,
                        .step = own.step,
                        .state = own.dossier.state,
                        .due_after = own.due_at,
                        .paper = 1};
    dossiers::insert_own(db, agency_id, own, first, roll_up);
    dossiers::save_new_papers(db, agency_id, own.dossier.id, item.papers);
}

}  // namespace

std::vector<Received> receive(sql::Connection& db, const Receiver& by, const Application& given, Instant now) {
    const std::string& agency_id = by.actor.agency_id;
    const calendar::Date today = calendar::local_date(now);
    const Office office = office_of(db, agency_id);
    std::vector<Received> all = procedures_of(db, agency_id, given, today);
    const auto applicant =
        applicants::remember(db, agency_id, given.applicant, {by.actor.official_id.value_or(""), now});
    if (!given.confirmed) refuse_duplicates(db, agency_id, applicant.id, given, today - office.duplicate_days);
    figures::RollUp roll_up;
    for (std::size_t i = 0; i < all.size(); ++i) {
        OwnDossier& own = all[i].own;
        own = dossier_of(given.items[i], all[i], applicant, given.channel, by, office, now);
        own.dossier.code = dossiers::take_code(db, agency_id, office.code_prefix, today);
        save(db, by, given.items[i], own, roll_up);
    }
    roll_up.save(db, agency_id);
    for (const Received& one : all)
        audit::record(db, by.actor, now, "dossier.receive", one.own.dossier.id, one.own.dossier.code);
    return all;
}

}  // namespace intake
