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

TEST_CASE("abbreviations and slips are matched with less than full confidence, and only where one unit alone is near") {
    const std::vector<accounts::Unit> units{
        {.id = "1", .name = "Phòng Văn hóa - Xã hội", .short_name = "", .kind = "division"},
        {.id = "2", .name = "Trung tâm Phục vụ hành chính công", .short_name = "", .kind = "one_stop_centre"},
        {.id = "3", .name = "Trường Tiểu học số 1", .short_name = "", .kind = "body"},
        {.id = "4", .name = "Trường Tiểu học số 2", .short_name = "", .kind = "body"},
    };
    using directives::match_unit;
    for (const char* letters : {"VHXH", "P.VHXH", "PVHXH", "Phòng VHXH", "P. VH-XH"}) {
        CAPTURE(letters);
        CHECK(match_unit(letters, units).unit_id == "1");
        CHECK(match_unit(letters, units).by == "abbreviation");
        CHECK(match_unit(letters, units).confidence < 100);
    }
    CHECK(match_unit("TTPVHCC", units).unit_id == "2");
    const auto slip = match_unit("Phòng Văn hoa - Xã hôị", units);
    CHECK(slip.by == "name");
    const auto letter = match_unit("Trung tâm Phuc vụ hành chánh công", units);
    CHECK(letter.unit_id == "2");
    CHECK(letter.by == "likeness");
    CHECK(letter.confidence >= directives::least_confidence);
    CHECK(letter.confidence < 100);
    CHECK_FALSE(match_unit("Trường Tiểu học số 3", units).unit_id);
    CHECK_FALSE(match_unit("Trung tâm Y tế", units).unit_id);
}

TEST_CASE("what a person said of a wording goes before its likeness") {
    const std::vector<accounts::Unit> units{
        {.id = "1", .name = "Phòng Kinh tế", .short_name = "KT", .kind = "division"},
        {.id = "2", .name = "Phòng Văn hóa - Xã hội", .short_name = "VHXH", .kind = "division"}};
    const std::vector<directives::UnitName> said{{.key = "cacphongdonvi", .unit_id = "1"},
                                                 {.key = "congan", .unit_id = "2"},
                                                 {.key = "tramyte", .unit_id = "gone"}};
    CHECK(directives::match_unit("CÔNG AN", units, said).by == "memory");
    CHECK(directives::match_unit("Công an", units, said).unit_id == "2");
    CHECK(directives::match_unit("Các phòng, đơn vị", units, said).unit_id == "1");
    CHECK_FALSE(directives::match_unit("Trạm Y tế", units, said).unit_id);
}
