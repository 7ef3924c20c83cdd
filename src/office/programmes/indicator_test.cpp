#include "office/programmes/indicator.hpp"

#include <doctest/doctest.h>

#include "office/programmes/definition.hpp"

using namespace programmes;
using calendar::Cutoff;

namespace {

Indicator indicator(Direction direction, std::int64_t target, std::string unit) {
    Indicator one;
    one.direction = direction;
    one.target = target;
    one.unit = std::move(unit);
    return one;
}

calendar::Date day(const char* iso) { return calendar::parse_iso_date(iso).value(); }

std::string shown(calendar::Period period) { return calendar::to_iso(period.from) + " " + calendar::to_iso(period.to); }

std::string verdict(const Indicator& one, std::int64_t amount, std::optional<std::int64_t> base = std::nullopt) {
    return std::string(word_of(judge(one, Measured{amount, base})));
}

}  // namespace

TEST_CASE("a share is met by its parts, before rounding") {
    const Indicator online = indicator(Direction::at_least, 60'000, "%");
    CHECK(verdict(online, 60'000, 100'000) == "met");
    CHECK(verdict(online, 59'999, 100'000) == "not_met");
    CHECK(amount_words(*value_of(online, Measured{59'999, 100'000}), "%") == "60 %");
    const Indicator in_person = indicator(Direction::at_most, 40'000, "%");
    CHECK(verdict(in_person, 2'000, 5'000) == "met");
    CHECK(verdict(in_person, 2'001, 5'000) == "not_met");
}

TEST_CASE("a whole of nothing is no data, neither 0 nor 100 per cent") {
    const Indicator online = indicator(Direction::at_least, 60'000, "%");
    CHECK(verdict(online, 0, 0) == "no_data");
    CHECK(verdict(online, 0) == "no_data");
    CHECK(judge(online, std::nullopt) == Verdict::no_data);
    CHECK(verdict(indicator(Direction::fall, 15'000, "%"), 0, 0) == "no_data");
    CHECK(trend_words(online, std::nullopt, 50'000) == "Chưa so được với kỳ trước");
}

TEST_CASE("a fall is counted against the year before") {
    const Indicator documents = indicator(Direction::fall, 15'000, "%");
    CHECK(verdict(documents, 85'000, 100'000) == "met");
    CHECK(verdict(documents, 86'000, 100'000) == "not_met");
    CHECK(verdict(documents, 120'000, 100'000) == "not_met");
    CHECK(amount_words(*value_of(documents, Measured{170'000, 200'000}), "%") == "-15 %");
    const Indicator more = indicator(Direction::rise, 10'000, "%");
    CHECK(verdict(more, 110'000, 100'000) == "met");
    CHECK(verdict(more, 109'000, 100'000) == "not_met");
}

TEST_CASE("an amount stands for itself") {
    const Indicator length = indicator(Direction::at_most, 500, "ngày");
    CHECK(verdict(length, 500) == "met");
    CHECK(verdict(length, 501) == "not_met");
    CHECK(verdict(length, 0) == "met");
    CHECK(target_words(length) == "không quá 0,5 ngày");
    CHECK(target_words(indicator(Direction::fall, 15'000, "%")) == "giảm ít nhất 15 % so với năm trước");
}

TEST_CASE("numbers as offices write them") {
    CHECK(amount_words(1'234'567'000, "văn bản") == "1.234.567 văn bản");
    CHECK(amount_words(96'135, "%") == "96,14 %");
    CHECK(amount_words(96'100, "%") == "96,1 %");
    CHECK(amount_words(-5'050, "%") == "-5,05 %");
    CHECK(amount_words(0, "") == "0");
}

TEST_CASE("which way it goes, and whether that is better") {
    CHECK(trend_of(Direction::at_least, 96'000, 94'000) == Trend::better);
    CHECK(trend_of(Direction::at_most, 96'000, 94'000) == Trend::worse);
    CHECK(trend_of(Direction::fall, -20'000, -10'000) == Trend::better);
    CHECK(trend_of(Direction::rise, 5'000, 5'000) == Trend::same);
    CHECK(trend_of(Direction::rise, 5'000, std::nullopt) == Trend::unknown);
    CHECK(trend_words(indicator(Direction::at_least, 60'000, "%"), 96'100, 93'800) ==
          "Tăng 2,3 điểm phần trăm so với kỳ trước (93,8 %)");
}

TEST_CASE("periods by the office's cut, also where a year begins in December") {
    CHECK(shown(calendar::span_with(Span::quarter, day("2026-03-31"), Cutoff::calendar)) == "2026-01-01 2026-03-31");
    CHECK(shown(calendar::span_with(Span::quarter, day("2026-03-14"), Cutoff::on_15th)) == "2025-12-15 2026-03-14");
    CHECK(shown(calendar::span_with(Span::quarter, day("2026-03-15"), Cutoff::on_15th)) == "2026-03-15 2026-06-14");
    CHECK(shown(calendar::span_with(Span::year, day("2025-12-14"), Cutoff::on_15th)) == "2024-12-15 2025-12-14");
    CHECK(shown(calendar::span_with(Span::year, day("2025-12-15"), Cutoff::on_15th)) == "2025-12-15 2026-12-14");
    CHECK(shown(calendar::span_with(Span::month, day("2026-01-24"), Cutoff::on_25th)) == "2025-12-25 2026-01-24");
    CHECK(shown(calendar::span_with(Span::half, day("2026-12-31"), Cutoff::on_25th)) == "2026-12-25 2027-06-24");
    const auto first = calendar::span_with(Span::quarter, day("2026-01-01"), Cutoff::on_15th);
    CHECK(shown(period_before(Span::quarter, first, Cutoff::on_15th)) == "2025-09-15 2025-12-14");
    CHECK(shown(year_before({day("2024-01-01"), day("2024-02-29")})) == "2023-01-01 2023-02-28");
}

TEST_CASE("of two targets of one thing the stricter is told, where they can be compared") {
    const Indicator a = indicator(Direction::at_least, 60'000, "%"), b = indicator(Direction::at_least, 70'000, "%");
    CHECK(compare(a, b) == Strictness::looser);
    CHECK(compare(b, a) == Strictness::stricter);
    CHECK(compare(a, a) == Strictness::same);
    CHECK(compare(indicator(Direction::at_most, 1'000, "ngày"), indicator(Direction::at_most, 1'500, "ngày")) ==
          Strictness::stricter);
    CHECK(compare(a, indicator(Direction::at_most, 60'000, "%")) == std::nullopt);
}

TEST_CASE("definitions and ready-made programmes hold together") {
    CHECK(definitions().size() > 10);
    for (const Definition& one : definitions()) {
        INFO(one.code);
        CHECK(find_definition(one.code) == &one);
        CHECK_FALSE(one.name.empty());
        CHECK_FALSE(one.words.empty());
        // People are told what to enter, and only where nothing counts it.
        CHECK(one.by_hand() == !one.amount_name.empty());
        CHECK((one.by_hand() && one.unit == "%") == !one.base_name.empty());
    }
    REQUIRE(ready_made().size() == 1);
    CHECK(ready_made()[0].indicators.size() == 11);
    for (const Indicator& one : ready_made()[0].indicators)
        CHECK(is_change(one.direction) == find_definition(*one.definition)->change);
}
