#include "office/tasks/task.hpp"

#include <doctest/doctest.h>

#include "office/tasks/task_test_people.hpp"

using namespace tasks;
using namespace tasks::test;
using accounts::Viewer;

namespace {

Task task_in(State state) {
    Task task;
    task.content = "Lập báo cáo";
    task.lead_unit_id = "culture";
    task.official_id = "hoa";
    task.state = state;
    task.deadline_kind = DeadlineKind::date;
    task.due_on = task.first_due_on = day(10);
    if (state == State::submitted || state == State::approved) task.submitted_on = day(9);
    return task;
}

}  // namespace

TEST_CASE("from assignment to approval, by those whom each act is for") {
    Task task = task_in(State::assigned);
    task.official_id.reset();
    CHECK(refusal([&] { accept(task, hoa); }) == "task.not_yours");
    CHECK(refusal([&] { assign(task, hoa, {"hoa", "culture"}); }) == "task.not_yours");
    CHECK(refusal([&] { assign(task, other_head, {"hoa", "culture"}); }) == "task.not_yours");
    CHECK(refusal([&] { assign(task, head, {"khac", "economy"}); }) == "task.other_unit");
    assign(task, head, {"hoa", "culture"});
    CHECK(refusal([&] { submit(task, hoa, day(9)); }) == "task.not_now");
    accept(task, hoa);
    report_progress(task, hoa, 40);
    CHECK(task.state == State::in_progress);
    CHECK(refusal([&] { submit(task, nam, day(9)); }) == "task.not_yours");
    submit(task, hoa, day(9));
    CHECK(refusal([&] { approve(task, hoa, day(12)); }) == "task.not_yours");
    give_back(task, vice);
    CHECK_FALSE(task.submitted_on);
    submit(task, hoa, day(10));
    approve(task, chair, day(12));
    CHECK(task.state == State::approved);
    CHECK(refusal([&] { cancel(task, chair); }) == "task.not_now");
}

TEST_CASE("a named approver is the only one who decides") {
    Task task = task_in(State::submitted);
    task.approver_id = "vice";
    CHECK(refusal([&] { approve(task, chair, day(9)); }) == "task.not_yours");
    CHECK(refusal([&] { approve(task, vice, day(9)); }) == "done");
}

TEST_CASE("sent back, it waits for another person") {
    Task task = task_in(State::assigned);
    send_back(task, hoa);
    CHECK_FALSE(task.official_id);
    CHECK(refusal([&] { accept(task, head); }) == "task.not_now");
    assign(task, office_head, {"nam", "culture"});
    CHECK(may(Act::accept, task, nam));
}

TEST_CASE("late: the day after the due day, by the submission that was approved") {
    Task task = task_in(State::in_progress);
    CHECK_FALSE(is_late(task, day(10)));
    CHECK(is_late(task, day(11)));
    task = task_in(State::submitted);
    CHECK(is_late(task, day(11)));  // not approved yet: counted by today
    task = task_in(State::approved);
    CHECK_FALSE(is_late(task, day(31)));
    task.submitted_on = day(11);
    CHECK(is_late(task, day(11)));
    task = task_in(State::cancelled);
    CHECK_FALSE(is_late(task, day(31)));
    task = task_in(State::in_progress);
    task.due_on.reset();
    CHECK_FALSE(is_late(task, day(31)));
}

TEST_CASE("soon: from three days before until the due day itself") {
    const Task task = task_in(State::accepted);
    CHECK_FALSE(is_soon(task, day(6)));
    CHECK(is_soon(task, day(7)));
    CHECK(is_soon(task, day(10)));
    CHECK_FALSE(is_soon(task, day(11)));
    CHECK(is_soon(task_in(State::submitted), day(9)));
    CHECK_FALSE(is_soon(task_in(State::approved), day(9)));
}

