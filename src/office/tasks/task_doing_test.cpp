#include <doctest/doctest.h>

#include "office/tasks/task_handover.hpp"
#include "office/tasks/task_part.hpp"
#include "office/tasks/task_step.hpp"
#include "office/tasks/task_test_people.hpp"

using namespace tasks;
using namespace tasks::test;
using accounts::Viewer;

namespace {

Task task_in(State state) {
    Task task;
    task.content = "Lập báo cáo";
    task.lead_unit_id = "culture";
    task.coordinator_ids = {"economy"};
    task.official_id = "hoa";
    task.answerable_id = task.approver_id = "chair";
    task.state = state;
    task.due_on = day(10);
    return task;
}

const Part of_economy{.unit_id = "economy", .lead_unit_id = "culture"};

}  // namespace

TEST_CASE("a part is said by the lead, given by its head, done by its person, sent back by the lead") {
    const Task task = task_in(State::in_progress);
    Part part = of_economy;
    CHECK(may(PartAct::edit, part, task, hoa));
    CHECK(may(PartAct::edit, part, task, chair));
    CHECK_FALSE(may(PartAct::edit, part, task, other_head));
    CHECK(refusal([&] { assign(part, task, hoa, {"son", "economy"}); }) == "task.not_yours");
    CHECK(refusal([&] { assign(part, task, other_head, {"hoa", "culture"}); }) == "task.other_unit_of_part");
    assign(part, task, other_head, {"son", "economy"});
    CHECK(refusal([&] { give_back(part, task, hoa); }) == "task.not_now");
    report_done(part, task, son, "Đã gửi", day(9));
    CHECK(refusal([&] { report_done(part, task, son, "Lần nữa", day(9)); }) == "task.not_now");
    CHECK(refusal([&] { give_back(part, task, son); }) == "task.not_yours");
    give_back(part, task, hoa);
    CHECK_FALSE(part.done);
    CHECK(part.returned == 1);
    CHECK(refusal([&] { report_done(part, task_in(State::approved), son, "", day(9)); }) == "task.not_now");
}

TEST_CASE("a part is late by its own day, or else by the task's") {
    const Task task = task_in(State::in_progress);
    Part part = of_economy;
    CHECK_FALSE(is_late(part, task, day(10)));
    CHECK(is_late(part, task, day(11)));
    part.due_on = day(5);
    CHECK(is_late(part, task, day(6)));
    part.done_on = day(5);
    CHECK_FALSE(is_late(part, task, day(20)));
    CHECK_FALSE(is_late(of_economy, task_in(State::cancelled), day(20)));
}

TEST_CASE("steps belong to those who do the task; a step's own person may tick it") {
    const Task task = task_in(State::accepted);
    const Step whole{.id = "1", .content = "Lấy số liệu"}, of_nam{.id = "2", .content = "Soạn", .official_id = "nam"};
    CHECK(may_split(task, hoa));
    CHECK(may_split(task, head));
    CHECK_FALSE(may_split(task, nam));
    CHECK_FALSE(may_split(task, chair));
    CHECK(may_tick(of_nam, task, nam));
    CHECK_FALSE(may_tick(whole, task, nam));
    for (const State closed : {State::submitted, State::approved, State::cancelled}) {
        CHECK(refusal([&] { require_split(task_in(closed), hoa); }) == "task.not_now");
        CHECK(refusal([&] { require_tick(of_nam, task_in(closed), nam); }) == "task.not_now");
    }
    CHECK(refusal([&] { require_split(task, other_head); }) == "task.not_yours");
}

TEST_CASE("progress by steps is rounded down, and nothing without steps") {
    const Step open{.id = "1", .content = ""};
    Step done = open;
    done.done_on = day(3);
    CHECK(progress_of({}) == std::nullopt);
    CHECK(progress_of({open}) == 0);
    CHECK(progress_of({done, done, open}) == 66);
    CHECK(progress_of({done}) == 100);
}

TEST_CASE("taken back before it is decided; opened again by who decides or directs") {
    Task task = task_in(State::submitted);
    task.submitted_on = day(9);
    CHECK(refusal([&] { recall(task, nam); }) == "task.not_yours");
    recall(task, hoa);
    CHECK(task.state == State::in_progress);
    CHECK(task.submitted_on == std::nullopt);
    CHECK(task.returned == 0);
    CHECK(refusal([&] { recall(task, hoa); }) == "task.not_now");
    CHECK(refusal([&] { reopen(task, chair); }) == "task.not_now");

    Task approved = task_in(State::approved), cancelled = task_in(State::cancelled);
    approved.approved_on = approved.submitted_on = day(9);
    CHECK(refusal([&] { reopen(approved, hoa); }) == "task.not_yours");
    reopen(approved, chair);
    CHECK(approved.state == State::in_progress);
    CHECK(approved.approved_on == std::nullopt);
    CHECK(is_late(approved, day(11)));
    reopen(cancelled, chair);
    CHECK(cancelled.state == State::assigned);
}

TEST_CASE("who may see a task, and so be called by name, is who its statement shows it to") {
    const Task task = task_in(State::accepted);
    CHECK(may_see(task, hoa));
    CHECK(may_see(task, nam));
    CHECK(may_see(task, son));
    CHECK(may_see(task, chair));
    CHECK_FALSE(may_see(task, administrator));
    CHECK_FALSE(may_see(task, person("specialist", "lan", "one_stop")));
}

TEST_CASE("handed over inside the unit: the person by the head, leaders only by who directs") {
    CHECK(refusal([&] { require_handover(hoa, "culture"); }) == "task.not_yours");
    CHECK(refusal([&] { require_handover(other_head, "culture"); }) == "task.not_yours");
    CHECK(refusal([&] { require_handover(head, "culture"); }) == "done");
    CHECK(refusal([&] { require_handover(chair, "culture"); }) == "done");

    Task task = task_in(State::accepted);
    CHECK(hand_over(task, head, {.from_id = "hoa", .to_id = "nam", .unit_id = "culture"}));
    CHECK(task.official_id == "nam");
    CHECK(task.state == State::assigned);
    CHECK_FALSE(hand_over(task, head, {.from_id = "hoa", .to_id = "nam", .unit_id = "culture"}));
    const Handover to_vice{.from_id = "chair", .to_id = "vice", .unit_id = "leaders", .to_approves = true};
    CHECK_FALSE(hand_over(task, head, to_vice));
    CHECK(hand_over(task, chair, to_vice));
    CHECK(task.answerable_id == "vice");
    CHECK(task.approver_id == "vice");
    Task other = task_in(State::in_progress), closed = task_in(State::approved);
    CHECK(hand_over(other, chair, {.from_id = "chair", .to_id = "office", .unit_id = "leaders"}));
    CHECK(other.approver_id == "chair");
    CHECK_FALSE(hand_over(closed, chair, {.from_id = "hoa", .to_id = "nam", .unit_id = "culture"}));
}
