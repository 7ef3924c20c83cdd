#include "office/deadlines/explanation.hpp"

#include <algorithm>

#include "lib/text/text.hpp"
#include "office/deadlines/occurrence.hpp"

namespace deadlines {
namespace {

using calendar::Date;
using calendar::to_vietnamese;
using tasks::DeadlineKind;
using tasks::Task;

void add_words(std::vector<Step>& steps, const Facts& facts) {
    const Task& task = facts.task;
    if (!task.deadline_text)
        steps.push_back({"no_words", {}});
    else if (facts.directive_code)
        steps.push_back({"paper_says", {{"code", *facts.directive_code}, {"text", *task.deadline_text}}});
    else
        steps.push_back({"giver_says", {{"text", *task.deadline_text}}});
}

/// Where a change of the working calendar put it.
bool moved_to(const Facts& facts, Date day) {
    return std::any_of(facts.events.begin(), facts.events.end(), [&](const tasks::TaskEvent& event) {
        return event.act == "move_deadline" && event.due_on == day;
    });
}

/// How the day first given follows from the words, or that it was chosen.
void add_first_day(std::vector<Step>& steps, const Facts& facts, const Rules& rules) {
    const Task& task = facts.task;
    if (!task.first_due_on) return;
    if (task.deadline_text) {
        Reckoned reckoned = reckon({*task.deadline_text, facts.issued_on}, rules);
        if (reckoned.due_on && (reckoned.due_on == task.first_due_on || moved_to(facts, *reckoned.due_on))) {
            for (Step& step : reckoned.steps) steps.push_back(std::move(step));
            return;
        }
    }
    steps.push_back({"chosen", {{"day", to_vietnamese(*task.first_due_on)}}, task.first_due_on});
}

/// What the task waits for, or the day that follows from it.
void add_condition(std::vector<Step>& steps, const Facts& facts, const Rules& rules) {
    const Task& task = facts.task;
    if (!facts.condition) {
        steps.push_back({"waits", {}});
        return;
    }
    const Condition& condition = *facts.condition;
    steps.push_back({"event", {{"on", to_vietnamese(condition.happened_on)}, {"event", condition.event}}});
    Reckoned reckoned = reckon_after(task.deadline_text.value_or(""), condition.happened_on, rules);
    if (reckoned.due_on && reckoned.due_on == task.first_due_on)
        for (Step& step : reckoned.steps) steps.push_back(std::move(step));
    else if (task.first_due_on)
        steps.push_back({"chosen", {{"day", to_vietnamese(*task.first_due_on)}}, task.first_due_on});
}

/// "04/6 và 04/12", of "06-04" and "12-04".
std::string days_of_year(const std::vector<std::string>& occurrences) {
    std::vector<std::string> days;
    for (const std::string& one : occurrences) days.push_back(one.substr(3) + "/" + one.substr(0, 2));
    return text::join(days, ", ");
}

/// A period without a named day: the office's rule.
void add_rhythm(std::vector<Step>& steps, const Task& task, const Rules& rules) {
    const auto rhythm = rhythm_of(task.deadline_text);
    if (!rhythm || rules.period_day == PeriodDay::none) {
        steps.push_back({"recurs_without_days", {}});
        return;
    }
    const std::string period = messages::sentence("deadline.period." + std::string(word_of(*rhythm)));
    const bool working = rules.period_day == PeriodDay::last_working_day;
    steps.push_back({working ? "recurs_last_working_day" : "recurs_last_day", {{"period", period}}});
}

void add_kind(std::vector<Step>& steps, const Facts& facts, const Rules& rules) {
    const Task& task = facts.task;
    switch (task.deadline_kind) {
        case DeadlineKind::date:
            add_first_day(steps, facts, rules);
            return;
        case DeadlineKind::recurring:
            if (task.occurrences.empty())
                add_rhythm(steps, task, rules);
            else if (const int day = day_of_every_month(task.occurrences))
                steps.push_back({"recurs_monthly", {{"day", std::to_string(day)}}});
            else
                steps.push_back({"recurs", {{"days", days_of_year(task.occurrences)}}});
            if (facts.previous_due_on)
                steps.push_back({"after_occurrence", {{"day", to_vietnamese(*facts.previous_due_on)}}});
            if (task.first_due_on)
                steps.push_back({"this_occurrence", {{"day", to_vietnamese(*task.first_due_on)}}, task.first_due_on});
            return;
        case DeadlineKind::continuous:
            steps.push_back({"continuous", {}});
            return;
        case DeadlineKind::conditional:
            add_condition(steps, facts, rules);
            return;
        case DeadlineKind::none:
            steps.push_back({"none", {}});
            return;
    }
}

void add_event(std::vector<Step>& steps, const tasks::TaskEvent& event) {
    messages::Values values{{"on", to_vietnamese(calendar::local_date(event.at))},
                            {"who", event.official_name},
                            {"note", event.note.value_or("")},
                            {"day", event.due_on ? to_vietnamese(*event.due_on) : ""}};
    if (event.act == "ask_extension")
        steps.push_back({"extension_asked", values});
    else if (event.act == "decide_extension")
        steps.push_back({event.due_on ? "extension_granted" : "extension_refused", values, event.due_on});
    else if (event.act == "edit" && event.due_on)
        steps.push_back({"edited", values, event.due_on});
    else if (event.act == "move_deadline" && event.due_on)
        steps.push_back({"calendar_changed", values, event.due_on});
}

void add_today(std::vector<Step>& steps, const Facts& facts, const Rules& rules) {
    const Task& task = facts.task;
    if (!task.due_on) return;
    const Date due = *task.due_on;
    steps.push_back({"in_force", {{"day", to_vietnamese(due)}}, due});
    if (!tasks::is_open(task)) return;
    const int left = rules.calendar.days.between(facts.today, due);
    const messages::Values values{{"count", std::to_string(left)},
                                  {"late", std::to_string((facts.today - due).count())}};
    steps.push_back({facts.today > due ? "late" : facts.today == due ? "today" : "left", values});
}

}  // namespace

std::vector<Step> explain(const Facts& facts, const Rules& rules) {
    std::vector<Step> steps;
    add_words(steps, facts);
    add_kind(steps, facts, rules);
    for (const tasks::TaskEvent& event : facts.events) add_event(steps, event);
    add_today(steps, facts, rules);
    return steps;
}

}  // namespace deadlines