TEST_CASE("an extension needs a later day, is asked in time, and waits for a decision") {
    Task task = task_in(State::in_progress);
    const auto ask = [&](const char* id, int wanted, int today) {
        ask_extension(task, hoa, {id, day(wanted), "", "hoa"}, day(today));
    };
    CHECK(refusal([&] { ask("x", 10, 9); }) == "task.extension_not_later");
    CHECK(refusal([&] { ask("x", 20, 11); }) == "task.extension_too_late");
    ask("x", 20, 10);
    CHECK(refusal([&] { ask("y", 25, 10); }) == "task.not_now");
    CHECK(refusal([&] { decide_extension(task, head, true); }) == "task.not_yours");
    decide_extension(task, vice, true);
    CHECK(*task.due_on == day(20));
    CHECK(*task.first_due_on == day(10));
    ask("z", 25, 20);
    decide_extension(task, chair, false);
    CHECK(*task.due_on == day(20));
}

TEST_CASE("who assigned the task decides about another day, although somebody else approves") {
    Task task = task_in(State::in_progress);
    task.approver_id = "chair";
    task.created_by = "vice";
    ask_extension(task, hoa, {"x", day(20), "", "hoa"}, day(9));
    CHECK(may(Act::decide_extension, task, vice));
    CHECK(may(Act::decide_extension, task, chair));
    task.created_by = "head";  // a head who gives out may not direct the agency
    CHECK_FALSE(may(Act::decide_extension, task, head));
    CHECK_FALSE(may(Act::decide_extension, task, vice));
}

TEST_CASE("six marks") {
    Task task = task_in(State::assigned);
    CHECK(unclear(clarity(task)) == std::vector<std::string_view>{"trách nhiệm", "thẩm quyền", "sản phẩm"});
    task.answerable_id = task.approver_id = "vice";
    task.product = "Báo cáo";
    CHECK(unclear(clarity(task)).empty());
    task.official_id.reset();
    task.deadline_kind = DeadlineKind::none;
    CHECK(unclear(clarity(task)) == std::vector<std::string_view>{"người", "thời gian"});
}

TEST_CASE("in every state, an administrator of accounts does nothing and a stranger nothing either") {
    for (const State state :
         {State::assigned, State::accepted, State::in_progress, State::submitted, State::approved, State::cancelled})
        for (std::size_t act = 0; act < static_cast<std::size_t>(Act::count_of_acts); ++act) {
            CHECK_FALSE(may(static_cast<Act>(act), task_in(state), administrator));
            CHECK_FALSE(may(static_cast<Act>(act), task_in(state), other_head));
        }
}

TEST_CASE("what is approved or cancelled stays so, unless who directs opens it again") {
    for (const State state : {State::approved, State::cancelled})
        for (std::size_t act = 0; act < static_cast<std::size_t>(Act::count_of_acts); ++act)
            for (const Viewer* viewer : {&chair, &vice, &office_head, &head, &hoa}) {
                const bool opens = static_cast<Act>(act) == Act::reopen && viewer != &head && viewer != &hoa;
                CHECK(may(static_cast<Act>(act), task_in(state), *viewer) == opens);
            }
}

TEST_CASE(
    "6 rõ holds: what is missing is named by its field; a lead unit with a head is person enough to give it out") {
    Task task = task_in(State::assigned);
    task.answerable_id = "vice";
    task.approver_id = "chair";
    task.product = "Báo cáo";
    CHECK(missing_marks(task, false).empty());
    task.official_id.reset();
    CHECK(missing_marks(task, true).empty());
    REQUIRE(missing_marks(task, false).size() == 1);
    CHECK(missing_marks(task, false)[0].field == "official_id");
    const auto missing = missing_marks(Task{}, true);
    std::vector<std::string_view> fields;
    for (const MissingMark& mark : missing) fields.push_back(mark.field);
    CHECK(fields == std::vector<std::string_view>{"official_id", "content", "deadline_kind", "answerable_id",
                                                  "approver_id", "product"});
}
