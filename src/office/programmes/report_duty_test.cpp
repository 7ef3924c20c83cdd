#include "office/programmes/report_duty.hpp"

#include <doctest/doctest.h>

using namespace programmes;
using calendar::Cutoff;

namespace {

calendar::Date day(const char* iso) { return calendar::parse_iso_date(iso).value(); }

const std::vector<std::string> twice{"06-04", "12-04"};
const std::vector<std::string> quarterly{"03-14", "06-14", "09-14", "12-14"};

std::string reported(const std::vector<std::string>& days, const char* due, Cutoff cutoff) {
    const auto period = reported_period(days, day(due), cutoff);
    return period ? calendar::to_iso(period->from) + " " + calendar::to_iso(period->to) : "";
}

std::string shown(const std::vector<Sending>& series, const char* today) {
    ReportDuty duty;
    duty.occurrences = twice;
    const DutyStanding standing = standing_of(duty, series, day(today));
    return std::string(word_of(standing.state)) + " " + (standing.next_on ? calendar::to_iso(*standing.next_on) : "-") +
           " " + (standing.last ? calendar::to_iso(*standing.last->sent_on) : "-");
}

}  // namespace

TEST_CASE("the period that a report is about ends nearest to the day on which it is due") {
    CHECK(reported(twice, "2026-06-04", Cutoff::on_15th) == "2025-12-15 2026-06-14");
    CHECK(reported(twice, "2026-06-04", Cutoff::calendar) == "2026-01-01 2026-06-30");
    // The second half's report is the year's.
    CHECK(reported(twice, "2026-12-04", Cutoff::on_15th) == "2025-12-15 2026-12-14");
    CHECK(reported(twice, "2027-01-09", Cutoff::calendar) == "2026-01-01 2026-12-31");
    CHECK(reported(quarterly, "2026-03-14", Cutoff::on_15th) == "2025-12-15 2026-03-14");
    CHECK(reported(quarterly, "2026-04-02", Cutoff::calendar) == "2026-01-01 2026-03-31");
    CHECK(reported({"11-19"}, "2026-11-19", Cutoff::calendar) == "2026-01-01 2026-12-31");
    CHECK(reported({}, "2026-11-19", Cutoff::calendar) == "");
}

TEST_CASE("where a duty stands follows from the tasks of its series") {
    CHECK(shown({}, "2026-05-01") == "no_task 2026-06-04 -");
    CHECK(shown({{"a", "assigned", day("2026-06-04"), {}}}, "2026-05-01") == "waiting 2026-06-04 -");
    CHECK(shown({{"a", "assigned", day("2026-06-04"), {}}}, "2026-06-01") == "soon 2026-06-04 -");
    CHECK(shown({{"a", "assigned", day("2026-06-04"), {}}}, "2026-06-04") == "soon 2026-06-04 -");
    CHECK(shown({{"a", "assigned", day("2026-06-04"), {}}}, "2026-06-05") == "late 2026-06-04 -");
    // Sent, and the next task is not made yet: its day follows from the days of the year.
    CHECK(shown({{"a", "approved", day("2026-06-04"), day("2026-06-03")}}, "2026-06-05") ==
          "waiting 2026-12-04 2026-06-03");
    CHECK(shown({{"a", "submitted", day("2026-06-04"), day("2026-06-03")}}, "2026-06-03") ==
          "waiting 2026-12-04 2026-06-03");
    CHECK(shown({{"a", "approved", day("2026-06-04"), day("2026-06-03")}, {"b", "accepted", day("2026-12-04"), {}}},
                "2026-12-10") == "late 2026-12-04 2026-06-03");
}
