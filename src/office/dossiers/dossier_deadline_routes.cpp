#include "office/dossiers/dossier_deadline.hpp"
#include "office/dossiers/dossier_list.hpp"
#include "office/dossiers/dossier_reading.hpp"
#include "office/dossiers/dossiers.hpp"
#include "office/dossiers/pauses.hpp"
#include "office/handling/history.hpp"

namespace dossiers {
namespace {

using office::Request;
using office::Response;

/// Why is it that day?
Response show(Request& rq) {
    const Dossier dossier = office::seen(find_dossier(rq.db(), rq.visibility(), rq.id())).dossier;
    const auto pauses = pauses_of(rq.db(), rq.agency_id(), dossier.id);
    const auto versions = dossier.procedure_id
                              ? procedures::list_versions(rq.db(), rq.agency_id(), *dossier.procedure_id)
                              : std::vector<procedures::Version>{};
    const OfficeClock office = office_clock_of(rq.db(), rq.agency_id());
    const int granted = handling::days_granted(list_acts(rq.db(), rq.agency_id(), dossier.id), office.calendar.days);
    const ExplainedDeadline found = explain_deadline(dossier, pauses, versions, office, rq.today(), granted);
    const auto day = [](const auto& maybe) { return maybe ? calendar::to_vietnamese(*maybe) : std::string{}; };
    const std::string agreement{word_of(found.agreement)};
    const auto* version = found.version;
    json::Writer out;
    out.object([&] {
        out.field("due_on", dossier.due_on).field("reckoned_on", found.reckoned_on).field("agreement", agreement);
        out.field("note", messages::sentence("clock.note." + agreement,
                                             {{"due", day(dossier.due_on)}, {"reckoned", day(found.reckoned_on)}}));
        out.field("procedure_id", dossier.procedure_id);
        out.field("limit_text", version ? std::optional{text_of(version->limit)} : std::nullopt);
        out.field("valid_from", version ? std::optional{version->valid_from} : std::nullopt);
        out.field("source", version ? std::optional{version->source} : std::nullopt);
        out.key("lines").array([&] {
            for (const ClockLine& line : found.lines)
                out.item().object([&] { out.field("code", line.code).field("text", text_of(line)); });
        });
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes deadline_routes{
    {office::GET, "/api/dossiers/{id}/deadline", show, accounts::Ability::dossiers_see},
};

}  // namespace dossiers
