#include "office/deadlines/explanation.hpp"

#include <doctest/doctest.h>

#include "lib/text/text.hpp"

using deadlines::OnDayOff;
using deadlines::Rules;

namespace {

calendar::Date day(const char* iso) { return *calendar::parse_iso_date(iso); }

std::string codes(const std::vector<deadlines::Step>& steps) {
    std::vector<std::string> all;
    for (const auto& step : steps) all.push_back(step.code);
    return text::join(all, " ");
}

std::string said(const deadlines::Step& step) { return messages::sentence("deadline.step." + step.code, step.values); }

struct Case {
    const char* text;
    const char* due_on;
    const char* steps;
};

void check(const std::vector<Case>& cases, const Rules& rules) {
    for (const Case& one : cases) {
        INFO(one.text);
        const auto reckoned = deadlines::reckon({one.text, day("2026-03-05")}, rules);
        REQUIRE(reckoned.due_on.has_value());
        CHECK(calendar::to_iso(*reckoned.due_on) == one.due_on);
        CHECK(codes(reckoned.steps) == one.steps);
        // The last step stands where the reckoning ends.
        CHECK(reckoned.steps.back().day == reckoned.due_on);
        for (const auto& step : reckoned.steps) CHECK(said(step).find('{') == std::string::npos);
    }
}

}  // namespace

TEST_CASE("each way of wording a day is reckoned in steps") {
    check({{"Trước ngày 15/5/2026", "2026-05-14", "before_is_day_before"},
           {"Trước 10/5/2026", "2026-05-09", "before_is_day_before day_off_stays"},
           {"trước ngày 10 tháng 6", "2026-06-09", "year_of_paper before_is_day_before"},
           {"trước ngày 01/3", "2027-02-28", "year_after before_is_day_before day_off_stays"},
           {"đến hết 30/6", "2026-06-30", "year_of_paper that_day"},
           {"xong trong tháng 6", "2026-06-30", "year_of_paper end_of_span"},
           {"Quý IV/2026", "2026-12-31", "end_of_span"},
           {"Năm 2026", "2026-12-31", "end_of_span"},
           {"trước tháng 10/2026", "2026-09-30", "before_span"},
           {"trong vòng 10 ngày kể từ ngày ban hành", "2026-03-15", "days_from_issue day_off_stays"}},
          Rules{});
}

TEST_CASE("an office may count the day itself, and put off what falls on a day off") {
    Rules rules;
    rules.before_is_day_before = false;
    check({{"Trước ngày 15/5/2026", "2026-05-15", "before_is_that_day"}}, rules);
    rules.on_day_off = OnDayOff::after;
    check({{"Trước ngày 10/5/2026", "2026-05-11", "before_is_that_day day_off_after"},
           {"chậm nhất 16/2/2026", "2026-02-23", "that_day day_off_after"}},  // Tết
          rules);
    rules.on_day_off = OnDayOff::before;
    check({{"Trước ngày 10/5/2026", "2026-05-08", "before_is_that_day day_off_before"},
           {"chậm nhất 20/2/2026", "2026-02-13", "that_day day_off_before"}},
          rules);
}

TEST_CASE("words without one day are not reckoned") {
    for (const char* text : {"Thường xuyên", "Hằng tháng", "Sau khi có hướng dẫn của Sở", "", "Trước ngày 31/02/2026"})
        CHECK_MESSAGE(!deadlines::reckon({text, day("2026-03-05")}, Rules{}).due_on, text);
}

TEST_CASE("the office's own days stand over those of the country") {
    Rules rules;
    rules.on_day_off = OnDayOff::after;
    rules.calendar = deadlines::with_own({{.day = day("2026-05-14"), .working = false, .name = "Ngày hội của xã"}});
    const auto reckoned = deadlines::reckon({"Trước ngày 15/5/2026", day("2026-03-05")}, rules);
    CHECK(calendar::to_iso(*reckoned.due_on) == "2026-05-15");
    CHECK(said(reckoned.steps.back()) ==
          "14/05/2026 là ngày nghỉ (Ngày hội của xã); cơ quan lấy ngày làm việc liền sau: 15/05/2026.");
}

TEST_CASE("the explanation runs from the words of the paper to today") {
    deadlines::Facts facts{.directive_code = "15/KH-UBND", .issued_on = day("2026-03-05"), .today = day("2026-05-13")};
    tasks::Task& task = facts.task;
    task.deadline_kind = tasks::DeadlineKind::date;
    task.deadline_text = "trước ngày 15/5/2026";
    task.first_due_on = day("2026-05-14");
    task.due_on = day("2026-05-20");
    facts.events = {{.at = calendar::at_local(day("2026-05-10")), .official_name = "A", .act = "remind"},
                    {.at = calendar::at_local(day("2026-05-11")),
                     .official_name = "A",
                     .act = "ask_extension",
                     .note = "Chờ số liệu",
                     .due_on = day("2026-05-20")},
                    {.at = calendar::at_local(day("2026-05-12")),
                     .official_name = "B",
                     .act = "decide_extension",
                     .due_on = day("2026-05-20")}};
    auto steps = deadlines::explain(facts, Rules{});
    CHECK(codes(steps) == "paper_says before_is_day_before extension_asked extension_granted in_force left");
    CHECK(said(steps[0]) == "Văn bản 15/KH-UBND ghi: “trước ngày 15/5/2026”.");
    CHECK(said(steps[1]) == "“Trước ngày 15/5/2026” là hết ngày hôm trước: 14/05/2026.");
    CHECK(said(steps.back()) == "Còn 5 ngày làm việc.");

    task.first_due_on = day("2026-05-18");  // the giver chose another day than the words say
    facts.today = day("2026-05-22");
    CHECK(codes(deadlines::explain(facts, Rules{})) ==
          "paper_says chosen extension_asked extension_granted in_force late");
    task.state = tasks::State::approved;
    CHECK(codes(deadlines::explain(facts, Rules{})) == "paper_says chosen extension_asked extension_granted in_force");
}

TEST_CASE("tasks without a day say why") {
    deadlines::Facts facts{.today = day("2026-05-13")};
    facts.task.deadline_text = "Thường xuyên";
    facts.task.deadline_kind = tasks::DeadlineKind::continuous;
    CHECK(codes(deadlines::explain(facts, Rules{})) == "giver_says continuous");
    facts.task.deadline_kind = tasks::DeadlineKind::conditional;
    CHECK(codes(deadlines::explain(facts, Rules{})) == "giver_says waits");
    facts.task.deadline_text.reset();
    facts.task.deadline_kind = tasks::DeadlineKind::none;
    CHECK(codes(deadlines::explain(facts, Rules{})) == "no_words none");
    facts.task.deadline_kind = tasks::DeadlineKind::recurring;
    facts.task.occurrences = {"06-04", "12-04"};
    facts.task.due_on = facts.task.first_due_on = day("2026-06-04");
    const auto steps = deadlines::explain(facts, Rules{});
    CHECK(codes(steps) == "no_words recurs this_occurrence in_force left");
    CHECK(said(steps[1]) == "Làm lặp lại, mỗi năm vào các ngày: 04/06, 04/12.");
}
