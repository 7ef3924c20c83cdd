#include "office/handling/due_days.hpp"

#include <map>

#include "office/audit/audit.hpp"
#include "office/handling/acting.hpp"
#include "office/handling/handling_store.hpp"
#include "office/handling/step_plan.hpp"

namespace handling {
namespace {

using calendar::Instant;
using dossiers::OwnDossier;
using office::Request;

using Versions = std::map<std::string, std::vector<procedures::Version>>;

/// When it is due by the calendar of now; nothing where no clock runs.
std::optional<Instant> due_now(const OwnDossier& own, const Lines& lines, const Versions& versions,
                               const dossiers::ClockRules& rules) {
    const auto found = own.dossier.procedure_id ? versions.find(*own.dossier.procedure_id) : versions.end();
    if (found == versions.end() || dossiers::is_pausing(own.dossier.state)) return std::nullopt;
    const procedures::Version* version = procedures::in_force(found->second, own.dossier.received_on());
    if (!version) return std::nullopt;
    return due_at(version->limit, own.dossier.received_at, dossiers::standstills_of(own.pauses), rules,
                  days_granted(lines, rules.days));
}

dossiers::Act line_of(Request& rq, const OwnDossier& before, Instant due, const std::string& why) {
    return {.at = rq.now(),
            .act = std::string(word_of(Act::move_due_day)),
            .official_id = rq.viewer().official_id,
            .from_unit_id = before.holder_unit_id,
            .to_unit_id = before.holder_unit_id,
            .to_official_id = before.dossier.holder_id,
            .step = before.step,
            .state = before.dossier.state,
            .note = why,
            .due_before = before.due_at,
            .due_after = due};
}

}  // namespace

std::vector<MovedDossier> move_due_days(Request& rq, const std::string& why) {
    const std::string& agency_id = rq.agency_id();
    const dossiers::OfficeClock clock = dossiers::office_clock_of(rq.db(), agency_id);
    const Versions versions = procedures::list_all_versions(rq.db(), agency_id);
    std::vector<MovedDossier> moved;
    figures::RollUp roll_up;
    for (const std::string& id : list_open_own(rq.db(), agency_id)) {
        const auto before = dossiers::hold_own(rq.db(), accounts::whole_agency(agency_id), id);
        if (!before || !before->dossier.due_on) continue;
        const auto due = due_now(*before, dossiers::list_acts(rq.db(), agency_id, id), versions, clock.rules());
        if (!due || due == before->due_at) continue;
        OwnDossier after = *before;
        after.due_at = due;
        after.dossier.due_on = calendar::local_date(*due);
        dossiers::save_own(rq.db(), agency_id, *before, after, roll_up);
        if (after.dossier.due_on == before->dossier.due_on) continue;  // another hour of the same day
        dossiers::Act line = line_of(rq, *before, *due, why);
        dossiers::add_act(rq.db(), agency_id, id, line);
        audit::record(rq, "dossier.move_due_day", id,
                      before->dossier.code + ": " + calendar::to_vietnamese(*before->dossier.due_on) + " → " +
                          calendar::to_vietnamese(*after.dossier.due_on));
        tell_holder(rq, after, "dossier_moved");
        moved.push_back({id, before->dossier.code, *before->dossier.due_on, *after.dossier.due_on});
    }
    roll_up.save(rq.db(), agency_id);
    return moved;
}

void write_moved(json::Writer& out, const std::vector<MovedDossier>& moved) {
    out.array([&] {
        for (const MovedDossier& one : moved)
            out.item().object([&] {
                out.field("dossier_id", one.id).field("code", one.code).field("from", one.from).field("to", one.to);
            });
    });
}

}  // namespace handling
