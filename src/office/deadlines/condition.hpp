#pragma once
#include "office/deadlines/reckoning.hpp"
#include "office/tasks/task.hpp"

namespace deadlines {

/// sự kiện: what a conditional task waits for, once it has happened.
struct Condition {
    calendar::Date happened_on;
    std::string event;  ///< what happened, by which paper
};

/// Pure: "trong 10 ngày làm việc kể từ khi …", counted from the day of the event, which itself is not counted.
/// No day: the words name no number of days.
Reckoned reckon_after(const std::string& words, calendar::Date happened_on, const Rules&);

/// Pure: the task starts: it is due on the day that is given, or else on the day that its words give. Throws Failure:
/// conflict "task.not_conditional" for a task that waits for nothing or whose event is recorded; bad_input naming the
/// field for an event in the future, a day before it, or no day at all.
void start(tasks::Task&, const Condition&, const std::optional<calendar::Date>& given, const Rules&,
           calendar::Date today);

}  // namespace deadlines
