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

TEST_CASE("what every task of a paper lacks is said once, of the whole paper") {
    const std::string item = "\n- Rà soát danh sách hộ gia đình khó khăn số ";
    const auto of = [&](const std::string& end) {
        return findings_of(paper_of("I. PHÂN CÔNG\n1. Phòng Kinh tế" + item + "1" + item + "2" + item + "3." + end));
    };
    const auto all = of("");
    CHECK(has(all, "products_missing"));
    CHECK(has(all, "times_missing"));
    CHECK_FALSE(has(all, "leads_missing"));
    for (const char* code : {"product_missing", "time_missing", "lead_missing"}) CHECK_FALSE(has(all, code));
    // One that has a day: the others lack theirs, each in its place.
    const auto others = of(" Xong trước ngày 10/5/2026.");
    CHECK_FALSE(has(others, "times_missing"));
    CHECK(std::count_if(others.begin(), others.end(), [](const Finding& one) { return one.code == "time_missing"; }) ==
          2);
}

TEST_CASE("who decides is asked once, and only where the paper nowhere says it; it is no fault") {
    const std::string row = "1\tKiểm tra vệ sinh chợ xã\tCông an xã\t\tBiên bản\t30/6/2026";
    const auto silent = findings_of(paper_of(table + row + "\n2" + row.substr(1)));
    REQUIRE(silent.size() == 1);
    CHECK(silent[0].code == "authority_missing");
    CHECK(silent[0].severity == Severity::note);
    CHECK(passes(silent));
    CHECK(findings_of(paper_of(table + row + "\n\n1. Phòng Kinh tế tổng hợp, báo cáo UBND xã.")).empty());
}

TEST_CASE("a report's tasks of the next period are nobody's orders") {
    const auto all = findings_of(read_paper(
        "ỦY BAN NHÂN DÂN\nXÃ AN HÒA\n\nSố: 9/BC-UBND\n\nAn Hòa, ngày 03 tháng 4 năm 2026\n\nBÁO CÁO\nThử nghiệm\n\n"
        "I. KẾT QUẢ\n1. Đã làm.\nII. NHIỆM VỤ QUÝ II\n1. Tiếp tục chuyển đổi số.\n2. Thu ngân sách trước ngày "
        "10/3/2026.\n\nNơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nK’Brếu\n"));
    CHECK(all.empty());
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

TEST_CASE("small type in tables is not the body's") {
    const ooxml::PageForm form = ooxml::page_form_of_parts(
        R"(<w:document xmlns:w="w"><w:body><w:p><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>Nội dung</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:t>Một bảng dài hơn nội dung</w:t></w:r></w:p></w:tc>
</w:tr></w:tbl></w:body></w:document>)",
        "");
    CHECK(form.sizes == std::map<int, std::size_t>{{28, std::string_view("Nội dung").size()}});
}

TEST_CASE("pages that could not be read are told") {
    auto paper = paper_of(table + "1\tLập kế hoạch, trình UBND xã ban hành\tPhòng Kinh tế\t\tKế hoạch\t30/6/2026");
    paper.unread_pages = {3};
    const auto all = findings_of(paper);
    REQUIRE(all.size() == 1);
    CHECK(all[0].code == "page_unread");
    CHECK(all[0].source.page == 3);
    CHECK_FALSE(passes(all));
}
