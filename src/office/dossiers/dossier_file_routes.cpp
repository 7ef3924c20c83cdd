#include <charconv>

#include "lib/json/field_reader.hpp"
#include "office/attachments/attachment.hpp"
#include "office/audit/audit.hpp"
#include "office/dossiers/dossier_files.hpp"
#include "office/dossiers/dossiers.hpp"

namespace dossiers {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

Response answer(Request& rq, const std::string& dossier_id, int status = 200) {
    int place = 0;
    json::Writer out;
    const auto papers = list_papers(rq.db(), rq.agency_id(), dossier_id);
    out.object([&] {
        out.key("items").array([&] {
            for (const HandedPaper& one : papers)
                out.item().object([&] {
                    out.field("place", ++place).field("name", one.name).field("originals", one.originals);
                    out.field("copies", one.copies).field("received", one.received);
                    out.field("attachment_id", one.attachment_id);
                });
        });
        out.key("results").array([&] {
            for (const ResultFile& one : list_results(rq.db(), rq.agency_id(), dossier_id))
                out.item().object([&] {
                    out.field("attachment_id", one.attachment_id).field("name", one.name);
                    out.field("official_name", one.official_name).field("at", one.at);
                });
        });
        out.field("components_digitised", all_digitised(papers));
    });
    return Response::json_text(out.take(), status);
}

Response list(Request& rq) { return answer(rq, office::seen(find_own(rq.db(), rq.visibility(), rq.id())).dossier.id); }

/// What is kept now makes the dossier count as digitised, with an electronic result, or not.
void count_files(Request& rq, const OwnDossier& own) {
    OwnDossier after = own;
    Dimensions& by = after.dossier.dimensions;
    by.components_digitised = all_digitised(list_papers(rq.db(), rq.agency_id(), own.dossier.id));
    by.result_electronic = !list_results(rq.db(), rq.agency_id(), own.dossier.id).empty();
    if (by != own.dossier.dimensions) save_own(rq.db(), rq.agency_id(), own, after);
}

/// A file that this person may see: one of this dossier, or one just sent up.
void require_file(Request& rq, json::FieldReader& in, const std::optional<std::string>& attachment_id) {
    if (attachment_id && !attachments::find_visible(rq, *attachment_id)) in.wrong("attachment_id", "field.not_id");
}

std::int64_t place_of(Request& rq) {
    const std::string& word = rq.word("place");
    std::int64_t place = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), place);
    if (error != std::errc{} || end != word.data() + word.size())
        throw Failure{FailureKind::not_found, "request.not_found"};
    return place;
}

Response change_paper(Request& rq) {
    const OwnDossier own = office::seen(hold_own(rq.db(), rq.visibility(), rq.id()));
    const std::int64_t place = place_of(rq);
    json::FieldReader in{rq.body()};
    const auto attachment_id = in.maybe_id("attachment_id");
    const bool received = in.maybe_boolean("received").value_or(false) || attachment_id.has_value();
    require_file(rq, in, attachment_id);
    in.finish();
    save_paper(rq.db(), rq.agency_id(), own.dossier.id, place, received, attachment_id);
    count_files(rq, own);
    audit::record(rq, "dossier.handed_paper", own.dossier.id, own.dossier.code + ", " + std::to_string(place));
    return answer(rq, own.dossier.id);
}

Response add_result(Request& rq) {
    const OwnDossier own = office::seen(hold_own(rq.db(), rq.visibility(), rq.id()));
    json::FieldReader in{rq.body()};
    const std::string attachment_id = in.id("attachment_id");
    if (!in.is_wrong("attachment_id")) require_file(rq, in, attachment_id);
    in.finish();
    save_new_result(rq.db(), rq.agency_id(), own.dossier.id, attachment_id, rq.viewer().official_id, rq.now());
    count_files(rq, own);
    audit::record(rq, "dossier.result", own.dossier.id, own.dossier.code);
    return answer(rq, own.dossier.id, 201);
}

Response drop_result(Request& rq) {
    const OwnDossier own = office::seen(hold_own(rq.db(), rq.visibility(), rq.id()));
    remove_result(rq.db(), rq.agency_id(), own.dossier.id, rq.id("attachment_id"));
    count_files(rq, own);
    audit::record(rq, "dossier.result_removed", own.dossier.id, own.dossier.code);
    return answer(rq, own.dossier.id);
}

}  // namespace

const office::Routes file_routes{
    {office::GET, "/api/dossiers/{id}/papers", list, Ability::dossiers_open},
    {office::PUT, "/api/dossiers/{id}/papers/{place}", change_paper, Ability::dossiers_intake},
    {office::POST, "/api/dossiers/{id}/results", add_result, Ability::dossiers_handle},
    {office::DELETE, "/api/dossiers/{id}/results/{attachment_id}", drop_result, Ability::dossiers_handle},
};

}  // namespace dossiers
