#include "office/deadlines/occurrences.hpp"

#include "office/accounts/official.hpp"
#include "office/deadlines/occurrence.hpp"
#include "office/deadlines/occurrence_store.hpp"
#include "office/deadlines/reckoning.hpp"
#include "office/notices/notice.hpp"
#include "office/tasks/tasks.hpp"

namespace deadlines {
namespace {

using calendar::Date;
using tasks::Task;

struct Made {
    std::string previous_id;
    Date day;
};

/// The day of the year for which the first task of a series was given: a day off may have moved it a little.
Date day_of(const LastOccurrence& last, const Rules& rules) {
    if (last.day) return *last.day;
    constexpr int moved_at_most = 15;
    for (int back = 0; back <= moved_at_most; ++back)
        for (const int way : {-1, 1}) {
            const Date day = last.due_on + std::chrono::days{way * back};
            const auto here = next_occurrence(last.occurrences, day - std::chrono::days{1});
            if (here == day && kept_or_moved(std::optional{day}, rules) == last.due_on) return day;
        }
    return last.due_on;
}

std::vector<Made> to_make(sql::Connection& db, const std::string& agency_id, const Rules& rules, Date today) {
    const int ahead = static_cast<int>(settings::values_of(db, agency_id).number("recurring_days_ahead"));
    std::vector<Made> found;
    // The next one lies after the last: whatever is due later than the days ahead has its time still to come.
    for (const LastOccurrence& last : list_last(db, agency_id, today + std::chrono::days{ahead}))
        if (const auto day = occurrence_to_make(last.occurrences, day_of(last, rules), today, ahead))
            found.push_back({last.task_id, *day});
    return found;
}

/// Still with us, and in the unit that leads.
bool still_does(sql::Connection& db, const std::string& agency_id, const Task& task) {
    if (!task.official_id) return false;
    const auto official = accounts::find_official(db, agency_id, *task.official_id);
    return official && official->active && official->unit_id == task.lead_unit_id;
}

Task next_of_series(sql::Connection& db, const std::string& agency_id, const Task& before, Date due_on) {
    Task task = before;
    task.state = tasks::State::assigned;
    task.due_on = due_on;
    task.progress = 0;
    task.returned = 0;
    task.submitted_on.reset();
    task.approved_on.reset();
    task.extension.reset();
    if (!still_does(db, agency_id, before)) task.official_id.reset();
    return task;
}

void make(sql::Connection& db, const std::string& agency_id, const Made& one, const Rules& rules,
          calendar::Instant now) {
    const accounts::Visibility whole = accounts::whole_agency(agency_id);
    const Task before = tasks::find_task(db, whole, one.previous_id).value().task;
    Task task = next_of_series(db, agency_id, before, kept_or_moved(std::optional{one.day}, rules).value());
    tasks::save_new_task(db, agency_id, task, now);
    copy_parts(db, agency_id, before.id, task.id);
    save_occurrence(db, agency_id, before.id, task.id, one.day, now);
    tasks::add_program_act(db, agency_id, task.id, now, "occur", std::nullopt, task.due_on);
    const notices::Notice notice{"task_occurs", tasks::short_content(task), "/tasks/" + task.id};
    for (const std::string& id : tasks::doers_of(db, agency_id, task)) notices::tell(db, agency_id, id, notice, now);
}

}  // namespace

bool occurrences_wait(sql::Connection& db, const std::string& agency_id, calendar::Instant now) {
    return !to_make(db, agency_id, rules_of(db, agency_id), calendar::local_date(now)).empty();
}

int make_occurrences(sql::Connection& db, const std::string& agency_id, calendar::Instant now) {
    const Rules rules = rules_of(db, agency_id);
    int count = 0;
    // What was just made may have a next one within the days ahead.
    for (auto wanted = to_make(db, agency_id, rules, calendar::local_date(now)); !wanted.empty();
         wanted = to_make(db, agency_id, rules, calendar::local_date(now)))
        for (const Made& one : wanted) {
            make(db, agency_id, one, rules, now);
            ++count;
        }
    return count;
}

}  // namespace deadlines
