#include "office/chasing/chase_rule.hpp"

#include <doctest/doctest.h>

#include "lib/messages/messages.hpp"

using chasing::rule_now;
using settings::Values;

namespace {

const calendar::WorkingDays& days = calendar::working_days();

calendar::Date day(const char* iso) { return *calendar::parse_iso_date(iso); }

std::string now(const char* due_on, const char* today, std::optional<std::int64_t> chased = std::nullopt,
                const Values& values = Values{}) {
    const auto rules = chasing::rules_of(values);
    const auto* rule = rule_now(rules, day(due_on), day(today), chased, days);
    return rule ? rule->code : "";
}

}  // namespace

TEST_CASE("the rules run from three working days before the deadline to the chair") {
    // 12/3/2026 is a Thursday.
    CHECK(now("2026-03-12", "2026-03-06").empty());
    CHECK(now("2026-03-12", "2026-03-09") == "before");
    CHECK(now("2026-03-12", "2026-03-11") == "before");
    CHECK(now("2026-03-12", "2026-03-12") == "on");
    CHECK(now("2026-03-12", "2026-03-13") == "late");
    CHECK(now("2026-03-12", "2026-03-18") == "late");
    CHECK(now("2026-03-12", "2026-03-19") == "late_chair");
    CHECK(now("2026-03-12", "2026-12-31") == "late_chair");
    for (const auto& rule : chasing::rules_of(Values{})) CHECK(messages::has("notice.chase_" + rule.code));
}

TEST_CASE("days off are not counted, and what is due on one is said on the working day before") {
    CHECK(now("2026-02-24", "2026-02-11").empty());  // Tết lies between
    CHECK(now("2026-02-24", "2026-02-12") == "before");
    CHECK(now("2026-02-24", "2026-02-13") == "before");
    CHECK(now("2026-03-15", "2026-03-13") == "on");  // a Sunday
    CHECK(now("2026-03-15", "2026-03-15") == "on");
    CHECK(now("2026-03-15", "2026-03-16") == "late");
}

TEST_CASE("each rule chases once, and a milder one never after a stronger one") {
    CHECK(now("2026-03-12", "2026-03-10", -3).empty());
    CHECK(now("2026-03-12", "2026-03-12", -3) == "on");
    CHECK(now("2026-03-12", "2026-03-12", 0).empty());
    CHECK(now("2026-03-12", "2026-03-18", 1).empty());
    CHECK(now("2026-03-12", "2026-03-19", 1) == "late_chair");
    CHECK(now("2026-03-12", "2026-12-31", 5).empty());
    // The chair was told after five days; now the office says ten: nobody is told a second time before.
    CHECK(now("2026-03-12", "2026-03-20", 5, Values{{{"chase_days_late_chair", "10"}}}).empty());
}

TEST_CASE("an office sets the days, or puts a rule or all of them off") {
    CHECK(now("2026-03-12", "2026-03-05", {}, Values{{{"chase_days_before", "5"}}}) == "before");
    CHECK(now("2026-03-12", "2026-03-11", {}, Values{{{"chase_days_before", "0"}}}).empty());
    CHECK(now("2026-03-12", "2026-03-30", {}, Values{{{"chase_days_late_chair", "0"}}}) == "late");
    CHECK(now("2026-03-12", "2026-03-30", {}, Values{{{"chase_on", "no"}}}).empty());
}

TEST_CASE("nobody is disturbed in quiet hours and on days off") {
    const auto may = [](const char* date, int hour, int minute, const Values& values = Values{}) {
        return chasing::may_disturb(calendar::at_local(day(date), hour, minute), values, days);
    };
    CHECK_FALSE(may("2026-03-12", 6, 59));
    CHECK(may("2026-03-12", 7, 0));
    CHECK(may("2026-03-12", 17, 29));
    CHECK_FALSE(may("2026-03-12", 17, 30));
    CHECK_FALSE(may("2026-03-12", 0, 0));
    CHECK_FALSE(may("2026-03-14", 9, 0));  // a Saturday
    CHECK_FALSE(may("2026-02-17", 9, 0));  // Tết
    CHECK(may("2026-08-22", 9, 0));        // a make-up Saturday
    const Values noon{{{"quiet_from", "12:00"}, {"quiet_to", "13:30"}}};
    CHECK(may("2026-03-12", 11, 59, noon));
    CHECK_FALSE(may("2026-03-12", 12, 0, noon));
    CHECK(may("2026-03-12", 22, 0, noon));
}
