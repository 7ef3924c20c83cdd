#include "office/procedures/catalogue_import.hpp"

#include <doctest/doctest.h>

using procedures::CatalogueRow;
using procedures::Known;
using procedures::Proposal;
using procedures::TimeLimit;
using procedures::WrongRow;
using Outcome = Proposal::Outcome;
using Unit = TimeLimit::Unit;

namespace {

calendar::Date day(const char* iso) { return *calendar::parse_iso_date(iso); }

const procedures::Terms april{day("2026-04-01"), "QĐ 7"};

Known known() {
    Known one{.procedure = {.id = "p", .code = "2.1", .name = "Khai sinh", .field = "Hộ tịch"}, .versions = {}};
    one.versions.push_back({.id = "v", .valid_from = day("2026-01-01"), .limit = {Unit::working_days, 3}, .fee = 8000});
    one.versions.back().papers = {{"Tờ khai", 2, 1, true}, {"Giấy chứng sinh"}};
    return one;
}

Proposal proposed(const CatalogueRow& row, const Known* of, const procedures::Terms& terms = april) {
    return std::get<Proposal>(propose(row, of, terms));
}

}  // namespace

TEST_CASE("a row of a catalogue adds, changes or leaves a procedure as it is") {
    const Known one = known();
    const CatalogueRow same{.row = 5, .code = "2.1", .name = "Khai sinh", .limit = TimeLimit{Unit::working_days, 3}};
    CHECK(proposed(same, &one).outcome == Outcome::unchanged);
    const auto added = proposed(same, nullptr);
    CHECK(added.outcome == Outcome::added);
    CHECK(added.version.source == "QĐ 7");
    CHECK(added.version.valid_from == day("2026-04-01"));

    CatalogueRow other = same;
    other.limit->amount = 2;
    other.source = "QĐ 9";
    const auto changed = proposed(other, &one);
    CHECK(changed.outcome == Outcome::changed);
    CHECK(changed.changes == std::vector<std::string>{"Thời hạn: 3 ngày làm việc → 2 ngày làm việc"});
    // What the row does not say stays.
    CHECK(changed.version.fee == 8000);
    CHECK(changed.version.papers == one.versions[0].papers);
    CHECK(changed.version.source == "QĐ 9");
    CHECK_FALSE(changed.corrects);
    CHECK(proposed(other, &one, {day("2026-01-01"), "QĐ 7"}).corrects);
}

TEST_CASE("a sheet knows papers by name: their numbers stay as they are known") {
    const Known one = known();
    CatalogueRow row{.row = 5, .code = "2.1"};
    row.papers = {{"Tờ khai"}, {"Văn bản ủy quyền", 1, 0, false}};
    const auto made = proposed(row, &one);
    CHECK(made.version.papers ==
          std::vector<procedures::Paper>{{"Tờ khai", 2, 1, true}, {"Văn bản ủy quyền", 1, 0, false}});
    CHECK(made.changes.size() == 2);
}

TEST_CASE("a row that says too little is wrong; the first limit of a procedure is told as such") {
    Known bare = known();
    bare.versions.clear();
    const CatalogueRow without_limit{.row = 9, .code = "2.1", .name = "Khai sinh"};
    CHECK(std::get<WrongRow>(propose(without_limit, &bare, april)).row == 9);
    CHECK(std::holds_alternative<WrongRow>(propose(without_limit, nullptr, april)));
    const CatalogueRow without_name{.row = 9, .code = "2.2", .limit = TimeLimit{Unit::working_hours, 8}};
    CHECK(std::holds_alternative<WrongRow>(propose(without_name, nullptr, april)));
    const CatalogueRow first{
        .row = 9, .code = "2.1", .name = "Đăng ký khai sinh", .limit = TimeLimit{Unit::working_hours, 8}};
    CHECK(proposed(first, &bare).changes ==
          std::vector<std::string>{"Tên: Khai sinh → Đăng ký khai sinh", "Ghi thời hạn lần đầu: 8 giờ làm việc"});
}
