#include "office/service_score/service_score.hpp"

#include <doctest/doctest.h>

#include <map>

using service_score::find_item;
using service_score::points_of;

namespace {

figures::Counts counts_of(const std::map<std::string, std::int64_t>& given) {
    figures::Counts counts;
    for (const figures::Figure& figure : figures::definitions()) {
        const auto found = given.find(figure.code);
        counts.emplace_back(figure.code, found == given.end() ? 0 : found->second);
    }
    return counts;
}

}  // namespace

TEST_CASE("the items make 100 points in the six groups of the decision") {
    std::map<std::string, std::int64_t> by_group;
    for (const auto& item : service_score::items()) {
        by_group[item.group] += item.max;
        CHECK(item.by_hand() != item.amount_name.empty());
        CHECK(item.by_hand() == item.whole.empty());
    }
    CHECK(by_group == std::map<std::string, std::int64_t>{{"openness", 18},
                                                          {"progress", 20},
                                                          {"online", 12},
                                                          {"payment", 10},
                                                          {"digitisation", 22},
                                                          {"satisfaction", 18}});
    CHECK(service_score::groups().size() == by_group.size());
    for (const auto& group : service_score::groups()) CHECK(by_group.contains(group.code));
}

TEST_CASE("a rate below its threshold gives points in proportion, from it on all of them, without data none") {
    const auto& with = *find_item("4.2");  // 4 points from 80 %
    CHECK(points_of(with, {80, 100}) == 400);
    CHECK(points_of(with, {100, 100}) == 400);
    CHECK(points_of(with, {40, 100}) == 200);
    CHECK(points_of(with, {79, 100}) == 395);
    CHECK(points_of(with, {1, 3}) == 167);  // 166,67
    CHECK(points_of(with, {0, 7}) == 0);
    CHECK_FALSE(points_of(with, {0, 0}));
    const auto& without = *find_item("3.6");  // 6 points
    CHECK(points_of(without, {99, 100}) == 594);
    CHECK(points_of(without, {7, 7}) == 600);
    CHECK(service_score::points_words(594) == "5,94");
    CHECK(service_score::points_words(2000) == "20,00");
}

TEST_CASE("how many more reach the threshold: just so many, and one less does not") {
    for (const auto& item : service_score::items())
        for (const std::int64_t whole : {1, 7, 99, 1000})
            for (std::int64_t amount = 0; amount <= whole; amount += 1 + whole / 9) {
                const std::int64_t missing = service_score::missing_to_all(item, {amount, whole});
                CHECK(points_of(item, {amount + missing, whole}) == item.max * 100);
                if (missing > 0) CHECK((amount + missing - 1) * 100 < whole * item.threshold);
            }
}

TEST_CASE("progress counts what is open in time or paused, and leaves out refused and withdrawn") {
    const auto counts = counts_of({{"dossiers.received", 110},
                                   {"dossiers.resolved_early", 60},
                                   {"dossiers.resolved_on_time", 10},
                                   {"dossiers.resolved_late", 5},
                                   {"dossiers.refused", 7},
                                   {"dossiers.withdrawn", 3},
                                   {"dossiers.open_in_time", 12},
                                   {"dossiers.open_paused", 8},
                                   {"dossiers.open_overdue", 5}});
    const auto& item = *find_item("2.1");
    const auto rate = service_score::counted(item, counts).value();
    CHECK(rate.numerator == 90);
    CHECK(rate.denominator == 100);
    CHECK(points_of(item, rate) == 1800);
    CHECK(service_score::missing_to_all(item, rate) == 10);
    CHECK_FALSE(service_score::counted(*find_item("5.4"), counts));
}

TEST_CASE("the total is told with how many points have data, and what gains most comes first") {
    const std::vector<service_score::Standing> all{
        service_score::standing_of(*find_item("2.1"), figures::Fraction{99, 100}),  // 19,80: 0,20 to gain
        service_score::standing_of(*find_item("3.6"), figures::Fraction{1, 2}),     // 3,00: 3,00 to gain
        service_score::standing_of(*find_item("4.2"), figures::Fraction{9, 10}),    // all
        service_score::standing_of(*find_item("3"), figures::Fraction{0, 0}),       // no data
        service_score::standing_of(*find_item("5.4"), std::nullopt)};               // nobody entered it
    const auto total = service_score::total_of(all);
    CHECK(total.points == 1980 + 300 + 400);
    CHECK(total.known_max == 3000);
    CHECK(total.max == 3000 + 1200 + 600);
    const auto gains = service_score::gains(all);
    REQUIRE(gains.size() == 2);
    CHECK(gains[0]->item->code == "3.6");
    CHECK(gains[1]->item->code == "2.1");
}
