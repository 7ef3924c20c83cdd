#include <doctest/doctest.h>

#include <algorithm>

#include "office/directives/lint/finding.hpp"

using namespace directives;

namespace {

paper::Paper paper_of(const std::string& body, const std::string& place = "An Hòa") {
    return read_paper("ỦY BAN NHÂN DÂN\nXÃ AN HÒA\n\nSố: 7/KH-UBND\n\n" + place +
                      ", ngày 03 tháng 4 năm 2026\n\nKẾ HOẠCH\nThử nghiệm\n\n" + body +
                      "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Thử\n");
}

std::vector<Finding> findings_of(const paper::Paper& paper) { return lint(paper, understand(paper), std::nullopt); }

bool has(const std::vector<Finding>& all, std::string_view code) {
    return std::any_of(all.begin(), all.end(), [&](const Finding& one) { return one.code == code; });
}

const std::string table = "STT\tNội dung\tChủ trì\tPhối hợp\tSản phẩm\tThời hạn\n";

}  // namespace

TEST_CASE("a paper that is clear passes") {
    const auto paper =
        paper_of(table + "1\tLập kế hoạch, trình UBND xã ban hành\tPhòng Kinh tế\tCông an xã\tKế hoạch\t30/6/2026");
    CHECK(findings_of(paper).empty());
}

TEST_CASE("each task that fails a rõ is told with its line") {
    const auto all =
        findings_of(paper_of(table + "1\tLập kế hoạch trình UBND xã\tPhòng Kinh tế; Công an xã\t\t\t\n"
                                     "2\tBáo cáo UBND xã kết quả năm\t\t\tBáo cáo\t15/3/2026\n"
                                     "3\tTrình UBND xã lịch kiểm tra\tCác phòng, đơn vị\t\tLịch\tQuý III/2026"));
    CHECK(has(all, "two_leads"));
    CHECK(has(all, "product_missing"));
    CHECK(has(all, "time_missing"));
    CHECK(has(all, "lead_missing"));
    CHECK(has(all, "day_is_over"));
    CHECK(has(all, "lead_is_all"));
    CHECK_FALSE(has(all, "authority_missing"));
    CHECK(std::all_of(all.begin(), all.end(), [](const Finding& one) { return one.source.line > 10; }));
}

TEST_CASE("the same work given to two units") {
    const auto all =
        findings_of(paper_of("I. PHÂN CÔNG\n1. Phòng Kinh tế\n"
                             "- Rà soát, thống kê hộ kinh doanh trên địa bàn xã trước ngày 31/5/2026.\n"
                             "2. Công an xã\n- Rà soát, thống kê hộ kinh doanh trên địa bàn xã."));
    CHECK(std::count_if(all.begin(), all.end(), [](const Finding& one) { return one.code == "given_twice"; }) == 2);
}

TEST_CASE("references that disagree") {
    const auto all = findings_of(paper_of(
        "Thực hiện Kế hoạch số 12/QĐ-UBND ngày 05/01/2026 của UBND tỉnh; Công văn số 40/UBND-VX ngày 20/3/2026, "
        "Công văn số 55/UBND-VX ngày 02/3/2026; Quyết định số 9/QĐ-TTg ngày 10/5/2026; UBND xã An Hoà, xã An Hóa "
        "ban hành Kế hoạch.\n\nI. NHIỆM VỤ\n1. Phòng Kinh tế báo cáo trước ngày 31/6/2026."));
    CHECK(has(all, "kind_differs"));
    CHECK(has(all, "number_falls"));
    CHECK(has(all, "later_than_paper"));
    CHECK(has(all, "impossible_day"));
    CHECK(std::count_if(all.begin(), all.end(), [](const Finding& one) { return one.code == "place_spelled"; }) == 2);
    const auto good =
        findings_of(paper_of("Thực hiện Quyết định số 12/QĐ-UBND ngày 05/01/2026, Công văn số 40/UBND-VX ngày "
                             "20/3/2026, Nghị quyết số 110/2023/QH15; UBND xã An Hòa ban hành."));
    for (const char* code : {"kind_differs", "number_falls", "later_than_paper", "impossible_day", "place_spelled"})
        CHECK_FALSE(has(good, code));
}

TEST_CASE("parts that are missing, and the page of a DOCX") {
    const auto bare = findings_of(read_paper("KẾ HOẠCH\n\nI. NHIỆM VỤ\n1. Phòng Kinh tế báo cáo."));
    for (const char* code : {"no_notation", "no_place", "no_signer_post", "no_signer_name", "no_recipients"})
        CHECK(has(bare, code));
    const ooxml::PageForm form = ooxml::page_form_of_parts(
        R"(<w:document xmlns:w="w"><w:body><w:p><w:r><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr>
<w:t>Nội dung</w:t></w:r></w:p><w:sectPr><w:pgSz w:w="12240" w:h="15840"/>
<w:pgMar w:top="1134" w:bottom="1134" w:left="1134" w:right="1134"/></w:sectPr></w:body></w:document>)",
        R"(<w:styles xmlns:w="w"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault>
</w:docDefaults></w:styles>)");
    const auto paper = paper_of("I. NHIỆM VỤ");
    const auto all = lint(paper, understand(paper), form);
    for (const char* code : {"not_a4", "margin_left", "face", "size"}) CHECK(has(all, code));
    for (const char* code : {"margin_top", "margin_bottom", "margin_right", "no_place"}) CHECK_FALSE(has(all, code));
}
