#include "office/dossiers/dossier_list.hpp"
#include "office/risk/likely.hpp"
#include "office/risk/risk_store.hpp"
#include "office/risk/risks.hpp"

namespace risk {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

constexpr int list_max = 200;
/// How far back forecasts are judged.
constexpr std::chrono::days judged_length{90};

void write_score(json::Writer& out, const std::optional<Score>& score) {
    if (!score) {
        out.field("score", std::optional<std::string>{});
        return;
    }
    out.key("score").object([&] {
        out.field("foretold", score->foretold).field("dossiers", score->dossiers).field("late", score->late);
        out.field("score", score->score).field("base", score->base);
        out.field("low", score->low).field("high", score->high);
    });
}

/// The list of the morning, and how near the forecasts of the last months came.
Response list(Request& rq) {
    const auto morning = last_morning(rq.db(), rq.agency_id());
    const dossiers::AsOf now = dossiers::as_of(rq);
    json::Writer out;
    out.object([&] {
        out.field("day", morning).field("listed_from", listed_from).field("likely_from", likely_from);
        out.key("items").array([&] {
            if (!morning) return;
            for (const Foretold& one : list_foretold(rq.db(), rq.visibility(), *morning, listed_from, list_max)) {
                const auto row = dossiers::find_dossier(rq.db(), rq.visibility(), one.dossier_id);
                if (!row) continue;
                out.item().object([&] {
                    out.field("late", one.chance.late).field("likely", one.chance.late >= likely_from);
                    out.field("left", one.course.left).field("reasons", reasons_of(one));
                    out.key("dossier").object([&] { dossiers::write_fields(out, *row, now); });
                });
            }
        });
        write_score(out, score_of(list_judged(rq.db(), rq.agency_id(), rq.today() - judged_length, rq.today())));
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/risks", list, Ability::dossiers_see},
};

}  // namespace risk
