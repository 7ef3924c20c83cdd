#include "office/handling/acting.hpp"

#include <algorithm>

#include "office/accounts/official.hpp"
#include "office/dossiers/dossier_list.hpp"
#include "office/handling/form_number.hpp"
#include "office/handling/handling_store.hpp"
#include "office/handling/step_plan.hpp"
#include "office/notices/notice.hpp"

namespace handling {
namespace {

using calendar::Instant;
using dossiers::OwnDossier;
using office::Request;

Case case_of(const OwnDossier& own, const Lines& lines, std::string centre_id) {
    return {.state = own.dossier.state,
            .unit_id = own.dossier.dimensions.unit_id,
            .centre_id = std::move(centre_id),
            .held = {own.holder_unit_id.value_or(own.dossier.dimensions.unit_id), own.dossier.holder_id, own.step},
            .came_from = came_from(lines),
            .due_on = own.dossier.due_on,
            .limit_on = limit_of(lines),
            .apologised = is_apologised(lines)};
}

std::string centre_of(sql::Connection& db, const std::string& agency_id, const OwnDossier& own) {
    if (!own.received_by) return {};
    const auto receiver = accounts::find_official(db, agency_id, *own.received_by);
    return receiver ? receiver->unit_id : std::string{};
}

/// What was done since the page was read, the newest three.
std::vector<FieldFailure> changes_since(const Subject& subject, std::int64_t version) {
    constexpr std::int64_t most = 3;
    const std::int64_t writes = std::min(subject.own.version - version, most);
    std::vector<FieldFailure> changes;
    const auto count = static_cast<std::int64_t>(subject.lines.size());
    for (std::int64_t i = std::max<std::int64_t>(count - writes, 0); i < count; ++i)
        changes.push_back({"version", "event.dossier." + subject.lines[static_cast<std::size_t>(i)].act});
    return changes;
}

void close_pause(std::vector<dossiers::Pause>& pauses, Instant now) {
    for (dossiers::Pause& one : pauses)
        if (!one.to) one.to = calendar::local_date(now), one.ended_at = now;
}

/// After a pause, or reopened: the day that the clock gives now.
void reckon_again(Subject& subject) {
    if (!subject.version) return;
    OwnDossier& own = subject.own;
    const auto rules = subject.clock.rules();
    const auto due = due_at(subject.version->limit, own.dossier.received_at, dossiers::standstills_of(own.pauses),
                            rules, days_granted(subject.lines, rules.days));
    if (!due) return;
    own.due_at = due;
    own.dossier.due_on = calendar::local_date(*due);
}

}  // namespace

Subject subject_of(sql::Connection& db, const std::string& agency_id, OwnDossier own) {
    Subject subject{.own = std::move(own),
                    .lines = {},
                    .now = {},
                    .version = {},
                    .clock = dossiers::office_clock_of(db, agency_id)};
    subject.lines = dossiers::list_acts(db, agency_id, subject.own.dossier.id);
    subject.now = case_of(subject.own, subject.lines, centre_of(db, agency_id, subject.own));
    if (subject.own.dossier.procedure_id)
        subject.version = procedures::find_in_force(db, agency_id, *subject.own.dossier.procedure_id,
                                                    subject.own.dossier.received_on());
    if (settings::values_of(db, agency_id).text("dossier_deciders") == "leaders") subject.deciders = Deciders::leaders;
    return subject;
}

Subject held_subject(Request& rq) {
    office::seen(dossiers::find_dossier(rq.db(), rq.visibility(), rq.id()));
    auto own = dossiers::hold_own(rq.db(), accounts::whole_agency(rq.agency_id()), rq.id());
    if (!own) throw Failure{FailureKind::conflict, "dossier.not_own"};
    return subject_of(rq.db(), rq.agency_id(), std::move(*own));
}

void read_version(json::FieldReader& in, const Subject& subject) {
    const std::int64_t version = in.integer("version", 1, INT64_MAX);
    if (in.is_wrong("version") || version == subject.own.version) return;
    throw Failure{FailureKind::conflict, "record.changed", changes_since(subject, version)};
}

dossiers::Act apply(Act act, Subject& subject, const Case& after, const std::optional<std::string>& note, Instant now) {
    OwnDossier& own = subject.own;
    const Case before = subject.now;
    dossiers::Act line{.at = now,
                       .act = std::string(word_of(act)),
                       .official_id = {},
                       .from_unit_id = before.held.unit_id,
                       .to_unit_id = after.held.unit_id,
                       .to_official_id = after.held.official_id,
                       .step = after.held.step,
                       .state = after.state,
                       .note = note.value_or(""),
                       .due_before = own.due_at,
                       .limit_on = after.limit_on};
    if (const auto paper = paper_of(act)) line.paper = *paper;
    own.dossier.state = after.state;
    own.holder_unit_id = after.held.unit_id;
    own.dossier.holder_id = after.held.official_id;
    own.step = after.held.step;
    if (begins_pause(before.state, after.state))
        own.pauses.push_back({after.state, calendar::local_date(now), std::nullopt, now});
    if (ends_pause(before.state, after.state)) close_pause(own.pauses, now);
    if (is_finished(after.state) && !own.dossier.finished_at) own.dossier.finished_at = now;
    if (!is_finished(after.state)) own.dossier.finished_at.reset();
    if (act == Act::apologise) {
        own.dossier.due_on = after.due_on;
        own.due_at = closing_of(*after.due_on, subject.clock.rules());
    } else if (!is_finished(after.state) && (ends_pause(before.state, after.state) || act == Act::reopen)) {
        reckon_again(subject);
    }
    line.due_after = own.due_at;
    subject.now = after;
    subject.now.due_on = own.dossier.due_on;
    return line;
}

dossiers::Act perform_and_save(sql::Connection& db, const accounts::Viewer& viewer, Act act, Subject& subject,
                               const Given& given, Instant now) {
    const OwnDossier before = subject.own;
    Case after = subject.now;
    perform(act, after, viewer, given, subject.deciders, calendar::local_date(now));
    dossiers::Act line = apply(act, subject, after, given.reason, now);
    line.official_id = viewer.official_id;
    if (given.result_electronic) subject.own.dossier.dimensions.result_electronic = *given.result_electronic;
    dossiers::save_own(db, viewer.agency_id, before, subject.own);
    dossiers::add_act(db, viewer.agency_id, subject.own.dossier.id, line);
    subject.lines.push_back(line);
    subject.now = case_of(subject.own, subject.lines, subject.now.centre_id);
    number_form(db, viewer, subject.own.dossier, line, now);
    if (given.delivery) save_delivery(db, viewer.agency_id, subject.own.dossier.id, line.number, *given.delivery);
    return line;
}

void tell_holder(Request& rq, const OwnDossier& own, std::string_view kind) {
    std::vector<std::string> told;
    if (own.dossier.holder_id) {
        told.push_back(*own.dossier.holder_id);
    } else {
        for (const char* role : {"unit_head", "office_head", "centre_director"})
            for (const auto& head : accounts::officials_of_role(rq.db(), rq.agency_id(), role, own.holder_unit_id))
                told.push_back(head.id);
    }
    notices::tell(rq, std::move(told), {kind, own.dossier.code, "/dossiers/" + own.dossier.id});
}

}  // namespace handling
