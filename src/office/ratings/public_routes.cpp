#include "lib/crypto/hash.hpp"
#include "lib/json/field_reader.hpp"
#include "office/audit/audit.hpp"
#include "office/citizens/public_agency.hpp"
#include "office/citizens/tries.hpp"
#include "office/ratings/rating_store.hpp"

namespace ratings {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

constexpr std::size_t token_max = 60;

/// Not by the time, as other ids: beside the audit that would tell whose answer it is.
std::string timeless_id() {
    std::string id = crypto::sha256(crypto::new_token()).substr(0, 32);
    for (const std::size_t place : {8, 13, 18, 23}) id.insert(place, "-");
    id[14] = '4';  // the version of ids that are random
    id[19] = '8';
    return id;
}

/// What is asked about: the procedure alone.
Response show(Request& rq) {
    const auto agency = citizens::agency_of(rq);
    const Link link = office::seen(find_link(rq.db(), agency.agency_id, rq.query("token").value_or("")));
    json::Writer out;
    out.object([&] {
        out.field("procedure_name", link.procedure_name).field("used", link.used).field("has_result", link.has_result);
    });
    return Response::json_text(out.take());
}

/// Once a dossier. The answer is kept without it: only that it was given stands with the dossier.
Response rate(Request& rq) {
    const auto agency = citizens::agency_of(rq);
    json::FieldReader in{rq.body()};
    const std::string token = in.text("token", {.max = token_max});
    const auto score = in.integer("score", 1, scores);
    in.finish();
    citizens::take(rq.db(), agency.agency_id, citizens::ratings_sent, rq.raw().address, rq.now());
    const Link link = office::seen(hold_link(rq.db(), agency.agency_id, token));
    if (link.used) throw Failure{FailureKind::conflict, "rating.given"};
    if (!link.has_result) throw Failure{FailureKind::conflict, "rating.no_result"};
    use_link(rq.db(), agency.agency_id, link.dossier_id);
    const std::string comment_key = crypto::new_token();
    save_new(rq.db(), agency.agency_id,
             {.id = timeless_id(),
              .rated_on = rq.today(),
              .score = static_cast<int>(score),
              .unit_id = link.unit_id,
              .procedure_id = link.procedure_id},
             crypto::sha256(comment_key));
    audit::record(rq.db(), {agency.agency_id, std::nullopt, ""}, rq.now(), "rating.give", std::nullopt);
    json::Writer out;
    out.object([&] { out.field("comment_key", comment_key); });
    return Response::json_text(out.take(), 201);
}

/// A few words more, by who has just answered.
Response add_comment(Request& rq) {
    const auto agency = citizens::agency_of(rq);
    json::FieldReader in{rq.body()};
    const std::string comment_key = in.text("comment_key", {.max = token_max});
    const std::string comment = in.text("comment", {.max = comment_max, .multiline = true});
    in.finish();
    citizens::take(rq.db(), agency.agency_id, citizens::ratings_sent, rq.raw().address, rq.now());
    if (!save_comment(rq.db(), agency.agency_id, crypto::sha256(comment_key), comment))
        throw Failure{FailureKind::not_found, "request.not_found"};
    return Response::nothing();
}

}  // namespace

const office::Routes public_routes{
    {office::GET, "/api/public/ratings", show, Ability::everybody},
    {office::POST, "/api/public/ratings", rate, Ability::everybody},
    {office::POST, "/api/public/rating_comments", add_comment, Ability::everybody},
};

}  // namespace ratings
