#include <doctest/doctest.h>

#include "office/figures/share.hpp"

TEST_CASE("shares are exact, rounded half up to two decimals, and say when there is no data") {
    CHECK(figures::words_of({6395, 6469}) == "98,86 %");
    CHECK(figures::words_of({1, 8}) == "12,50 %");
    CHECK(figures::words_of({1, 3}) == "33,33 %");
    CHECK(figures::words_of({2, 3}) == "66,67 %");
    CHECK(figures::words_of({1, 80'000}) == "0,00 %");
    CHECK(figures::words_of({1, 20'000}) == "0,01 %");
    CHECK(figures::words_of({5, 5}) == "100,00 %");
    CHECK(figures::words_of({0, 5}) == "0,00 %");
    CHECK(figures::words_of({0, 0}) == "không có số liệu");
}

TEST_CASE("every share rests on figures, and what is overdue and open lowers the rate on time") {
    figures::Counts counts;
    for (const figures::Figure& figure : figures::definitions()) counts.emplace_back(figure.code, 10);
    for (const figures::Share& share : figures::shares()) {
        INFO(share.code);
        const figures::Fraction fraction = figures::fraction(share, counts);
        CHECK(fraction.denominator == static_cast<std::int64_t>(share.denominator.size()) * 10);
    }
    CHECK(figures::shares().size() == 11);
    const figures::Share& on_time = figures::shares()[1];
    CHECK(on_time.code == "on_time");
    CHECK(figures::words_of(figures::fraction(on_time, counts)) == "50,00 %");
    const figures::Share& tasks_on_time = figures::shares()[8];
    CHECK(tasks_on_time.code == "tasks_on_time");
    CHECK(figures::words_of(figures::fraction(tasks_on_time, counts)) == "50,00 %");
    for (auto& [code, number] : counts) number = 0;
    CHECK(figures::words_of(figures::fraction(tasks_on_time, counts)) == "không có số liệu");
}
