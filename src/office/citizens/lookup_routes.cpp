#include <algorithm>

#include "lib/messages/messages.hpp"
#include "office/accounts/unit.hpp"
#include "office/citizens/citizens.hpp"
#include "office/citizens/dossier_lookup.hpp"
#include "office/citizens/lookup_store.hpp"
#include "office/citizens/opening.hpp"
#include "office/citizens/public_agency.hpp"
#include "office/dossiers/dossier_list.hpp"
#include "office/ratings/rating.hpp"

namespace citizens {
namespace {

using accounts::Ability;
using dossiers::State;
using office::Request;
using office::Response;

/// What was found, with all that is told of it.
struct Told {
    dossiers::DossierRow row;
    std::optional<dossiers::OwnDossier> own;  ///< nothing of one that came with an import
    std::vector<dossiers::Act> acts;
    std::optional<procedures::Version> version;
    std::optional<std::string> holder_name;
    std::optional<std::string> rating_token;
};

std::optional<procedures::Version> version_of(sql::Connection& db, const std::string& agency_id,
                                              const dossiers::OwnDossier& own) {
    if (!own.procedure_version_id || !own.dossier.procedure_id) return std::nullopt;
    auto versions = procedures::list_versions(db, agency_id, *own.dossier.procedure_id);
    const auto found = std::find_if(versions.begin(), versions.end(),
                                    [&](const auto& one) { return one.id == *own.procedure_version_id; });
    return found == versions.end() ? std::nullopt : std::optional{std::move(*found)};
}

Told told_of(sql::Connection& db, const std::string& agency_id, const std::string& id) {
    const auto all = accounts::whole_agency(agency_id);
    Told told{.row = dossiers::find_dossier(db, all, id).value(), .own = dossiers::find_own(db, all, id)};
    if (told.own) {
        told.acts = dossiers::list_acts(db, agency_id, id);
        told.version = version_of(db, agency_id, *told.own);
        if (told.own->holder_unit_id)
            if (const auto unit = accounts::find_unit_by_id(db, agency_id, *told.own->holder_unit_id))
                told.holder_name = unit->name;
    }
    if (dossiers::outcome_of(told.row.dossier.state) == dossiers::Outcome::result)
        told.rating_token = ratings::token_of(db, agency_id, id);
    return told;
}

void write_steps(json::Writer& out, const Told& told) {
    out.key("steps").array([&] {
        if (!told.version) return;
        const auto states = states_of(*told.version, told.own->step, told.row.dossier.state);
        for (std::size_t i = 0; i < states.size(); ++i)
            out.item().object([&] {
                const procedures::Step& step = told.version->steps[i];
                out.field("name", step.name).field("unit_name", step.unit_name).field("state", word_of(states[i]));
            });
    });
}

void write_apologies(json::Writer& out, const Told& told) {
    out.key("apologies").array([&] {
        for (const Apology& one : apologies_of(told.acts))
            out.item().object(
                [&] { out.field("on", one.on).field("was_due_on", one.was_due_on).field("due_on", one.due_on); });
    });
}

std::string written(const Told& told, calendar::Date today) {
    const dossiers::Dossier& one = told.row.dossier;
    const std::string state = std::to_string(static_cast<int>(one.state));
    const bool ended = one.finished_at.has_value();
    json::Writer out;
    out.object([&] {
        out.field("code", one.code).field("procedure_name", told.row.procedure_name);
        out.field("received_on", one.received_on()).field("state", static_cast<int>(one.state));
        out.field("headline", messages::sentence("lookup.state." + state));
        out.field("next", messages::sentence("lookup.next." + state)).field("turn", word_of(turn_of(one.state)));
        out.field("where", ended ? std::nullopt : told.holder_name ? told.holder_name : told.row.unit_name);
        out.field("expected_on", one.due_on).field("late", is_late(one, today)).field("finished_on", one.finished_on());
        out.field("supplement_until", supplement_until(told.acts, one.state));
        write_steps(out, told);
        write_apologies(out, told);
        out.field("rating_token", told.rating_token);
    });
    return out.take();
}

Response look_up(Request& rq) {
    const auto agency = agency_of(rq);
    json::FieldReader in{rq.body()};
    const Key key = read_key(in);
    in.finish();
    const auto find = [&](sql::Connection& db) { return find_ends(db, agency.agency_id, key.code); };
    const auto ends_open = [&](const Ends& one) { return opens(key, {one.phone_end, one.number_end}); };
    const auto then = [&](sql::Connection& db, const Ends& one) {
        return written(told_of(db, agency.agency_id, one.id), rq.today());
    };
    return Response::json_text(opened(rq, agency.agency_id, dossier_codes, key, find, ends_open, then));
}

/// What anybody may try in the demo commune, whose people are invented; there are none in any other.
Response list_tryable(Request& rq) {
    const auto agency = agency_of(rq);
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            if (!agency.is_demo) return;
            for (const Example& one : list_examples(rq.db(), agency.agency_id))
                out.item().object([&] {
                    const std::string state = std::to_string(static_cast<int>(one.state));
                    out.field("code", one.code).field("digits", one.digits).field("procedure_name", one.procedure_name);
                    out.field("headline", messages::sentence("lookup.state." + state));
                });
        });
        out.field("next", nullptr);
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes lookup_routes{
    {office::GET, "/api/public/examples", list_tryable, Ability::everybody},
    // What was tried has to be kept also when nothing is found: it writes by itself.
    {office::POST, "/api/public/dossier_status", look_up, Ability::everybody, {.work = office::Work::reads}},
};

}  // namespace citizens
