#include "lib/qr/qr_code.hpp"
#include "office/accounts/unit.hpp"
#include "office/agencies/agency.hpp"
#include "office/audit/audit.hpp"
#include "office/dossiers/dossier_list.hpp"
#include "office/procedures/procedure.hpp"
#include "office/ratings/rating_store.hpp"
#include "office/settings/public_address.hpp"

namespace ratings {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

calendar::Period period_of(const Request& rq) {
    const calendar::Period period{rq.required_date("from"), rq.required_date("to")};
    if (period.to < period.from) office::refuse("to", "period.backwards");
    return period;
}

/// How many answered stands beside what they say: a share of few says little.
void write_tally(json::Writer& out, const Tally& tally) {
    out.field("results", tally.results).field("answers", tally.answers()).field("satisfied", tally.satisfied());
    out.field("response_text", figures::words_of(tally.response()));
    out.field("satisfied_text", figures::words_of(tally.satisfaction()));
}

using Names = std::map<std::string, std::string>;

Names unit_names(Request& rq) {
    Names names;
    for (const accounts::Unit& one : accounts::list_units(rq.db(), rq.agency_id())) names.emplace(one.id, one.name);
    return names;
}

Names procedure_names(Request& rq) {
    Names names;
    for (const auto& one : procedures::list_procedures(rq.db(), rq.agency_id())) names.emplace(one.id, one.name);
    return names;
}

/// Lines without a name in the catalogue have none; months are their own.
void write_lines(json::Writer& out, const std::map<std::string, Tally>& lines, const Names& names) {
    out.array([&] {
        for (const auto& [key, tally] : lines)
            out.item().object([&] {
                const auto name = names.find(key);
                out.field("key", key);
                out.field("name", name == names.end() ? std::nullopt : std::optional{name->second});
                write_tally(out, tally);
            });
    });
}

Response show(Request& rq) {
    const Tallies all = tallies(rq.db(), rq.visibility(), period_of(rq));
    const Tally whole = sum(all);
    json::Writer out;
    out.object([&] {
        write_tally(out, whole);
        out.key("by_score").array([&] {
            for (const std::int64_t answers : whole.by_score) out.element(answers);
        });
        write_lines(out.key("units"), by(all, &Cell::unit_id), unit_names(rq));
        write_lines(out.key("procedures"), by(all, &Cell::procedure_id), procedure_names(rq));
        write_lines(out.key("months"), by(all, &Cell::month), {});
    });
    return Response::json_text(out.take());
}

Response list_words(Request& rq) {
    const auto answers = rq.query("answers");
    if (answers && answers != "all" && answers != "satisfied") office::refuse("answers", "field.choice");
    const Wanted wanted{
        .with_words = !answers, .unsatisfied = rq.query_flag("unsatisfied"), .satisfied = answers == "satisfied"};
    const auto found = list_answers(rq.db(), rq.visibility(), period_of(rq), wanted, rq.page());
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const Rating& one : found.rows)
                out.item().object([&] {
                    out.field("id", one.id).field("rated_on", one.rated_on).field("score", one.score);
                    out.field("comment", one.comment).field("unit_name", one.unit_name);
                    out.field("procedure_name", one.procedure_name);
                });
        });
        out.field("next", found.next);
    });
    return Response::json_text(out.take());
}

/// For the counter: what the citizen opens on a phone to say what they think.
Response make_link(Request& rq) {
    const auto row = office::seen(dossiers::find_dossier(rq.db(), rq.visibility(), rq.id()));
    if (dossiers::outcome_of(row.dossier.state) != dossiers::Outcome::result)
        throw Failure{FailureKind::conflict, "rating.no_result"};
    const auto token = token_of(rq.db(), rq.agency_id(), row.dossier.id);
    if (!token) throw Failure{FailureKind::conflict, "rating.given"};
    const auto agency = agencies::find(rq.db(), rq.agency_id()).value();
    audit::record(rq, "dossier.rating_link", row.dossier.id, row.dossier.code);
    json::Writer out;
    const std::string path = "/danh-gia?xa=" + agency.code + "&t=" + *token;
    const std::string address = settings::public_address_of(rq) + path;
    const qr::Code code = qr::encode(address);
    out.object([&] {
        out.field("path", path).field("token", *token).field("address", address);
        out.field("qr_size", code.size + 2 * qr::quiet).field("qr_path", qr::svg_path(code));
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/ratings", show, Ability::satisfaction_see},
    {office::GET, "/api/ratings/comments", list_words, Ability::satisfaction_see},
    {office::POST, "/api/dossiers/{id}/rating_link", make_link, Ability::dossiers_open},
};

}  // namespace ratings
