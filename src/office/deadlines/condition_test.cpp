#include "office/deadlines/condition.hpp"

#include <doctest/doctest.h>

#include "lib/failure.hpp"

using deadlines::Rules;

namespace {

calendar::Date day(const char* iso) { return *calendar::parse_iso_date(iso); }

std::string due(const char* words, const char* happened_on, const Rules& rules = {}) {
    const auto reckoned = deadlines::reckon_after(words, day(happened_on), rules);
    if (!reckoned.due_on) return "";
    CHECK(reckoned.steps.back().day == reckoned.due_on);
    return calendar::to_iso(*reckoned.due_on);
}

tasks::Task waiting(const char* words) {
    tasks::Task task;
    task.deadline_kind = tasks::DeadlineKind::conditional;
    task.deadline_text = words;
    return task;
}

std::string refusal(tasks::Task task, const char* happened_on, const std::optional<calendar::Date>& given) {
    try {
        deadlines::start(task, {day(happened_on), "Sở đã hướng dẫn"}, given, {}, day("2026-03-10"));
    } catch (const Failure& failure) {
        return failure.fields.empty() ? failure.code : failure.fields[0].code;
    }
    return "";
}

}  // namespace

TEST_CASE("days after an event are counted from the next day on") {
    CHECK(due("trong vòng 10 ngày kể từ khi có hướng dẫn", "2026-03-02") == "2026-03-12");
    CHECK(due("Chậm nhất 05 ngày làm việc sau khi có hướng dẫn", "2026-03-06") == "2026-03-13");
    CHECK(due("sau 03 ngày làm việc", "2026-02-13") == "2026-02-25");  // Tết
    for (const char* none : {"Sau khi có hướng dẫn của Sở", "sau ngày 10", "ngày 10 ngày hội", ""})
        CHECK_MESSAGE(due(none, "2026-03-02").empty(), none);
    Rules rules;
    rules.on_day_off = deadlines::OnDayOff::after;
    CHECK(due("trong 5 ngày", "2026-03-02", rules) == "2026-03-09");  // the 7th is a Saturday
}

TEST_CASE("a conditional task starts when its event is recorded") {
    tasks::Task task = waiting("trong 10 ngày kể từ khi có hướng dẫn");
    deadlines::start(task, {day("2026-03-02"), "Sở đã hướng dẫn"}, {}, {}, day("2026-03-10"));
    CHECK(task.due_on == day("2026-03-12"));
    CHECK(task.first_due_on == task.due_on);
    CHECK(refusal(task, "2026-03-02", {}) == "task.not_conditional");

    tasks::Task chosen = waiting("Sau khi có hướng dẫn của Sở");
    CHECK(refusal(chosen, "2026-03-02", {}) == "task.event_due_missing");
    CHECK(refusal(chosen, "2026-03-02", day("2026-03-01")) == "task.event_due_before");
    CHECK(refusal(chosen, "2026-03-11", day("2026-03-20")) == "task.event_in_future");
    CHECK(refusal(chosen, "2026-03-02", day("2026-03-02")).empty());
    chosen.state = tasks::State::cancelled;
    CHECK(refusal(chosen, "2026-03-02", day("2026-03-20")) == "task.not_conditional");
}
