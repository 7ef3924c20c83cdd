#include "office/procedures/procedure.hpp"

#include <doctest/doctest.h>

using procedures::Paper;
using procedures::parse_limit;
using procedures::Step;
using procedures::TimeLimit;
using procedures::Version;
using Unit = TimeLimit::Unit;

namespace {

calendar::Date day(const char* iso) { return *calendar::parse_iso_date(iso); }

}  // namespace

TEST_CASE("time limits as catalogues write them") {
    const int three = 15 * 60;
    const struct {
        const char* words;
        TimeLimit limit;
    } cases[] = {
        {"03 ngày làm việc", {Unit::working_days, 3}},
        {"15 ngày làm việc, kể từ ngày nhận đủ hồ sơ hợp lệ", {Unit::working_days, 15}},
        {"10 (mười) ngày làm việc", {Unit::working_days, 10}},
        {"Không quá 05 ngày làm việc", {Unit::working_days, 5}},
        {"8 giờ làm việc", {Unit::working_hours, 8}},
        {"Trong ngày", {Unit::working_days, 0, three}},
        {"Ngay trong ngày làm việc; nhận sau 15 giờ thì trả ngày làm việc tiếp theo", {Unit::working_days, 0, three}},
        {"Trong ngày tiếp nhận, sau 16h30 chuyển sang ngày hôm sau", {Unit::working_days, 0, 16 * 60 + 30}},
        {"2 ngày làm việc (hồ sơ nhận sau 15h tính sang ngày sau)", {Unit::working_days, 2, three}},
    };
    for (const auto& one : cases) {
        INFO(one.words);
        const auto limit = parse_limit(one.words);
        REQUIRE(limit.has_value());
        CHECK(*limit == one.limit);
    }
    for (const char* words :
         {"15 ngày", "", "theo quy định", "0 ngày làm việc", "2000 ngày làm việc", "0 giờ làm việc", "03 tháng"})
        CHECK_MESSAGE(!parse_limit(words).has_value(), words);
}

TEST_CASE("time limits in words") {
    CHECK(text_of(TimeLimit{Unit::working_days, 3}) == "3 ngày làm việc");
    CHECK(text_of(TimeLimit{Unit::working_hours, 8}) == "8 giờ làm việc");
    CHECK(text_of(TimeLimit{Unit::working_days, 0}) == "Trong ngày");
    CHECK(text_of(TimeLimit{Unit::working_days, 0, 15 * 60}) ==
          "Trong ngày; nhận sau 15:00 thì tính từ ngày làm việc tiếp theo");
}

TEST_CASE("the version in force is the last one that has begun") {
    const std::vector<Version> versions{{.id = "a", .valid_from = day("2025-07-01")},
                                        {.id = "b", .valid_from = day("2026-03-01")}};
    CHECK(procedures::in_force(versions, day("2025-06-30")) == nullptr);
    CHECK(procedures::in_force(versions, day("2025-07-01"))->id == "a");
    CHECK(procedures::in_force(versions, day("2026-02-28"))->id == "a");
    CHECK(procedures::in_force(versions, day("2026-03-01"))->id == "b");
    CHECK(procedures::in_force({}, day("2026-03-01")) == nullptr);
}

TEST_CASE("shares of the steps are the whole, or none are given") {
    const auto step = [](std::optional<int> share) { return Step{.name = "Bước", .share = share}; };
    CHECK_FALSE(procedures::fault_of_shares({}).has_value());
    CHECK_FALSE(procedures::fault_of_shares({step({}), step({})}).has_value());
    CHECK_FALSE(procedures::fault_of_shares({step(40), step(60), step(0)}).has_value());
    CHECK(procedures::fault_of_shares({step(40), step({})}) == "procedure.share_missing");
    CHECK(procedures::fault_of_shares({step(40), step(61)}) == "procedure.shares_not_whole");
}

TEST_CASE("what a version says otherwise than the one before, in words") {
    Version before{.limit = {Unit::working_days, 15}, .fee = 75'000, .level = "partial", .unit_name = "Phòng Kinh tế"};
    before.papers = {{"Đơn đề nghị"}, {"Bản vẽ", 2, 0}, {"Giấy ủy quyền", 1, 0, false}};
    before.results = {"Giấy phép xây dựng"};
    before.steps = {{"Tiếp nhận", {}, "HCC", 20}, {"Thẩm định", {}, "Phòng Kinh tế", 80}};
    CHECK(changes(before, before).empty());

    Version after = before;
    after.limit.amount = 10;
    after.fee = 0;
    after.level = "full";
    after.unit_name.reset();
    after.papers = {{"Đơn đề nghị"}, {"Bản vẽ", 1, 1}, {"Cam kết"}};
    after.steps[0].share = 10;
    after.steps[1].share = 90;
    CHECK(changes(before, after) ==
          std::vector<std::string>{"Thời hạn: 15 ngày làm việc → 10 ngày làm việc",
                                   "Phí, lệ phí: 75.000 đồng → không thu", "Mức độ dịch vụ công: một phần → toàn trình",
                                   "Đơn vị giải quyết: Phòng Kinh tế → không có",
                                   "Bỏ giấy tờ: Giấy ủy quyền (bản chính 1, bản sao 0), nếu có",
                                   "Giấy tờ: Bản vẽ (bản chính 2, bản sao 0) → Bản vẽ (bản chính 1, bản sao 1)",
                                   "Thêm giấy tờ: Cam kết (bản chính 1, bản sao 0)",
                                   "Bước: Tiếp nhận – HCC (20% thời hạn) → Tiếp nhận – HCC (10% thời hạn)",
                                   "Bước: Thẩm định – Phòng Kinh tế (80% thời hạn) → Thẩm định – Phòng Kinh tế (90% "
                                   "thời hạn)"});

    Version reordered = before;
    std::swap(reordered.steps[0], reordered.steps[1]);
    reordered.fee_note = "miễn cho hộ nghèo";
    CHECK(
        changes(before, reordered) ==
        std::vector<std::string>{"Phí, lệ phí: 75.000 đồng → 75.000 đồng (miễn cho hộ nghèo)", "Đổi thứ tự các bước"});
}
