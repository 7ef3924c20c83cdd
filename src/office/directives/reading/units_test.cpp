#include "office/directives/reading/units.hpp"

#include <doctest/doctest.h>

#include "office/directives/reading/assigning.hpp"

using namespace directives;

namespace {

const Commune ward{"phường", "Bến Đá"};
const Commune commune{"xã", "An Hòa"};
using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a unit has one form, however a paper writes it") {
    for (const char* written :
         {"Phòng Văn hóa - Xã hội", "Phòng Văn hoá – Xã hội phường", "Phòng VHXH", "VHXXH", "P. VHXH", "phòng VH-XH",
          "Trưởng phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội (VHXH)"}) {
        CAPTURE(written);
        CHECK(unit_list(written, ward) == Names{"Phòng Văn hóa - Xã hội"});
    }
    for (const char* written :
         {"Văn phòng HĐND và UBND phường", "Văn phòng HĐND-UBND", "VP HĐND&UBND phường Bến Đá", "VP", "Văn phòng",
          "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường", "Chánh Văn phòng HĐND và UBND"}) {
        CAPTURE(written);
        CHECK(unit_list(written, ward) == Names{"Văn phòng HĐND và UBND"});
    }
    for (const char* written :
         {"Trung tâm Phục vụ hành chính công phường", "TT PVHCC", "HCC", "Giám đốc Trung tâm PVHCC"}) {
        CAPTURE(written);
        CHECK(unit_list(written, ward) == Names{"Trung tâm Phục vụ hành chính công"});
    }
    CHECK(unit_list("Phòng Kinh tế, Hạ tầng và Đô thị", ward) == Names{"Phòng Kinh tế, Hạ tầng và Đô thị"});
    CHECK(unit_list("Tổ Chuyển đổi số cộng đồng", ward) == Names{"Tổ Chuyển đổi số cộng đồng"});
    CHECK(unit_list("Công an xã; Trạm Y tế xã An Hòa", commune) == Names{"Công an", "Trạm Y tế"});
}

TEST_CASE("all units, however worded, are one string; other groups keep their words") {
    for (const char* written :
         {"Các phòng, đơn vị", "các phòng chuyên môn, cơ quan, đơn vị", "Các phòng, ban, ngành, đoàn thể",
          "Các phòng, ban chuyên môn, các đơn vị sự nghiệp công lập trực thuộc phường",
          "Các cơ quan, đơn vị có liên quan", "Thủ trưởng các các phòng chuyên môn, các cơ quan, đơn vị của phường",
          "Phòng, ban, đơn vị liên quan"}) {
        CAPTURE(written);
        CHECK(unit_list(written, ward) == Names{std::string(all_units)});
    }
    CHECK(unit_list("Các thôn, tổ dân phố", commune) == Names{"Các thôn, tổ dân phố"});
    CHECK(unit_list("Các tổ chức chính trị - xã hội", ward) == Names{"Các tổ chức chính trị - xã hội"});
}

TEST_CASE("the committee is itself, its office is not it") {
    CHECK(unit_list("UBND phường; Các phòng, cơ quan, đơn vị", ward) == Names{"UBND phường", std::string(all_units)});
    CHECK(unit_list("Ủy ban nhân dân xã An Hòa", commune) == Names{"UBND xã"});
    CHECK(unit_list("UBND", commune) == Names{"UBND xã"});
    CHECK(unit_list("Chủ tịch UBND xã", commune) == Names{"Chủ tịch UBND xã"});
    CHECK(unit_list("UBND thành phố Hải Phòng", commune) == Names{"UBND thành phố"});
    CHECK(unit_list("Văn phòng HĐND và UBND phường và các phòng, đơn vị", ward) ==
          Names{"Văn phòng HĐND và UBND", std::string(all_units)});
}

TEST_CASE("names that no list knows are kept, and running text is not mistaken for them") {
    CHECK(unit_list("VNPT An Hòa, Trường Tiểu học Lê Lợi", commune) == Names{"VNPT An Hòa", "Trường Tiểu học Lê Lợi"});
    const auto named = [](std::string_view text) {
        Names names;
        for (const Mention& m : units_named(text, text::words(text), ward)) names.push_back(m.name);
        return names;
    };
    CHECK(named("Tổ chức hội nghị phòng, chống tham nhũng; các trường hợp vi phạm; các hội nghị lớn; trụ sở làm việc")
              .empty());
    CHECK(named("hướng dẫn của Sở Khoa học và Công nghệ khi triển khai") == Names{"Sở Khoa học và Công nghệ"});
    CHECK(named("Thuế cơ sở 3 và Phòng Kinh tế") == Names{"Thuế cơ sở 3", "Phòng Kinh tế"});
}

TEST_CASE("only 'phối hợp với' makes co-ordinators") {
    const Assigned ordered =
        read_assigning("Giao Phòng Kinh tế chủ trì, phối hợp với Công an phường, các tổ dân phố rà soát vỉa hè", ward);
    CHECK(ordered.lead == Names{"Phòng Kinh tế"});
    CHECK(ordered.coordinators == Names{"Công an", "Các tổ dân phố"});
    CHECK(ordered.ordered);
    const Assigned guiding = read_assigning(
        "Văn phòng HĐND và UBND hướng dẫn các phòng, đơn vị lập hồ sơ, bàn giao với Phòng Kinh tế", ward);
    CHECK(guiding.lead == Names{"Văn phòng HĐND và UBND"});
    CHECK(guiding.coordinators.empty());
    CHECK(read_assigning("Hoàn thành nhiệm vụ được giao Phòng Kinh tế theo dõi", ward).lead.empty());
    CHECK(read_assigning("Yêu cầu chung về thời gian họp", ward).lead.empty());
    CHECK(read_assigning("Đồng chí Lê Thị Tỷ - Trưởng phòng Kinh tế chỉ đạo kiểm tra", ward).lead ==
          Names{"Phòng Kinh tế"});
    CHECK(
        read_assigning(
            "Thực hiện chỉ đạo của thành phố, UBND phường yêu cầu các phòng, đơn vị thực hiện các nội dung sau:", ward)
            .only_units);
}

TEST_CASE("a lead cell may hold both sides") {
    const auto both = [](std::string_view cell) {
        const Assigned a = read_lead_cell(cell, ward);
        return std::pair{a.lead, a.coordinators};
    };
    const std::pair expected{Names{"Phòng Kinh tế"}, Names{"Công an", "Trạm Y tế"}};
    CHECK(both("Chủ trì: Phòng Kinh tế; Phối hợp: Công an phường, Trạm Y tế") == expected);
    CHECK(both("Phòng Kinh tế chủ trì, Công an phường, Trạm Y tế phối hợp") == expected);
    CHECK(both("Phòng Kinh tế chủ trì, phối hợp với Công an phường và Trạm Y tế") == expected);
    CHECK(both("Phòng Kinh tế (chủ trì), Công an, Trạm Y tế (phối hợp)") == expected);
}
