#include <toml++/toml.h>
#include <map>
#include <stdexcept>

#include "lib/embedded/embedded.hpp"
#include "office/directives/directive.hpp"
#include "office/dossiers/dossier_list.hpp"
#include "office/home/home.hpp"
#include "office/tasks/tasks.hpp"

namespace home {
namespace {

using accounts::Ability;
using dossiers::DueBy;
using office::Request;
using office::Response;

/// Rows of each list: a glance; the link leads to all.
constexpr int rows_shown = 6;

struct Layout {
    std::string scope;
    std::vector<std::string> numbers, lists;
};

std::map<std::string, Layout, std::less<>> read_layouts() {
    std::map<std::string, Layout, std::less<>> layouts;
    for (const auto& [role, node] : toml::parse(embedded::get("definitions/home.toml"))) {
        const auto words = [&table = *node.as_table()](std::string_view name) {
            std::vector<std::string> found;
            for (const auto& word : *table[name].as_array()) found.push_back(word.value<std::string>().value());
            return found;
        };
        layouts[std::string(role.str())] = {(*node.as_table())["scope"].value<std::string>().value(), words("numbers"),
                                            words("lists")};
    }
    return layouts;
}

const Layout& layout_of(const std::string& role) {
    static const auto layouts = read_layouts();
    return layouts.at(role);
}

/// A number, or a list, of tasks: its filter and the page that shows all of it.
struct TaskQuestion {
    tasks::TaskFilter filter;
    std::string link;
};

TaskQuestion task_question(Request& rq, const std::string& scope, std::string_view code) {
    const accounts::Viewer& me = rq.viewer();
    TaskQuestion question{.filter = {}, .link = "/tasks?scope=" + scope};
    tasks::TaskFilter& filter = question.filter;
    filter.open_only = true;
    if (scope == "mine") filter.mine = me.official_id;
    if (scope == "unit") filter.scope_unit = me.unit_id;
    const calendar::Date today = rq.today();
    if (code == "tasks.late")
        filter.due_to = today - std::chrono::days{1}, question.link += "&due=late";
    else if (code == "tasks.due_today")
        filter.due_from = filter.due_to = today, question.link += "&due=today";
    else if (code == "tasks.soon") {
        filter.due_from = today;
        filter.due_to = today + std::chrono::days{tasks::soon_days};
        question.link += "&due=soon";
    } else if (code == "tasks.to_assign") {
        filter.nobody = true;
        if (me.role->scope == accounts::Scope::unit) filter.unit_id = me.unit_id;
        question.link += "&state=open&nobody=true";
    } else if (code == "tasks.to_accept") {
        filter = {.official_id = me.official_id};
        filter.state = "assigned";
        question.link = "/tasks?scope=mine&state=assigned";
    } else if (code == "tasks.to_approve") {
        filter = {};
        filter.mine = me.official_id;
        filter.state = "submitted";
        question.link = "/tasks?scope=mine&state=submitted";
    } else {
        question.link += "&state=open";
    }
    return question;
}

std::int64_t count_of(const tasks::TaskCounts& counts, const tasks::TaskFilter& filter) {
    if (!filter.state) return counts.open;
    const auto found = counts.by_state.find(*filter.state);
    return found == counts.by_state.end() ? 0 : found->second;
}

std::string_view tone_of(std::string_view code) {
    if (code == "tasks.late" || code == "dossiers.open_overdue") return "late";
    if (code == "tasks.soon" || code == "tasks.due_today" || code == "dossiers.at_risk" || code == "dossiers.due_today")
        return "soon";
    return "plain";
}

std::optional<DueBy> due_of(std::string_view code) {
    if (code == "dossiers.open_overdue") return DueBy::overdue;
    if (code == "dossiers.due_today") return DueBy::today;
    if (code == "dossiers.at_risk") return DueBy::soon;
    return std::nullopt;
}

std::string dossier_link(DueBy due) {
    return std::string("/dossiers?due=") + (due == DueBy::overdue ? "overdue" : due == DueBy::today ? "today" : "soon");
}

/// What waits for the viewer, or for the viewer's unit.
struct Waiting {
    std::optional<std::string> official_id;
    std::string_view link;
};
std::optional<Waiting> held_by(const Request& rq, std::string_view code) {
    if (code == "dossiers.held_by_me") return Waiting{rq.viewer().official_id, "/dossiers?holder=me"};
    if (code == "dossiers.held_by_unit") return Waiting{std::nullopt, "/dossiers?holder=unit"};
    return std::nullopt;
}

/// Directives whose turn it is: to be proposed on, or to be instructed.
std::optional<directives::State> waiting_of(std::string_view code) {
    if (code == "directives.to_propose") return directives::State::registered;
    if (code == "directives.to_instruct") return directives::State::proposed;
    return std::nullopt;
}

std::string waiting_link(directives::State state) { return "/directives?state=" + std::string(word_of(state)); }

struct Counted {
    std::int64_t value;
    std::string link;
};

Counted count_records(Request& rq, std::string_view code) {
    const std::string& agency = rq.agency_id();
    const std::string today = calendar::to_iso(rq.today());
    if (code == "documents.incoming_today")
        return {rq.db().number("SELECT count(*) FROM documents WHERE agency_id = $1 AND direction = 'incoming'"
                               " AND arrived_on = $2",
                               {agency, today}),
                "/documents?direction=incoming&day=" + today};
    if (code == "documents.outgoing_today")
        return {rq.db().number("SELECT count(*) FROM documents WHERE agency_id = $1 AND direction = 'outgoing'"
                               " AND issued_on = $2",
                               {agency, today}),
                "/documents?direction=outgoing&day=" + today};
    if (code == "dossiers.received_today")
        return {rq.db().number("SELECT count(*) FROM visible_dossiers d WHERE d.agency_id = $1 AND d.received_at >= $2",
                               {agency, calendar::at_local(rq.today())}),
                "/dossiers?received_from=" + today};
    if (code == "officials.active")
        return {rq.db().number("SELECT count(*) FROM officials WHERE agency_id = $1 AND active", {agency}), "/agency"};
    if (code == "officials.without_account")
        return {rq.db().number("SELECT count(*) FROM officials o WHERE o.agency_id = $1 AND o.active AND NOT EXISTS"
                               " (SELECT 1 FROM accounts a WHERE a.agency_id = o.agency_id AND a.official_id = o.id)",
                               {agency}),
                "/agency"};
    if (code == "units.from_import")
        return {rq.db().number("SELECT count(*) FROM units WHERE agency_id = $1 AND from_import", {agency}), "/agency"};
    throw std::logic_error("definitions/home.toml: nothing counts " + std::string(code));
}

Counted count(Request& rq, const Layout& layout, std::string_view code) {
    if (code.starts_with("tasks.")) {
        const TaskQuestion question = task_question(rq, layout.scope, code);
        const auto counts = tasks::count_tasks(rq.db(), rq.visibility(), question.filter, rq.today());
        return {count_of(counts, question.filter), question.link};
    }
    if (const auto due = due_of(code))
        return {dossiers::count_due(rq.db(), rq.visibility(), *due, dossiers::as_of(rq)), dossier_link(*due)};
    if (const auto waiting = held_by(rq, code))
        return {dossiers::count_held(rq.db(), rq.agency_id(), rq.viewer().unit_id, waiting->official_id),
                std::string(waiting->link)};
    if (const auto state = waiting_of(code))
        return {directives::count_directives(rq.db(), rq.visibility(), *state), waiting_link(*state)};
    return count_records(rq, code);
}

void write_list(json::Writer& out, Request& rq, const Layout& layout, std::string_view code) {
    const office::Page page{std::nullopt, rows_shown};
    out.field("code", code);
    if (const auto due = due_of(code)) {
        const dossiers::AsOf now = dossiers::as_of(rq);
        const auto found = dossiers::list_dossiers(rq.db(), rq.visibility(), {.due = *due}, now, page);
        dossiers::write_rows(out.key("items"), found.rows, now);
        out.field("link", dossier_link(*due));
        return;
    }
    if (const auto waiting = held_by(rq, code)) {
        const dossiers::AsOf now = dossiers::as_of(rq);
        const dossiers::DossierFilter filter{.holder_unit_id = rq.viewer().unit_id, .holder_id = waiting->official_id};
        dossiers::write_rows(out.key("items"),
                             dossiers::list_dossiers(rq.db(), rq.visibility(), filter, now, page).rows, now);
        out.field("link", waiting->link);
        return;
    }
    if (const auto state = waiting_of(code)) {
        const directives::DirectiveFilter filter{
            .query = {}, .kind = {}, .state = state, .waiting_too = directives::sees_waiting(rq.viewer())};
        const auto found = directives::list_directives(rq.db(), rq.visibility(), filter, rq.today(), page);
        out.key("items").array([&] {
            for (const auto& one : found.items) out.item().object([&] { directives::write_row(out, one); });
        });
        out.field("link", waiting_link(*state));
        return;
    }
    const TaskQuestion question = task_question(rq, layout.scope, code);
    const auto found = tasks::list_tasks(rq.db(), rq.visibility(), question.filter, page);
    tasks::write_rows(out.key("items"), found.rows, rq.today());
    out.field("link", question.link);
}

/// What an office that has just begun has not done yet; an administrator alone is no list of officials.
void write_first_steps(json::Writer& out, Request& rq) {
    const auto there = [&](std::string_view count) { return rq.db().number(count, {rq.agency_id()}); };
    out.array([&] {
        if (there("SELECT count(*) FROM officials WHERE agency_id = $1") < 2) out.element("officials");
        if (there("SELECT count(*) FROM (SELECT 1 FROM directives WHERE agency_id = $1 LIMIT 1) d") == 0)
            out.element("directives");
        if (there("SELECT count(*) FROM (SELECT 1 FROM dossiers WHERE agency_id = $1 LIMIT 1) d") == 0)
            out.element("dossiers");
    });
}

Response show(Request& rq) {
    const Layout& layout = layout_of(rq.viewer().role->code);
    json::Writer out;
    out.object([&] {
        out.key("numbers").array([&] {
            for (const std::string& code : layout.numbers)
                out.item().object([&] {
                    const Counted counted = count(rq, layout, code);
                    out.field("code", code).field("value", counted.value).field("tone", tone_of(code));
                    out.field("link", counted.link);
                });
        });
        out.key("lists").array([&] {
            for (const std::string& code : layout.lists) out.item().object([&] { write_list(out, rq, layout, code); });
        });
        write_first_steps(out.key("first_steps"), rq);
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/home", show, Ability::signed_in},
};

}  // namespace home
