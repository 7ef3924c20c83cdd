#include "office/chasing/chases.hpp"

#include <algorithm>

#include "lib/messages/messages.hpp"
#include "lib/text/text.hpp"
#include "office/accounts/official.hpp"
#include "office/chasing/chase_rule.hpp"
#include "office/chasing/chase_store.hpp"
#include "office/deadlines/working_calendar.hpp"
#include "office/notices/notice.hpp"
#include "office/tasks/tasks.hpp"

namespace chasing {
namespace {

struct Wanted {
    Chased chased;
    Rule rule;
};

std::vector<Wanted> wanted_now(sql::Connection& db, const std::string& agency_id, calendar::Date today,
                               const settings::Values& values, const calendar::WorkingDays& days) {
    std::vector<Wanted> wanted;
    const std::vector<Rule> rules = rules_of(values);
    if (rules.empty()) return wanted;
    // A deadline whose first rule comes today lies this many working days ahead, or on the days off behind them.
    const int ahead = static_cast<int>(std::max<std::int64_t>(0, -rules.front().days));
    const calendar::Date due_by = days.after(today, ahead + 1);
    const auto add = [&](const std::vector<Chased>& open) {
        for (const Chased& one : open)
            if (const Rule* rule = rule_now(rules, one.due_on, today, one.days, days)) wanted.push_back({one, *rule});
    };
    add(list_open(db, agency_id, due_by, rules.back().days));
    add(list_open_parts(db, agency_id, due_by, rules.back().days));
    return wanted;
}

/// Who does what is chased, and who heads their unit.
struct People {
    std::vector<std::string> doers, heads;
};

std::vector<std::string> told(sql::Connection& db, const std::string& agency_id, const tasks::Task& task,
                              const People& people, const Rule& rule) {
    std::vector<std::string> ids;
    const auto add = [&](const std::vector<std::string>& more) { ids.insert(ids.end(), more.begin(), more.end()); };
    for (const To to : rule.to) {
        if (to == To::official) add(people.doers);
        if (to == To::head) add(people.heads);
        if (to != To::chair) continue;
        if (task.answerable_id) add({*task.answerable_id});
        for (const auto& chair : accounts::officials_of_role(db, agency_id, "chair")) add({chair.id});
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

/// Tells them; the names of whom it told.
std::string tell(sql::Connection& db, const std::string& agency_id, const std::vector<std::string>& ids,
                 const notices::Notice& notice, calendar::Instant now) {
    std::vector<std::string> names;
    for (const std::string& id : ids) {
        const auto official = accounts::find_official(db, agency_id, id);
        if (!official || !official->active) continue;
        notices::tell(db, agency_id, id, notice, now);
        names.push_back(official->name);
    }
    return text::join(names, ", ");
}

void chase_one(sql::Connection& db, const std::string& agency_id, const Wanted& wanted, calendar::Instant now) {
    const auto& [chased, rule] = wanted;
    if (!save_chase(db, agency_id, chased, rule.code, rule.days, now)) return;
    const tasks::Task task = tasks::find_task(db, accounts::whole_agency(agency_id), chased.task_id).value().task;
    const std::string kind = "chase_" + rule.code, link = "/tasks/" + task.id;
    if (!chased.unit_id) {
        const People people{tasks::doers_of(db, agency_id, task), tasks::told_of(db, agency_id, task.lead_unit_id)};
        const auto ids = told(db, agency_id, task, people, rule);
        const std::string names = tell(db, agency_id, ids, {kind, tasks::short_content(task), link}, now);
        tasks::add_program_act(db, agency_id, task.id, now, kind, names);
        return;
    }
    const tasks::PartToDo part = tasks::part_to_do(db, agency_id, task, *chased.unit_id);
    const People people{part.doers, tasks::told_of(db, agency_id, *chased.unit_id)};
    const std::string subject = messages::sentence("chase.part", {{"subject", part.content}});
    const std::string names = tell(db, agency_id, told(db, agency_id, task, people, rule), {kind, subject, link}, now);
    tasks::add_program_act(db, agency_id, task.id, now, kind, part.unit_name + ": " + names);
}

}  // namespace

bool chases_wait(sql::Connection& db, const std::string& agency_id, calendar::Instant now) {
    const settings::Values values = settings::values_of(db, agency_id);
    const calendar::WorkingDays days = deadlines::calendar_of(db, agency_id).days;
    return may_disturb(now, values, days) &&
           !wanted_now(db, agency_id, calendar::local_date(now), values, days).empty();
}

int chase(sql::Connection& db, const std::string& agency_id, calendar::Instant now) {
    const settings::Values values = settings::values_of(db, agency_id);
    const calendar::WorkingDays days = deadlines::calendar_of(db, agency_id).days;
    const auto wanted = wanted_now(db, agency_id, calendar::local_date(now), values, days);
    for (const Wanted& one : wanted) chase_one(db, agency_id, one, now);
    return static_cast<int>(wanted.size());
}

}  // namespace chasing
