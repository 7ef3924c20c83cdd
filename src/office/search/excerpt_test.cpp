#include "office/search/excerpt.hpp"

#include <doctest/doctest.h>

namespace {

/// "[found]" between what was not.
std::string shown(const std::vector<search::Run>& runs) {
    std::string all;
    for (const search::Run& run : runs) all += run.hit ? "[" + run.text + "]" : run.text;
    return all;
}

std::string marked(std::string_view in, std::string_view typed) {
    const search::Query query = search::read_query(typed);
    return shown(search::Marks{query, in}.mark(in));
}

std::string excerpted(std::string_view in, std::string_view typed) {
    const search::Query query = search::read_query(typed);
    return shown(search::Marks{query, in}.excerpt(in));
}

const std::string filler = "Căn cứ tình hình thực tế của địa phương, các đơn vị chủ động thực hiện nhiệm vụ. ";

std::string long_text(std::string_view inside) {
    std::string all;
    for (int i = 0; i < 40; ++i) all += filler;
    all += inside;
    for (int i = 0; i < 40; ++i) all += " " + filler;
    return all;
}

}  // namespace

TEST_CASE("what was found is marked, with and without diacritics") {
    CHECK(marked("Kế hoạch số 15", "ke hoach") == "[Kế hoạch] số 15");
    CHECK(marked("Lập kế hoạch, quy hoạch", "hoạch") == "Lập kế [hoạch], quy [hoạch]");
    CHECK(marked("Ủy ban họp bàn", "\"uy ban\"") == "[Ủy ban] họp bàn");
    CHECK(marked("Bàn giao hồ sơ", "ho s") == "Bàn giao [hồ] sơ");
    CHECK(marked("Bàn giao hồ sơ", "giao ho") == "Bàn [giao hồ] sơ");
    CHECK(marked("158/KH-UBND ngày 05/5", "158/KH") == "[158/KH]-UBND ngày 05/5");
    CHECK(marked("Số hóa hồ sơ", "số hóa") == "[Số hóa] hồ sơ");
    CHECK(marked("Hồ sơ còn tồn", "số hóa") == "Hồ [sơ] còn tồn");
    CHECK(marked("Rà soát số liệu", "số") == "Rà soát [số] liệu");
    CHECK(marked("Rà soát", "so") == "Rà [soát]");
    CHECK(marked("Đo đạc", "") == "Đo đạc");
}

TEST_CASE("an excerpt shows where most of the question stands together") {
    const std::string in = long_text("Xây dựng nông thôn mới nâng cao tại thôn Thượng.");
    const std::string found = excerpted("Nông nghiệp và môi trường.\n" + in, "nông thôn mới");
    CHECK(found.find("[nông thôn mới]") != std::string::npos);
    CHECK(found.starts_with("… "));
    CHECK(found.ends_with(" …"));
    CHECK(found.size() < 500);
}

TEST_CASE("an excerpt prefers what stands there exactly as it was typed") {
    const std::string in = "Ban giao ban đầu tuần. " + long_text("Lập biên bản bàn giao.");
    CHECK(excerpted(in, "bàn giao").find("[bàn giao]") != std::string::npos);
    CHECK(excerpted(in, "ban giao").starts_with("[Ban giao ban]"));
}

TEST_CASE("an excerpt of a short text is all of it, and none where nothing is found") {
    CHECK(excerpted("Danh mục hồ sơ\nđã số hóa", "so hoa") == "Danh mục hồ [sơ] đã [số hóa]");
    CHECK(excerpted("Danh mục hồ sơ", "tuyên truyền").empty());
    CHECK(excerpted("", "hồ sơ").empty());
    CHECK(excerpted(std::string(3000, 'a') + " hồ sơ", "hồ sơ").find("[hồ sơ]") != std::string::npos);
    std::string unbroken = "hồ";
    for (int i = 0; i < 300; ++i) unbroken += "/ồ";
    CHECK(excerpted(unbroken, "hồ").starts_with("[hồ]/ồ/ồ"));
}
