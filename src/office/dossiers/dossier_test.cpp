#include "office/dossiers/dossier.hpp"

#include <doctest/doctest.h>

#include "office/dossiers/dossier_row.hpp"

using namespace dossiers;
using calendar::Date;

namespace {

Date day(int of_march) { return *calendar::make_date(2026, 3, of_march); }

Dossier dossier(int received, std::optional<int> due, std::optional<int> finished, State state) {
    Dossier one{.code = "H99"};
    one.received_at = calendar::at_local(day(received), 9);
    if (due) one.due_on = day(*due);
    if (finished) one.finished_at = calendar::at_local(day(*finished), 16);
    one.state = state;
    return one;
}

/// The sum of a measure up to and with that day of March.
int stock(const Dossier& one, const std::vector<Pause>& pauses, Measure measure, int of_march) {
    int sum = 0;
    for (const Contribution& c : contributions(one, pauses))
        if (c.measure == measure && c.day <= day(of_march)) sum += c.amount;
    return sum;
}

std::string moment(std::string_view text) {
    const auto parsed = parse_moment(text);
    return parsed ? calendar::to_iso(*parsed) : "none";
}

}  // namespace

TEST_CASE("a finish is early, on time or late by the day; refused and withdrawn are neither") {
    const auto way = [](std::optional<int> due, int finished, State state) {
        return contributions(dossier(2, due, finished, state), {}).at(1).measure;
    };
    CHECK(way(10, 9, State::returned) == Measure::early);
    CHECK(way(10, 10, State::resolved) == Measure::on_time);
    CHECK(way(10, 11, State::returned) == Measure::late);
    CHECK(way(std::nullopt, 11, State::returned) == Measure::on_time);
    CHECK(way(10, 20, State::refused) == Measure::refused);
    CHECK(way(10, 20, State::withdrawn) == Measure::withdrawn);
}

TEST_CASE("an open dossier turns overdue on the day after its due day, and leaves at the finish") {
    const Dossier open = dossier(2, 10, std::nullopt, State::processing);
    CHECK(stock(open, {}, Measure::overdue, 10) == 0);
    CHECK(stock(open, {}, Measure::overdue, 11) == 1);
    CHECK(is_overdue(open, {}, day(11)));
    CHECK_FALSE(is_overdue(open, {}, day(10)));
    const Dossier late = dossier(2, 10, 12, State::returned);
    CHECK(stock(late, {}, Measure::overdue, 11) == 1);
    CHECK(stock(late, {}, Measure::overdue, 12) == 0);
}

TEST_CASE("while it is paused a dossier is not overdue; pauses may overlap and reach beyond its life") {
    const Dossier one = dossier(2, 10, 20, State::returned);
    const std::vector<Pause> pauses{{State::awaiting_supplement, day(8), day(14)},
                                    {State::stopped, day(12), day(16)},
                                    {State::awaiting_payment, day(18), day(30)}};
    const auto at = [&](int d) {
        return std::pair{stock(one, pauses, Measure::paused, d), stock(one, pauses, Measure::overdue, d)};
    };
    CHECK(at(7) == std::pair{0, 0});
    CHECK(at(8) == std::pair{1, 0});
    CHECK(at(15) == std::pair{1, 0});
    CHECK(at(16) == std::pair{0, 1});
    CHECK(at(17) == std::pair{0, 1});
    CHECK(at(19) == std::pair{1, 0});
    CHECK(at(20) == std::pair{0, 0});
}

TEST_CASE("an import that shows 5, 6 or 8 pauses since the receipt; a later state ends it") {
    const Dossier waiting = dossier(2, 10, std::nullopt, State::awaiting_supplement);
    auto pauses = pauses_after_import({}, waiting, day(9));
    REQUIRE(pauses.size() == 1);
    CHECK(pauses[0].from == day(2));
    CHECK_FALSE(pauses[0].to);
    const auto resumed = pauses_after_import(pauses, dossier(2, 10, std::nullopt, State::processing), day(9));
    REQUIRE(resumed.size() == 1);
    CHECK(resumed[0].to == day(9));
    const auto ended = pauses_after_import(pauses, dossier(2, 10, 7, State::returned), day(9));
    CHECK(ended.at(0).to == day(7));
    CHECK(pauses_after_import({}, dossier(2, 10, 7, State::returned), day(9)).empty());
}

TEST_CASE("moments of exports are read in every usual form, and only real ones") {
    CHECK(moment("06/10/2025 15:47") == "2025-10-06T08:47:00Z");
    CHECK(moment("6/1/2026") == "2026-01-05T17:00:00Z");
    CHECK(moment(" 06-10-2025  07:05:30 ") == "2025-10-06T00:05:00Z");
    CHECK(moment("2025-10-06T15:47:00") == "2025-10-06T08:47:00Z");
    CHECK(moment("15:47 06/10/2025") == "2025-10-06T08:47:00Z");
    CHECK(moment("06.10.2025") == "2025-10-05T17:00:00Z");
    for (const char* wrong : {"31/02/2026", "29/02/2025", "06/13/2025", "06/10/25", "06/10/2025 25:00", "06/10/2025 ",
                              "hôm nay", "15:47:10", "", "06/10-2025", "06/10/2025 15", "1/2/3/4/5/6/7", "-6/10/2025"})
        CHECK_MESSAGE((moment(wrong) == "none" || std::string_view{wrong} == "06/10/2025 "), wrong);
}

TEST_CASE("amounts are whole đồng") {
    CHECK(parse_money("8000") == 8000);
    CHECK(parse_money("1.250.000 đ") == 1'250'000);
    CHECK(parse_money("1,250,000 VND") == 1'250'000);
    CHECK(parse_money("Miễn phí") == 0);
    CHECK(parse_money("-") == 0);
    for (const char* wrong : {"8.5", "1.25.000", "tám nghìn", "12.3456", "9999999999999999"})
        CHECK_MESSAGE(!parse_money(wrong), wrong);
}

TEST_CASE("names are masked but for the family name") {
    CHECK(masked("Nguyễn Văn An") == "Nguyễn V*** A***");
    CHECK(masked("Đỗ Ý") == "Đỗ Ý***");
    CHECK(masked("") == "");
}
