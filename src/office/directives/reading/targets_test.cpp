#include "office/directives/reading/targets.hpp"

#include <doctest/doctest.h>

using namespace directives;

namespace {

std::string shown(std::string_view text) {
    std::string all;
    const auto part = [](const char* name, const std::optional<Amount>& a) {
        return a ? name + std::to_string(a->thousandths) : std::string();
    };
    for (const Target& t : targets_of(text))
        all += '[' + t.measure + part(" >=", t.at_least) + part(" <=", t.at_most) + part(" change ", t.change) + ' ' +
               t.unit + ']';
    return all;
}

}  // namespace

TEST_CASE("quantified targets with their sense and unit") {
    CHECK(shown("Số hóa văn bản đạt từ 95% trở lên") == "[Số hóa văn bản >=95000 %]");
    CHECK(shown("hội nghị trực tuyến chiếm không ít hơn 60% tổng số hội nghị") == "[hội nghị trực tuyến >=60000 %]");
    CHECK(shown("cắt giảm tối thiểu 15% số lượng văn bản hành chính so với năm trước") ==
          "[số lượng văn bản hành chính change -15000 %]");
    CHECK(shown("Số lượng hội nghị giảm ít nhất 10% mỗi năm") == "[Số lượng hội nghị change -10000 %]");
    CHECK(shown("Hội nghị quán triệt không quá 1/2 ngày; hội nghị quan trọng không quá 1,5 ngày") ==
          "[Hội nghị quán triệt <=500 ngày][hội nghị quan trọng <=1500 ngày]");
    CHECK(shown("kết luận của người chủ trì tối đa 50 phút") == "[kết luận của người chủ trì <=50000 phút]");
    CHECK(shown("- Đảm bảo 100% văn bản gửi dưới dạng điện tử (trừ văn bản mật)") ==
          "[văn bản gửi dưới dạng điện tử >=100000 %]");
    CHECK(shown("giảm 10% hội nghị và tỷ lệ họp trực tuyến đạt tối thiểu 60%") ==
          "[hội nghị change -10000 %][tỷ lệ họp trực tuyến >=60000 %]");
}

TEST_CASE("numbers without such words are no targets") {
    CHECK(shown("Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022") == "");
    CHECK(shown("tổ chức trong 2 ngày") == "");
    CHECK(shown("kinh phí chiếm phần lớn") == "");
}
