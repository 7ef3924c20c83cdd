#include "office/deadlines/occurrences.hpp"

#include "lib/messages/messages.hpp"
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
    Series series;
    ToMake wanted;
};

/// The last day in time of the occurrence that a day stands for.
Date due_of(const Series& series, Date day, const Rules& rules) {
    if (!series.occurrences.empty()) return kept_or_moved(std::optional{day}, rules).value();
    return due_in_period(series.rhythm.value(), day, rules).value();
}

/// The day for which the first task of a series was given: a day off may have moved it a little.
Date day_of(const LastOccurrence& last, const Rules& rules) {
    if (last.day) return *last.day;
    if (last.series.occurrences.empty()) return last.due_on;
    constexpr int moved_at_most = 15;
    for (int back = 0; back <= moved_at_most; ++back)
        for (const int way : {-1, 1}) {
            const Date day = last.due_on + std::chrono::days{way * back};
            const auto here = next_occurrence(last.series.occurrences, day - std::chrono::days{1});
            if (here == day && kept_or_moved(std::optional{day}, rules) == last.due_on) return day;
        }
    return last.due_on;
}

std::vector<Made> to_make(sql::Connection& db, const std::string& agency_id, const Rules& rules, Date today) {
    const int ahead = static_cast<int>(settings::values_of(db, agency_id).number("recurring_days_ahead"));
    std::vector<Made> found;
    // The next one lies after the last: whatever is due later than the days ahead has its time still to come.
    for (const LastOccurrence& last : list_last(db, agency_id, today + std::chrono::days{ahead})) {
        if (last.series.occurrences.empty() && rules.period_day == PeriodDay::none) continue;
        if (const auto wanted = occurrence_to_make(last.series, day_of(last, rules), today, ahead))
            found.push_back({last.task_id, last.series, *wanted});
    }
    return found;
}

/// Recurring tasks whose paper names a period and no day, and the day that the office's rule gives them.
std::vector<std::pair<std::string, Date>> to_date(sql::Connection& db, const std::string& agency_id, const Rules& rules,
                                                  Date today) {
    std::vector<std::pair<std::string, Date>> found;
    for (const WithoutDay& one : list_without_day(db, agency_id))
        if (const auto due = one.rhythm ? first_due(*one.rhythm, today, rules) : std::nullopt)
            found.emplace_back(one.task_id, *due);
    return found;
}

void give_day(sql::Connection& db, const std::string& agency_id, const std::string& task_id, Date due_on,
              calendar::Instant now) {
    Task task = tasks::find_task(db, accounts::whole_agency(agency_id), task_id).value().task;
    task.due_on = due_on;
    tasks::save_task(db, agency_id, task, now);
    tasks::add_program_act(db, agency_id, task.id, now, "give_day", std::nullopt, due_on);
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
    const ToMake& wanted = one.wanted;
    Task task = next_of_series(db, agency_id, before, due_of(one.series, wanted.day, rules));
    tasks::save_new_task(db, agency_id, task, now);
    copy_parts(db, agency_id, before.id, task.id);
    save_occurrence(db, agency_id, before.id, task.id, wanted.day, now);
    std::optional<std::string> note;
    if (wanted.skipped > 0)
        note = messages::sentence("deadline.skipped", {{"count", std::to_string(wanted.skipped)},
                                                       {"first", calendar::to_vietnamese(wanted.first_skipped)},
                                                       {"last", calendar::to_vietnamese(wanted.last_skipped)}});
    tasks::add_program_act(db, agency_id, task.id, now, "occur", note, task.due_on);
    const notices::Notice notice{"task_occurs", tasks::short_content(task), "/tasks/" + task.id};
    for (const std::string& id : tasks::doers_of(db, agency_id, task)) notices::tell(db, agency_id, id, notice, now);
}

}  // namespace

bool occurrences_wait(sql::Connection& db, const std::string& agency_id, calendar::Instant now) {
    const Rules rules = rules_of(db, agency_id);
    const Date today = calendar::local_date(now);
    return !to_date(db, agency_id, rules, today).empty() || !to_make(db, agency_id, rules, today).empty();
}

int make_occurrences(sql::Connection& db, const std::string& agency_id, calendar::Instant now) {
    const Rules rules = rules_of(db, agency_id);
    const Date today = calendar::local_date(now);
    for (const auto& [task_id, due_on] : to_date(db, agency_id, rules, today))
        give_day(db, agency_id, task_id, due_on, now);
    int count = 0;
    // What was just made may have a next one within the days ahead.
    for (auto wanted = to_make(db, agency_id, rules, today); !wanted.empty();
         wanted = to_make(db, agency_id, rules, today))
        for (const Made& one : wanted) {
            make(db, agency_id, one, rules, now);
            ++count;
        }
    return count;
}

}  // namespace deadlines
