#include "office/directives/unit_match.hpp"

#include <doctest/doctest.h>

TEST_CASE("a body that a paper names is one of the agency's units, or is asked") {
    const std::vector<accounts::Unit> units{
        {.id = "1", .name = "Phòng Văn hóa - Xã hội", .short_name = "VHXH", .kind = "division"},
        {.id = "2", .name = "Văn phòng HĐND và UBND", .short_name = "Văn phòng", .kind = "office"},
        {.id = "3", .name = "Phòng Kinh tế", .short_name = "KT", .kind = "division", .archived = true},
    };
    using directives::match_unit;
    CHECK(match_unit("Phòng Văn hóa - Xã hội", units).unit_id == "1");
    CHECK(match_unit("PHÒNG VĂN HOÁ VÀ XÃ HỘI", units).unit_id == "1");
    CHECK(match_unit("VHXH", units).unit_id == "1");
    CHECK(match_unit("Văn phòng HĐND và UBND", units).unit_id == "2");
    CHECK_FALSE(match_unit("Phòng Kinh tế", units).unit_id);
    CHECK_FALSE(match_unit("Phòng Văn hóa", units).unit_id);
    CHECK_FALSE(match_unit("", units).unit_id);
    CHECK(match_unit("Các phòng, đơn vị", units).all_units);
}
