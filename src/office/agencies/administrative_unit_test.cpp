#include "office/agencies/administrative_unit.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "lib/text/text.hpp"

using namespace agencies;

TEST_CASE("the country has 34 provinces and 3,321 communes, each code once, every name in NFC") {
    std::size_t provinces = 0;
    std::set<std::string> codes;
    for (const AdministrativeUnit& unit : administrative_units()) {
        provinces += unit.is_province();
        CHECK(codes.insert(unit.code).second);
        CHECK(text::nfc(unit.name) == unit.name);
        CHECK(text::squeeze(unit.name) == unit.name);
        CHECK_FALSE(unit.province_name.empty());
        CHECK(unit.code.size() == (unit.is_province() ? 2 : 5));
    }
    CHECK(provinces == 34);
    CHECK(codes.size() == 34 + 3321);
}

TEST_CASE("Hải Phòng has 114 communes: 67 xã, 45 phường, 2 đặc khu") {
    std::map<std::string, int> levels;
    for (const AdministrativeUnit& unit : administrative_units())
        if (unit.province_code == "31" && !unit.is_province()) ++levels[unit.level];
    CHECK(levels == std::map<std::string, int>{{"xã", 67}, {"phường", 45}, {"đặc khu", 2}});
    REQUIRE(find_unit("31"));
    CHECK(find_unit("31")->full_name() == "thành phố Hải Phòng");
}

TEST_CASE("a unit is found by its code") {
    const AdministrativeUnit* unit = find_unit("11242");
    REQUIRE(unit);
    CHECK(unit->full_name() == "xã Nguyễn Lương Bằng");
    CHECK(unit->province_name == "Hải Phòng");
    CHECK(find_unit("99999") == nullptr);
    CHECK(find_unit("") == nullptr);
}

TEST_CASE("units are searched without diacritics, within a province or everywhere") {
    const auto found = search_units("nguyen luong", "", 10);
    REQUIRE(found.size() == 1);
    CHECK(found[0]->code == "11242");
    CHECK(search_units("XÃ NGUYỄN LƯƠNG BẰNG", "31", 10).size() == 1);
    CHECK(search_units("nguyen luong", "01", 10).empty());
    CHECK(search_units("11242", "", 10).at(0)->name == "Nguyễn Lương Bằng");
    CHECK(search_units("", "31", 1000).size() == 115);
    CHECK(search_units("", "", 7).size() == 7);
    for (const AdministrativeUnit* unit : search_units("an", "", 5)) CHECK(text::fold(unit->name).starts_with("an"));
}
