#include "lib/json/field_reader.hpp"
#include "office/audit/audit.hpp"
#include "office/saved_filters/saved_filter_store.hpp"

namespace saved_filters {
namespace {

using accounts::Ability;
using json::FieldReader;
using office::Request;
using office::Response;

constexpr json::TextRule name_rule{.max = 80}, query_rule{.max = 1000};

SavedFilter visible_filter(Request& rq) { return office::seen(find_filter(rq.db(), rq.viewer(), rq.id())); }

SavedFilter changeable_filter(Request& rq) {
    SavedFilter filter = visible_filter(rq);
    if (!may_change(filter, rq.viewer())) throw Failure{FailureKind::forbidden, "saved_filter.not_yours"};
    return filter;
}

void write_fields(json::Writer& out, Request& rq, const SavedFilter& filter) {
    out.field("id", filter.id).field("list", filter.list).field("name", filter.name).field("query", filter.query);
    out.field("audience", word_of(filter.audience)).field("official_name", filter.official_name);
    out.field("own", filter.official_id == rq.viewer().official_id).field("first", filter.first);
    out.field("may_change", may_change(filter, rq.viewer())).field("version", filter.version);
}

Response answer(Request& rq, const std::string& id, int status = 200) {
    const SavedFilter filter = office::seen(find_filter(rq.db(), rq.viewer(), id));
    json::Writer out;
    out.object([&] { write_fields(out, rq, filter); });
    return Response::json_text(out.take(), status);
}

/// Whom it is shared with must be in the person's power; the unit is that of who shares.
void read_into(Request& rq, FieldReader& in, SavedFilter& filter) {
    filter.name = in.text("name", name_rule);
    filter.query = in.maybe_text("query", query_rule).value_or("");
    const auto audience = audience_of(in.choice("audience", audience_words));
    if (!audience) return;
    const bool wider = *audience != filter.audience || filter.id.empty();
    if (wider && !may_share(*audience, rq.viewer())) in.wrong("audience", "saved_filter.cannot_share");
    if (wider) filter.unit_id = rq.viewer().unit_id;
    filter.audience = *audience;
}

Response list_page(Request& rq) {
    const std::string list = rq.query("list").value_or("");
    if (std::find(lists.begin(), lists.end(), list) == lists.end()) office::refuse("list", "field.choice");
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const SavedFilter& filter : list_filters(rq.db(), rq.viewer(), list))
                out.item().object([&] { write_fields(out, rq, filter); });
        });
        out.key("may_share").array([&] {
            for (const Audience one : {Audience::unit, Audience::agency})
                if (may_share(one, rq.viewer())) out.element(word_of(one));
        });
    });
    return Response::json_text(out.take());
}

Response add(Request& rq) {
    FieldReader in{rq.body()};
    SavedFilter filter{.list = in.choice("list", lists), .official_id = rq.viewer().official_id};
    read_into(rq, in, filter);
    in.finish();
    if (count_own(rq.db(), rq.viewer(), filter.list) >= kept_max)
        throw Failure{FailureKind::conflict, "saved_filter.too_many", {}, {{"max", std::to_string(kept_max)}}};
    save_new_filter(rq.db(), rq.agency_id(), filter, rq.now());
    audit::record(rq, "saved_filter.added", filter.id, filter.name);
    return answer(rq, filter.id, 201);
}

Response change(Request& rq) {
    SavedFilter filter = changeable_filter(rq);
    FieldReader in{rq.body()};
    read_into(rq, in, filter);
    filter.version = in.integer("version", 1, INT64_MAX);
    in.finish();
    save_filter(rq.db(), rq.agency_id(), filter);
    audit::record(rq, "saved_filter.changed", filter.id, filter.name);
    return answer(rq, filter.id);
}

Response remove(Request& rq) {
    const SavedFilter filter = changeable_filter(rq);
    remove_filter(rq.db(), rq.agency_id(), filter.id);
    audit::record(rq, "saved_filter.removed", filter.id, filter.name);
    return Response::nothing();
}

Response begin_with(Request& rq) {
    const SavedFilter filter = visible_filter(rq);
    save_first(rq.db(), rq.viewer(), filter.list, filter.id);
    return answer(rq, filter.id);
}

Response begin_without(Request& rq) {
    const SavedFilter filter = visible_filter(rq);
    save_first(rq.db(), rq.viewer(), filter.list, std::nullopt);
    return answer(rq, filter.id);
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/saved_filters", list_page, Ability::signed_in},
    {office::POST, "/api/saved_filters", add, Ability::signed_in},
    {office::PATCH, "/api/saved_filters/{id}", change, Ability::signed_in},
    {office::DELETE, "/api/saved_filters/{id}", remove, Ability::signed_in},
    {office::PUT, "/api/saved_filters/{id}/first", begin_with, Ability::signed_in},
    {office::DELETE, "/api/saved_filters/{id}/first", begin_without, Ability::signed_in},
};

}  // namespace saved_filters
