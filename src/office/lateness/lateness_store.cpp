#include "office/lateness/lateness_store.hpp"

#include <algorithm>

#include "office/dossiers/dossier_deadline.hpp"
#include "office/dossiers/histories.hpp"

namespace lateness {
namespace {

using Versions = std::map<std::string, std::vector<procedures::Version>>;

std::vector<std::string> ids_of_own(const std::vector<LateDossier>& all) {
    std::vector<std::string> ids;
    for (const LateDossier& one : all)
        if (one.is_own) ids.push_back(one.id);
    return ids;
}

/// In force at its receipt; those of a procedure are read once.
const procedures::Version* version_of(sql::Connection& db, const std::string& agency_id, const LateDossier& one,
                                      Versions& known) {
    if (!one.is_own || !one.procedure_id) return nullptr;
    const auto [found, is_new] = known.try_emplace(*one.procedure_id);
    if (is_new) found->second = procedures::list_versions(db, agency_id, *one.procedure_id);
    return procedures::in_force(found->second, calendar::local_date(one.received_at));
}

}  // namespace

std::vector<LateDossier> list_late(sql::Connection& db, const figures::Question& question) {
    const auto late = figures::selection("dossiers.resolved_late", question);
    const auto overdue = figures::selection("dossiers.open_overdue", question);
    const std::string text =
        "SELECT w.id, w.unit_id, w.procedure_id, w.received_at, w.due_on, w.finished_at, w.import_id FROM dossiers w"
        " WHERE w.agency_id = $1 AND w.id IN (" +
        late.text + " UNION ALL " + overdue.text + ")";
    auto all = db.all(text, late.values, [](sql::Columns& in) {
        LateDossier one{.id = in.text(),
                        .unit_id = in.text(),
                        .procedure_id = in.maybe_text(),
                        .received_at = in.instant(),
                        .due_on = in.date(),
                        .finished_at = in.maybe_instant()};
        one.is_own = in.text() == dossiers::no_import;
        return one;
    });
    auto histories = dossiers::list_histories(db, question.agency_id, ids_of_own(all));
    for (LateDossier& one : all) {
        const auto found = histories.find(one.id);
        if (found == histories.end()) continue;
        one.lines = std::move(found->second.acts);
        one.still = dossiers::standstills_of(found->second.pauses);
        one.missing_papers = std::move(found->second.missing_papers);
    }
    return all;
}

std::vector<Explained> explain_late(sql::Connection& db, const figures::Question& question, calendar::Instant now) {
    const auto clock = dossiers::office_clock_of(db, question.agency_id);
    const auto until = std::min(now, calendar::at_local(question.end() + std::chrono::days{1}));
    Versions versions;
    std::vector<Explained> all;
    for (LateDossier& one : list_late(db, question)) {
        const auto* version = version_of(db, question.agency_id, one, versions);
        Delay delay = delay_of(one, version, clock.rules(), until);
        Explained& explained = all.emplace_back(Explained{std::move(one), std::move(delay)});
        if (!version) continue;
        for (const auto& step : version->steps) explained.steps.push_back(step.name);
    }
    return all;
}

}  // namespace lateness
