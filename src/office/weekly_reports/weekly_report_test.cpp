#include "office/weekly_reports/weekly_report.hpp"

#include <doctest/doctest.h>

#include "office/dossiers/dossier.hpp"
#include "office/weekly_reports/weekly_tables.hpp"

using namespace weekly_reports;
using calendar::make_date;
using calendar::Period;

namespace {

calendar::Date day(int y, int m, int d) { return *make_date(y, m, d); }
constexpr std::chrono::minutes six{6 * 60};

Period week(int y, int m, int d) { return week_of(day(y, m, d)); }

UnitLine unit(const std::string& id, std::int64_t overdue, std::int64_t early = 0) {
    UnitLine line{.unit_id = id, .name = "Phòng " + id, .week = picked({}), .before = picked({})};
    for (auto& [code, number] : line.week) {
        if (code == "dossiers.open_overdue" || code == "dossiers.open") number = overdue;
        if (code == "dossiers.resolved_early" || code == "dossiers.finished") number = early;
        if (code == "dossiers.received" || code == "dossiers.received_new") number = overdue + early;
    }
    return line;
}

Listed listed(const std::string& id, const std::string& unit_id, std::optional<std::string> holder = {}) {
    Listed one{.dossier_id = id, .code = id, .procedure_name = {}, .unit_id = unit_id, .due_on = {}};
    one.holder_unit_id = std::move(holder);
    return one;
}

}  // namespace

TEST_CASE("a week goes from Monday to Sunday, also over the end of a year") {
    CHECK(week(2026, 11, 16) == Period{day(2026, 11, 16), day(2026, 11, 22)});
    CHECK(week(2026, 11, 22) == week(2026, 11, 16));
    CHECK(week(2027, 1, 1) == Period{day(2026, 12, 28), day(2027, 1, 3)});
    CHECK(shifted(week(2027, 1, 4), -1) == week(2026, 12, 31));
    CHECK_FALSE(is_over(week(2026, 11, 16), day(2026, 11, 22)));
    CHECK(is_over(week(2026, 11, 16), day(2026, 11, 23)));
}

TEST_CASE("the report of the week before is due from Monday's hour in Vietnam on, until Sunday") {
    const Period before = week(2026, 11, 9);
    const auto at = [](int d, int hour, int minute = 0) {
        return due_week(calendar::at_local(day(2026, 11, d), hour, minute), six);
    };
    CHECK(at(16, 6) == before);
    CHECK(at(22, 23, 59) == before);
    CHECK_FALSE(at(16, 0).has_value());
    CHECK_FALSE(at(16, 5, 59).has_value());
    CHECK_FALSE(at(23, 5, 59).has_value());
    CHECK(at(23, 6) == week(2026, 11, 16));
    // 17:00 of Sunday in Greenwich is midnight of Monday here.
    const auto greenwich = calendar::parse_iso_instant("2026-11-15T17:00:00Z").value();
    CHECK(due_week(greenwich, std::chrono::minutes{0}) == before);
    CHECK(due_week(greenwich - std::chrono::seconds{1}, std::chrono::minutes{0}) == week(2026, 11, 2));
    // Of the first days of January, the week that begins in December.
    CHECK(due_week(calendar::at_local(day(2027, 1, 4), 6), six) == week(2026, 12, 28));
}

TEST_CASE("a forecast stands in a report up to its own day, in a late report up to the Monday") {
    const Period of = week(2026, 11, 9);
    CHECK(forecast_until(of, day(2026, 11, 16)) == day(2026, 11, 16));
    CHECK(forecast_until(of, day(2026, 11, 22)) == day(2026, 11, 22));
    CHECK(forecast_until(of, day(2026, 11, 23)) == day(2026, 11, 16));
}

TEST_CASE("the total is the sum of the units; without dossiers there is no rate") {
    const UnitLine total = total_of({unit("a", 1, 8), unit("b", 1)});
    CHECK(figures::at(total.week, "dossiers.received") == 10);
    CHECK(figures::at(total.week, "dossiers.open_overdue") == 2);
    CHECK(figures::words_of(rate_of(total.week)) == "80,00 %");
    CHECK(figures::words_of(rate_of(total.before)) == "không có số liệu");
    CHECK(figures::words_of(rate_of(unit("b", 3).week)) == "0,00 %");
    CHECK(figures::at(total_of({}).week, "dossiers.received") == 0);
}

TEST_CASE("a difference has its sign") {
    CHECK(difference_words(0) == "0");
    CHECK(difference_words(1234) == "+1.234");
    CHECK(difference_words(-5) == "−5");
}

TEST_CASE("what is no longer what the report says is told by unit and figure") {
    CHECK(changes({unit("a", 1, 2)}, {unit("a", 1, 2)}).empty());
    CHECK(changes({}, {}).empty());
    // One of a's was resolved after all, early by its day; a unit appears, another disappears.
    const auto found = changes({unit("a", 1, 0), unit("gone", 1, 0)}, {unit("a", 0, 1), unit("new", 0, 1)});
    std::size_t of_a = 0;
    for (const Change& one : found) {
        if (one.unit_id != "a") continue;
        ++of_a;
        if (one.code == "dossiers.open_overdue") CHECK((one.kept == 1 && one.now == 0));
        if (one.code == "dossiers.resolved_early") CHECK((one.kept == 0 && one.now == 1));
    }
    CHECK(of_a == 4);           // open, overdue, finished, early
    CHECK(found.size() == 12);  // and four each: received, new, and where they stand
}

TEST_CASE("a dossier that is counted otherwise is found, also one that came or went") {
    const Row same{"1", "a", "dossiers.open_in_time", false};
    const Row was{"2", "a", "dossiers.open_overdue", true}, is{"2", "a", "dossiers.resolved_early", true};
    const Row gone{"3", "a", "dossiers.refused", false}, came{"4", "b", "dossiers.open_in_time", false};
    const auto found = row_changes({same, was, gone}, {came, is, same});
    REQUIRE(found.size() == 3);
    CHECK((found[0].kept == was && found[0].now == is));
    CHECK((found[1].kept == gone && !found[1].now));
    CHECK((!found[2].kept && found[2].now == came));
}

TEST_CASE("a unit sees its own dossiers in the lists, of the others their number") {
    WeeklyReport report{.week = week(2026, 11, 9)};
    report.of(List::overdue) = {listed("1", "a"), listed("2", "b"), listed("3", "b", "a"), listed("4", "b", "c")};
    const WeeklyReport seen = seen_by(report, "a");
    REQUIRE(seen.of(List::overdue).size() == 2);
    CHECK(seen.of(List::overdue)[1].dossier_id == "3");
    CHECK(seen.hidden_of(List::overdue) == 2);
    CHECK(seen.hidden_of(List::at_risk) == 0);
    CHECK(seen_by(report, std::nullopt).of(List::overdue).size() == 4);
}
