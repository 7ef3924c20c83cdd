#include "office/deadlines/condition.hpp"

#include "lib/failure.hpp"
#include "lib/text/words.hpp"

namespace deadlines {
namespace {

/// More days than a year are no deadline after an event.
constexpr int days_max = 366;

struct Span {
    int days = 0;
    bool working = false;
};

/// "10 ngày", "05 ngày làm việc"; not "ngày 10".
Span span_of(const std::string& text) {
    const auto words = text::words(text);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (!words[i].number || words[i].plain.size() > 3 || words[i + 1].plain != "ngay") continue;
        if (i > 0 && (words[i - 1].plain == "ngay" || words[i - 1].plain == "/")) continue;
        const int days = std::stoi(words[i].plain);
        if (days >= 1 && days <= days_max) return {days, text::spells(words, i + 2, "lam viec") > 0};
    }
    return {};
}

[[noreturn]] void refuse(std::string_view field, std::string code) {
    throw Failure{FailureKind::bad_input, "input.invalid", {{std::string(field), std::move(code)}}};
}

}  // namespace

Reckoned reckon_after(const std::string& words, calendar::Date happened_on, const Rules& rules) {
    const Span span = span_of(words);
    if (span.days == 0) return {};
    const calendar::Date day =
        span.working ? rules.calendar.days.after(happened_on, span.days) : happened_on + std::chrono::days{span.days};
    Reckoned reckoned;
    reckoned.steps.push_back({span.working ? "working_days_after_event" : "days_after_event",
                              {{"count", std::to_string(span.days)},
                               {"from", calendar::to_vietnamese(happened_on)},
                               {"day", calendar::to_vietnamese(day)}},
                              day});
    reckoned.due_on = kept_or_moved(day, rules, reckoned.steps);
    return reckoned;
}

void start(tasks::Task& task, const Condition& condition, const std::optional<calendar::Date>& given,
           const Rules& rules, calendar::Date today) {
    if (task.deadline_kind != tasks::DeadlineKind::conditional || task.due_on || !tasks::is_open(task))
        throw Failure{FailureKind::conflict, "task.not_conditional"};
    if (condition.happened_on > today) refuse("happened_on", "task.event_in_future");
    const auto due_on =
        given ? given : reckon_after(task.deadline_text.value_or(""), condition.happened_on, rules).due_on;
    if (!due_on) refuse("due_on", "task.event_due_missing");
    if (*due_on < condition.happened_on) refuse("due_on", "task.event_due_before");
    task.due_on = task.first_due_on = due_on;
}

}  // namespace deadlines
