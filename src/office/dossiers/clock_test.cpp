#include "office/dossiers/clock.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using calendar::Date;
using calendar::Instant;
using dossiers::ClockRules;
using dossiers::Standstill;
using dossiers::TimeLimit;
using Unit = dossiers::TimeLimit::Unit;

namespace {

Date day(const char* iso) { return *calendar::parse_iso_date(iso); }

/// "2026-04-24 15:40", in Vietnam.
Instant at(const std::string& local) {
    return calendar::at_local(day(local.substr(0, 10).c_str()), std::stoi(local.substr(11, 2)),
                              std::stoi(local.substr(14, 2)));
}

std::string shown(const std::optional<Instant>& instant) {
    if (!instant) return "stands still";
    const std::string text = calendar::to_vietnamese(*instant);
    return calendar::to_iso(calendar::local_date(*instant)) + " " + text.substr(0, 5);
}

/// Hùng Kings' day and its compensation, 30/4 and 1/5 of 2026, and a Saturday worked instead of a day in June.
const calendar::WorkingDays spring{
    .days_off = {day("2026-04-27"), day("2026-04-30"), day("2026-05-01"), day("2026-06-01")},
    .make_up_days = {day("2026-06-06")}};
const ClockRules plain{.days = spring};

std::string due(TimeLimit limit, const char* received, const std::vector<Standstill>& pauses = {},
                const ClockRules& rules = plain) {
    return shown(dossiers::reckon(limit, at(received), pauses, rules).due_at);
}

TimeLimit days(int amount, std::optional<int> cut_off = {}) { return {Unit::working_days, amount, cut_off}; }
TimeLimit hours(int amount, std::optional<int> cut_off = {}) { return {Unit::working_hours, amount, cut_off}; }

}  // namespace

TEST_CASE("the day of receipt is not counted; days off are skipped, a make-up Saturday is worked") {
    CHECK(due(days(1), "2026-04-20 07:35") == "2026-04-21 17:00");
    CHECK(due(days(1), "2026-04-24 15:40") == "2026-04-28 17:00");
    CHECK(due(days(3), "2026-04-24 15:40") == "2026-05-04 17:00");
    CHECK(due(days(5), "2026-05-29 09:00") == "2026-06-06 17:00");
    CHECK(due(days(6), "2026-05-29 09:00") == "2026-06-08 17:00");
    // Sent online on a Saturday: Monday is the first day that counts, unless the office takes it as received on Monday.
    CHECK(due(days(1), "2026-04-18 20:00") == "2026-04-20 17:00");
    CHECK(due(days(1), "2026-04-18 20:00", {}, {.days = spring, .day_off_moves_receipt = true}) == "2026-04-21 17:00");
    // Midnight in Vietnam, not in Greenwich.
    CHECK(due(days(1), "2026-04-20 23:59") == "2026-04-21 17:00");
    CHECK(due(days(1), "2026-04-21 00:00") == "2026-04-22 17:00");
}

TEST_CASE("due the same day, or the next one when it comes after the hour") {
    const int three = 15 * 60;
    CHECK(due(days(0, three), "2026-04-20 15:00") == "2026-04-20 17:00");
    CHECK(due(days(0, three), "2026-04-20 15:01") == "2026-04-21 17:00");
    CHECK(due(days(0, three), "2026-04-24 15:01") == "2026-04-28 17:00");
    CHECK(due(days(0), "2026-04-20 16:59") == "2026-04-20 17:00");
    CHECK(due(days(0), "2026-04-18 10:00") == "2026-04-20 17:00");
    CHECK(due(days(2, three), "2026-04-20 15:01") == "2026-04-23 17:00");
}

TEST_CASE("hours run in office hours") {
    CHECK(due(hours(4), "2026-04-20 07:30") == "2026-04-20 11:30");
    CHECK(due(hours(4), "2026-04-20 10:30") == "2026-04-20 16:00");
    CHECK(due(hours(8), "2026-04-24 16:00") == "2026-04-28 16:00");
    CHECK(due(hours(1), "2026-04-20 12:10") == "2026-04-20 14:00");
    CHECK(due(hours(1), "2026-04-20 17:30") == "2026-04-21 08:30");
    CHECK(due(hours(1), "2026-04-18 09:00") == "2026-04-20 08:30");
    // A pause of an hour is an hour, in the working time only.
    CHECK(due(hours(4), "2026-04-20 07:30", {{at("2026-04-20 09:00"), at("2026-04-20 10:00")}}) == "2026-04-20 14:00");
    CHECK(due(hours(4), "2026-04-20 07:30", {{at("2026-04-20 11:30"), at("2026-04-20 13:00")}}) == "2026-04-20 11:30");
}

TEST_CASE("any number of pauses, overlapping and out of order") {
    const Standstill first{at("2026-04-21 10:00"), at("2026-04-23 08:00")};
    const Standstill over{at("2026-04-22 10:00"), at("2026-04-23 16:00")};
    const Standstill second{at("2026-04-28 08:00"), at("2026-04-29 08:00")};
    CHECK(due(days(3), "2026-04-20 09:00") == "2026-04-23 17:00");
    CHECK(due(days(3), "2026-04-20 09:00", {first}) == "2026-04-28 17:00");
    CHECK(due(days(3), "2026-04-20 09:00", {over, first}) == "2026-04-28 17:00");
    CHECK(due(days(3), "2026-04-20 09:00", {second, first, over}) == "2026-04-29 17:00");
    // The day on which it ends may be left out by the office.
    CHECK(due(days(3), "2026-04-20 09:00", {first}, {.days = spring, .resumed_day_counts = false}) ==
          "2026-04-29 17:00");
    // Within one day nothing stands still for a clock of days.
    CHECK(due(days(1), "2026-04-20 09:00", {{at("2026-04-21 08:00"), at("2026-04-21 16:00")}}) == "2026-04-21 17:00");
}

TEST_CASE("while the clock stands still there is no day, but what is left") {
    const auto clock = dossiers::reckon(days(5), at("2026-04-20 09:00"), {{at("2026-04-23 10:00"), {}}}, plain);
    CHECK_FALSE(clock.due_at.has_value());
    CHECK(clock.counted == 2);
    CHECK(clock.left() == 3);
    const auto in_hours = dossiers::reckon(hours(8), at("2026-04-20 09:00"), {{at("2026-04-20 10:00"), {}}}, plain);
    CHECK_FALSE(in_hours.due_at.has_value());
    CHECK(in_hours.left() == 7 * 60);
}

TEST_CASE("who held the dossier how long, in working time") {
    const std::vector<dossiers::Holding> held{
        {"mot_cua", at("2026-04-20 09:00"), at("2026-04-20 16:00")},
        {"dia_chinh", at("2026-04-20 16:00"), at("2026-04-22 10:00")},
        {"lanh_dao", at("2026-04-25 08:00"), at("2026-04-26 20:00")},
    };
    const std::vector<Standstill> pauses{{at("2026-04-21 08:30"), at("2026-04-21 17:00")}};
    CHECK(dossiers::working_minutes(held, pauses, plain) == std::vector<std::int64_t>{330, 60 + 60 + 150, 0});
}
