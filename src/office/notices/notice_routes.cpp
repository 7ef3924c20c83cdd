#include <algorithm>

#include "lib/crypto/uuid.hpp"
#include "lib/messages/messages.hpp"
#include "office/notices/notice.hpp"

namespace notices {

void tell(sql::Connection& db, const std::string& agency_id, const std::string& official_id, const Notice& notice,
          calendar::Instant at) {
    db.run(
        "INSERT INTO notices (agency_id, id, official_id, kind, subject, link, created_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {agency_id, crypto::new_uuid(), official_id, notice.kind, notice.subject, notice.link, at});
}

void tell(office::Request& rq, std::vector<std::string> official_ids, const Notice& notice) {
    std::sort(official_ids.begin(), official_ids.end());
    official_ids.erase(std::unique(official_ids.begin(), official_ids.end()), official_ids.end());
    for (const std::string& id : official_ids)
        if (id != rq.viewer().official_id) tell(rq.db(), rq.agency_id(), id, notice, rq.now());
}

namespace {

using accounts::Ability;
using office::Request;
using office::Response;

struct Told {
    std::string id, kind, subject, link, created_at;
    std::optional<std::string> read_at;
};

void write(json::Writer& out, const Told& told) {
    out.object([&] {
        out.field("id", told.id).field("kind", told.kind);
        out.field("text", messages::sentence("notice." + told.kind, {{"subject", told.subject}}));
        out.field("link", told.link).field("created_at", told.created_at).field("read_at", told.read_at);
    });
}

Response list(Request& rq) {
    const office::Page page = rq.page();
    auto items = rq.db().all(
        "SELECT id, kind, subject, link, created_at, read_at FROM notices WHERE agency_id = $1 AND official_id = $2"
        " AND (CAST($3 AS uuid) IS NULL OR id < $3) AND (CAST($4 AS text) IS NULL OR read_at IS NULL)"
        " ORDER BY id DESC LIMIT $5",
        {rq.agency_id(), rq.viewer().official_id, rq.query_id("after"), sql::flag(rq.query_flag("unread")),
         page.asked()},
        [](sql::Columns& in) { return Told{in.text(), in.text(), in.text(), in.text(), in.text(), in.maybe_text()}; });
    const auto next = page.cut(items, [](const Told& last) { return last.id; });
    const auto unread =
        rq.db().number("SELECT count(*) FROM notices WHERE agency_id = $1 AND official_id = $2 AND read_at IS NULL",
                       {rq.agency_id(), rq.viewer().official_id});
    json::Writer out;
    out.object([&] { out.field("items", items).field("next", next).field("unread", unread); });
    return Response::json_text(out.take());
}

Response mark_read(Request& rq) {
    const auto marked = rq.db().run(
        "UPDATE notices SET read_at = coalesce(read_at, $4) WHERE agency_id = $1 AND official_id = $2 AND id = $3",
        {rq.agency_id(), rq.viewer().official_id, rq.id(), rq.now()});
    if (marked == 0) throw Failure{FailureKind::not_found, "request.not_found"};
    return Response::nothing();
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/notices", list, Ability::signed_in},
    {office::POST, "/api/notices/{id}/reading", mark_read, Ability::signed_in},
};

}  // namespace notices
