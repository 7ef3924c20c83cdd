#include <charconv>

#include "lib/messages/messages.hpp"
#include "office/audit/audit.hpp"

namespace audit {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

struct Line {
    std::int64_t sequence;
    std::string id, at, event, record_kind, address;
    std::optional<std::string> official_name, record_id, detail;
};

void write(json::Writer& out, const Line& line) {
    out.object([&] {
        out.field("id", line.id).field("at", line.at).field("official_name", line.official_name);
        out.field("event", line.event).field("event_name", messages::sentence("event." + line.event));
        out.field("record_kind", line.record_kind).field("record_id", line.record_id);
        out.field("detail", line.detail).field("address", line.address);
    });
}

Response list_events(Request& rq) {
    const office::Page page = rq.page();
    std::int64_t before = INT64_MAX;
    if (page.after) std::from_chars(page.after->data(), page.after->data() + page.after->size(), before);
    const auto from = rq.query_date("from"), to = rq.query_date("to");
    const auto first = from ? std::optional{calendar::at_local(*from)} : std::nullopt;
    const auto end = to ? std::optional{calendar::at_local(*to + std::chrono::days{1})} : std::nullopt;
    auto lines = rq.db().all(
        "SELECT e.sequence, e.id, e.at, e.event, e.record_kind, e.address, o.name, e.record_id, e.detail"
        " FROM audit_events e LEFT JOIN officials o ON o.agency_id = e.agency_id AND o.id = e.official_id"
        " WHERE e.agency_id = $1 AND e.sequence < $2 AND (CAST($3 AS uuid) IS NULL OR e.official_id = $3)"
        " AND (CAST($4 AS text) IS NULL OR e.record_id = $4) AND (CAST($5 AS text) IS NULL OR e.at >= $5)"
        " AND (CAST($6 AS text) IS NULL OR e.at < $6) ORDER BY e.sequence DESC LIMIT $7",
        {rq.agency_id(), before, rq.query_id("official_id"), rq.query_id("record_id"), first, end, page.asked()},
        [](sql::Columns& in) {
            return Line{in.integer(), in.text(),       in.text(),       in.text(),      in.text(),
                        in.text(),    in.maybe_text(), in.maybe_text(), in.maybe_text()};
        });
    const auto next = page.cut(lines, [](const Line& last) { return std::to_string(last.sequence); });
    return Response::list(lines, next);
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/audit", list_events, Ability::audit_see},
};

}  // namespace audit
