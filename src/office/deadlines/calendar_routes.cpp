#include <algorithm>

#include "lib/json/field_reader.hpp"
#include "office/audit/audit.hpp"
#include "office/deadlines/deadline_store.hpp"
#include "office/deadlines/deadlines.hpp"
#include "office/handling/due_days.hpp"
#include "office/tasks/task_acts.hpp"
#include "office/tasks/tasks.hpp"

namespace deadlines {
namespace {

using accounts::Ability;
using calendar::Date;
using office::Request;
using office::Response;

/// How far a day off can move a deadline: the longest row of days off with its weekends (Tết), and some more.
constexpr std::chrono::days reach{20};

void write_day(json::Writer& out, const OwnDay& one, bool own, bool sure) {
    out.field("day", one.day).field("working", one.working).field("name", one.name).field("own", own);
    out.field("sure", sure);
    out.field("source", own ? std::optional{one.source} : std::nullopt);
    out.field("changed_by", own ? std::optional{one.changed_by} : std::nullopt);
    out.field("changed_at", own ? std::optional{one.changed_at} : std::nullopt);
}

Response list(Request& rq) {
    const auto year = static_cast<int>(rq.query_number("year", 2000, 2199).value_or(calendar::year_of(rq.today())));
    const auto own = list_own_days(rq.db(), rq.agency_id());
    const auto is_own = [&](Date day) {
        return std::any_of(own.begin(), own.end(), [&](const OwnDay& one) { return one.day == day; });
    };
    struct Shown {
        OwnDay day;
        bool own, sure;
    };
    std::vector<Shown> shown;
    for (const OwnDay& one : own) shown.push_back({one, true, true});
    for (const calendar::SpecialDay& one : calendar::national_days())
        if (!is_own(one.day))
            shown.push_back({{.day = one.day, .working = one.working, .name = one.name}, false, one.sure});
    std::erase_if(shown, [&](const Shown& one) { return calendar::year_of(one.day.day) != year; });
    std::sort(shown.begin(), shown.end(), [](const Shown& a, const Shown& b) { return a.day.day < b.day.day; });
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const Shown& one : shown) out.item().object([&] { write_day(out, one.day, one.own, one.sure); });
        });
        out.field("next", nullptr);
    });
    return Response::json_text(out.take());
}

struct Moved {
    std::string task_id, content;
    Date from, to;
};

/// The open tasks whose day was put off for a day off, and is another one by the new calendar.
std::vector<Moved> move_tasks(Request& rq, Date day, const Rules& before, const Rules& now, const std::string& why) {
    std::vector<Moved> moved;
    const accounts::Visibility whole = accounts::whole_agency(rq.agency_id());
    for (const Dated& one : list_dated(rq.db(), rq.agency_id(), day - reach, day + reach)) {
        const auto due_on = reckon(one.words, now).due_on;
        if (!due_on || due_on == one.due_on || reckon(one.words, before).due_on != one.due_on) continue;
        tasks::Task task = office::seen(tasks::find_task(rq.db(), whole, one.task_id)).task;
        task.due_on = due_on;
        tasks::save_task(rq.db(), rq.agency_id(), task, rq.now());
        tasks::record(rq, task, {"move_deadline", why, due_on, task.version});
        tasks::tell(rq, task, "task_moved", tasks::doers_of(rq, task));
        moved.push_back({task.id, tasks::short_content(task), one.due_on, *due_on});
    }
    return moved;
}

Response changed(Request& rq, const std::vector<Moved>& moved, const std::string& why, int status) {
    const auto dossiers = handling::move_due_days(rq, why);
    json::Writer out;
    out.object([&] {
        handling::write_moved(out.key("moved_dossiers"), dossiers);
        out.key("moved").array([&] {
            for (const Moved& one : moved)
                out.item().object([&] {
                    out.field("task_id", one.task_id).field("content", one.content);
                    out.field("from", one.from).field("to", one.to);
                });
        });
    });
    return Response::json_text(out.take(), status);
}

Response set_own_day(Request& rq) {
    json::FieldReader in{rq.body()};
    OwnDay own{.day = in.date("day"),
               .working = in.boolean("working"),
               .name = in.text("name", {.max = 200}),
               .source = in.text("source"),
               .changed_at = rq.now()};
    if (!in.is_wrong("day") && calendar::working_days().includes(own.day) == own.working)
        in.wrong("day", "calendar.already");
    in.finish();
    const Rules before = rules_of(rq.db(), rq.agency_id());
    save_day(rq.db(), rq.agency_id(), own, rq.viewer().official_id);
    audit::record(rq, "calendar.set_day", std::nullopt,
                  calendar::to_vietnamese(own.day) + ": " + own.name + " (" + own.source + ")");
    return changed(rq, move_tasks(rq, own.day, before, rules_of(rq.db(), rq.agency_id()), own.name), own.name, 201);
}

Response remove_own_day(Request& rq) {
    const auto day = calendar::parse_iso_date(rq.word("day"));
    const auto own = list_own_days(rq.db(), rq.agency_id());
    const auto found = std::find_if(own.begin(), own.end(), [&](const OwnDay& one) { return one.day == day; });
    if (found == own.end()) throw Failure{FailureKind::not_found, "request.not_found"};
    const Rules before = rules_of(rq.db(), rq.agency_id());
    remove_day(rq.db(), rq.agency_id(), found->day);
    audit::record(rq, "calendar.remove_day", std::nullopt,
                  calendar::to_vietnamese(found->day) + ": " + found->name + " (" + found->source + ")");
    const auto moved = move_tasks(rq, found->day, before, rules_of(rq.db(), rq.agency_id()), found->name);
    return changed(rq, moved, found->name, 200);
}

}  // namespace

const office::Routes calendar_routes{
    {office::GET, "/api/working_calendar", list, Ability::signed_in},
    {office::POST, "/api/working_calendar/days", set_own_day, Ability::settings_manage},
    {office::DELETE, "/api/working_calendar/days/{day}", remove_own_day, Ability::settings_manage},
};

}  // namespace deadlines
