#include <set>

#include "lib/crypto/hash.hpp"
#include "lib/ics/ics.hpp"
#include "lib/json/field_reader.hpp"
#include "lib/messages/messages.hpp"
#include "office/accounts/official.hpp"
#include "office/audit/audit.hpp"
#include "office/chasing/feed.hpp"
#include "office/tasks/tasks.hpp"

namespace chasing {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

/// Most tasks that one feed carries: phones read all of it each time.
constexpr std::size_t tasks_max = 500;

[[noreturn]] void nothing_here() { throw Failure{FailureKind::not_found, "request.not_found"}; }

/// The owner of the address as a viewer of today: who left, or may not see tasks any more, has no feed.
accounts::Viewer owner_of(Request& rq, const std::string& key) {
    const std::size_t dot = key.find('.');
    const std::string agency_id = key.substr(0, dot);
    if (dot == std::string::npos || !json::is_uuid(agency_id)) nothing_here();
    const auto feed = find_feed_by_key(rq.db(), agency_id, crypto::sha256(key.substr(dot + 1)));
    const auto official = feed ? accounts::find_official(rq.db(), agency_id, feed->official_id) : std::nullopt;
    if (!official || !official->active) nothing_here();
    accounts::Viewer owner{.agency_id = agency_id,
                           .official_id = official->id,
                           .name = official->name,
                           .post = official->post,
                           .unit_id = official->unit_id,
                           .role = accounts::find_role(official->role)};
    if (!owner.may(Ability::tasks_see)) nothing_here();
    return owner;
}

ics::Event event_of(const tasks::TaskRow& row) {
    const tasks::Task& task = row.task;
    std::string about = row.lead_unit_name;
    if (row.directive_code) about += "\n" + *row.directive_code;
    if (task.product) about += "\n" + *task.product;
    return {.uid = task.id + "@sauro",
            .day = *task.due_on,
            .summary = messages::sentence("feed.due", {{"subject", tasks::short_content(task)}}),
            .description = about,
            .sequence = task.version};
}

ics::Event event_of(const DatedPart& part) {
    return {.uid = part.task_id + "-" + part.unit_id + "@sauro",
            .day = part.due_on,
            .summary = messages::sentence("feed.part_due", {{"subject", tasks::short_content(part.content)}}),
            .description = part.lead_unit_name,
            .sequence = part.version};
}

/// Is the task itself the owner's, or only a part of it?
bool concerns(const tasks::Task& task, const accounts::Viewer& owner) {
    const std::string& me = owner.official_id;
    return tasks::is_doer(task, owner) || task.answerable_id == me || task.approver_id == me;
}

/// What the owner has to do and is still open, with a day. A part with a day of its own stands on that day alone.
std::vector<ics::Event> events_of(Request& rq, const accounts::Viewer& owner) {
    tasks::TaskFilter filter;
    filter.mine = owner.official_id;
    if (owner.may(Ability::tasks_assign)) filter.mine_unit = owner.unit_id;
    filter.open_only = true;
    std::vector<ics::Event> events;
    std::set<std::string> dated;
    for (const DatedPart& part :
         list_dated_parts(rq.db(), owner.agency_id, owner.official_id, filter.mine_unit, tasks_max)) {
        events.push_back(event_of(part));
        dated.insert(part.task_id);
    }
    const auto wanted = [&](const tasks::Task& task) {
        return task.due_on && events.size() < tasks_max && (concerns(task, owner) || !dated.contains(task.id));
    };
    office::Page page{std::nullopt, office::page_max};
    do {
        const auto found = tasks::list_tasks(rq.db(), accounts::visibility(owner), filter, page);
        for (const tasks::TaskRow& row : found.rows)
            if (wanted(row.task)) events.push_back(event_of(row));
        page.after = found.next;
    } while (page.after && events.size() < tasks_max);
    return events;
}

Response show_feed(Request& rq) {
    const accounts::Viewer owner = owner_of(rq, rq.query("key").value_or(""));
    http::Response answer{.status = 200,
                          .headers = {{"content-type", "text/calendar; charset=utf-8"},
                                      {"content-disposition", "inline; filename=\"nhiem-vu.ics\""}}};
    answer.body = ics::write(messages::sentence("feed.name", {{"name", owner.name}}), events_of(rq, owner), rq.now());
    return {std::move(answer)};
}

void write_feed(json::Writer& out, const std::optional<Feed>& feed, const std::optional<std::string>& address) {
    out.object(
        [&] { out.field("made_at", feed ? std::optional{feed->made_at} : std::nullopt).field("address", address); });
}

Response show(Request& rq) {
    json::Writer out;
    write_feed(out, find_feed(rq.db(), rq.agency_id(), rq.viewer().official_id), std::nullopt);
    return Response::json_text(out.take());
}

/// The address is shown this once: only its hash is kept.
Response make(Request& rq) {
    const std::string token = crypto::new_token();
    const Feed feed{rq.viewer().official_id, rq.now()};
    save_feed(rq.db(), rq.agency_id(), feed, crypto::sha256(token));
    audit::record(rq, "feed.made", std::nullopt);
    json::Writer out;
    write_feed(out, feed, "/api/tasks.ics?key=" + rq.agency_id() + "." + token);
    return Response::json_text(out.take(), 201);
}

Response remove(Request& rq) {
    remove_feed(rq.db(), rq.agency_id(), rq.viewer().official_id);
    audit::record(rq, "feed.removed", std::nullopt);
    return Response::nothing();
}

}  // namespace

const office::Routes feed_routes{
    // The key stands in the query, which is never written to the log.
    {office::GET, "/api/tasks.ics", show_feed, Ability::open},
    {office::GET, "/api/calendar_feed", show, Ability::tasks_see},
    {office::POST, "/api/calendar_feed", make, Ability::tasks_see},
    {office::DELETE, "/api/calendar_feed", remove, Ability::tasks_see},
};

}  // namespace chasing
