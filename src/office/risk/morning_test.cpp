#include "office/risk/morning.hpp"

#include <doctest/doctest.h>

using namespace risk;
using calendar::Date;
using std::chrono::days;

namespace {

const Date today = *calendar::make_date(2026, 4, 15);  // Wednesday

Known known(std::string id, int received, int due, std::optional<int> finished) {
    return {.id = std::move(id),
            .procedure_id = "P",
            .field = "F",
            .unit_id = "U",
            .received_on = today + days{received},
            .due_on = today + days{due},
            .finished_on = finished ? std::optional{today + days{*finished}} : std::nullopt,
            .step = {},
            .pauses = {},
            .steps = {}};
}

/// Thirty dossiers of two weeks' time, a third of them late by a week.
std::vector<Known> year() {
    std::vector<Known> all;
    for (int i = 0; i < 30; ++i)
        all.push_back(known(std::to_string(i), -100 - 7 * i, -86 - 7 * i, (i % 3 ? -93 : -79) - 7 * i));
    return all;
}

}  // namespace

TEST_CASE("only what is open, running and not over is foretold") {
    auto all = year();
    all.push_back(known("open", -7, 7, {}));
    all.push_back(known("over", -20, -1, {}));
    all.push_back(known("standing", -7, 7, {}));
    all.back().standing_now = true;
    const auto found = foretell(all, today, calendar::working_days());
    REQUIRE(found.size() == 1);
    CHECK(found[0].dossier_id == "open");
    CHECK(found[0].course.elapsed == 5);
    CHECK(found[0].course.left == 5);
    CHECK(found[0].chance.alike == Alike::procedure);
    CHECK(found[0].chance.late > 250);
    CHECK(found[0].chance.late < 450);
    CHECK(found[0].unit_open == 2);
    CHECK(foretell({known("alone", -7, 7, {})}, today, calendar::working_days()).empty());
}

TEST_CASE("days on which the clock stood are not counted, neither are holidays") {
    auto all = year();
    all.push_back(known("paused", -14, 7, {}));
    all.back().pauses = {{today - days{14}, today - days{7}}};
    auto found = foretell(all, today, calendar::working_days());
    CHECK(found.at(0).course.elapsed == 5);
    all.back() = known("over the holidays", 0, 22, {});  // 27/4, 30/4 and 1/5 are off
    found = foretell(all, today, calendar::working_days());
    CHECK(found.at(0).course.left == 13);
}

TEST_CASE("a unit that has twice what it usually has") {
    auto all = year();
    for (int i = 0; i < 4; ++i) all.push_back(known("open " + std::to_string(i), -2, 12, {}));
    const auto found = foretell(all, today, calendar::working_days());
    CHECK(found.at(0).load > 150);
    CHECK(found.at(0).chance.late >=
          foretell({all.begin(), all.end() - 3}, today, calendar::working_days()).at(0).chance.late);
}

TEST_CASE("from the step where it is") {
    std::vector<Known> all = year();
    for (Known& one : all) one.steps = {{1, one.received_on}, {2, *one.finished_on - days{7}}};
    all.push_back(known("open", -12, 7, {}));
    all.back().step = 2;
    all.back().steps = {{1, today - days{12}}, {2, today}};
    const auto found = foretell(all, today, calendar::working_days());
    CHECK(found.at(0).chance.alike == Alike::step);
    CHECK(found.at(0).chance.usual == 5);
    CHECK(found.at(0).chance.late < 200);
}
