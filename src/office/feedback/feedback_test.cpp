#include "office/feedback/feedback.hpp"

#include <doctest/doctest.h>

#include "lib/failure.hpp"

namespace {

using namespace feedback;
using accounts::Viewer;
using calendar::Date;

constexpr Date day(int of_march) { return std::chrono::year{2026} / 3 / of_march; }

Viewer of_role(const char* role, const char* unit) {
    return {.agency_id = "a", .official_id = "o", .unit_id = unit, .role = accounts::find_role(role)};
}

Feedback given_to(const char* unit) {
    Feedback one{.due_on = day(20)};
    give(one, of_role("office_head", "office"), unit);
    return one;
}

template <class Body>
std::string refused(Body body) {
    try {
        body();
    } catch (const Failure& failure) {
        return failure.code;
    }
    return "";
}

}  // namespace

TEST_CASE("who looks after all feedback gives it out; the unit that has it answers, no other") {
    Feedback fresh{.due_on = day(20)};
    CHECK(offered(fresh, of_role("office_head", "office")) == std::vector{Act::answer, Act::give, Act::dismiss});
    CHECK(offered(fresh, of_role("unit_head", "culture")).empty());
    const Feedback one = given_to("culture");
    CHECK(one.state == State::given);
    CHECK(offered(one, of_role("unit_head", "culture")) == std::vector{Act::answer});
    CHECK(offered(one, of_role("unit_head", "economy")).empty());
    CHECK(offered(one, of_role("specialist", "culture")).empty());
    CHECK(offered(one, of_role("administrator", "office")).empty());
}

TEST_CASE("an answer is late after its day; once late stays late") {
    for (const int answered_on : {20, 21}) {
        Feedback one = given_to("culture");
        answer(one, of_role("unit_head", "culture"), "Đã sửa.", day(answered_on));
        CHECK(one.late == (answered_on == 21));
        CHECK(one.closed_on == day(answered_on));
        reopen(one, day(30), day(25));
        CHECK_FALSE(one.closed_on);
        answer(one, of_role("chair", "leaders"), "Đã sửa lại.", day(26));
        CHECK(one.late == (answered_on == 21));
    }
    Feedback nobodys{.due_on = day(20)};
    answer(nobodys, of_role("office_head", "office"), "Đã rõ.", day(19));
    CHECK(nobodys.unit_id == "office");
}

TEST_CASE("a citizen asks again once, while the answer is fresh, and then says anew what they think of it") {
    Feedback one = given_to("culture");
    CHECK(refused([&] { rate(one, true); }) == "feedback.not_now");
    CHECK(refused([&] { reopen(one, day(30), day(20)); }) == "feedback.not_now");
    answer(one, of_role("unit_head", "culture"), "Đã sửa.", day(1));
    rate(one, false);
    CHECK(may_reopen(one, day(31)));
    CHECK_FALSE(may_reopen(one, day(31) + std::chrono::days{1}));
    CHECK(refused([&, late = one]() mutable { reopen(late, day(30), day(31) + std::chrono::days{1}); }) ==
          "feedback.reopening_late");
    reopen(one, day(30), day(2));
    CHECK_FALSE(one.satisfied);
    answer(one, of_role("unit_head", "culture"), "Đã sửa lại.", day(3));
    CHECK_FALSE(may_reopen(one, day(3)));
    CHECK(refused([&] { reopen(one, day(30), day(3)); }) == "feedback.reopened_before");
    rate(one, true);
    CHECK(one.satisfied == true);
}

TEST_CASE("what is closed is closed") {
    Feedback one = given_to("culture");
    dismiss(one, of_role("centre_director", "centre"), "Ngoài thẩm quyền.", day(5));
    CHECK(refused([&] { answer(one, of_role("chair", "leaders"), "x", day(6)); }) == "feedback.not_now");
    CHECK(refused([&] { give(one, of_role("chair", "leaders"), "culture"); }) == "feedback.not_now");
    CHECK(refused([&] { reopen(one, day(30), day(6)); }) == "feedback.not_now");
    CHECK_FALSE(is_overdue(one, day(31)));
    CHECK(is_overdue(given_to("culture"), day(21)));
    CHECK_FALSE(is_overdue(given_to("culture"), day(20)));
}
