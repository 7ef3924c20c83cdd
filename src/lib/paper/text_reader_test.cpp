#include <doctest/doctest.h>

#include "lib/failure.hpp"
#include "lib/paper/paper.hpp"

namespace {

std::string code_of(std::string bytes) {
    try {
        paper::read(std::move(bytes));
    } catch (const Failure& f) {
        return f.code;
    }
    return "";
}

std::vector<std::string> texts(std::string_view bytes) {
    std::vector<std::string> all;
    for (const paper::Block& block : paper::read_text(bytes).blocks) all.push_back(block.text);
    return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("marks of Markdown come off, lines keep their numbers") {
    const paper::Paper p = paper::read_text(
        "\xEF\xBB\xBF## **II. NHIỆM VỤ**\r\n\r\n*(Có phụ lục kèm theo).*\n\n- Việc thứ nhất;\n- Việc thứ hai.\n---\n");
    REQUIRE(p.blocks.size() == 4);
    CHECK(p.blocks[0].text == "II. NHIỆM VỤ");
    CHECK(p.blocks[0].bold);
    CHECK(p.blocks[1].text == "(Có phụ lục kèm theo).");
    CHECK(p.blocks[3].text == "- Việc thứ hai.");
    CHECK(p.blocks[3].line == 6);
}

TEST_CASE("sentences cut at a page end are joined, items and headings are not") {
    CHECK(texts("- Nâng cao trách nhiệm trong quản\n\nlý nhà nước.\n\n- Việc khác") ==
          Texts{"- Nâng cao trách nhiệm trong quản lý nhà nước.", "- Việc khác"});
    CHECK(texts("theo quy định của\n\n2\n\nBộ Nội vụ.") == Texts{"theo quy định của Bộ Nội vụ."});
    CHECK(texts("KẾ HOẠCH\n\nnăm nay") == Texts{"KẾ HOẠCH", "năm nay"});
    CHECK(texts("Phòng Kinh tế\n\na) Rà soát") == Texts{"Phòng Kinh tế", "a) Rà soát"});
    CHECK(texts("UBND XÃ A\nSố: 1/KH-UBND") == Texts{"UBND XÃ A", "Số: 1/KH-UBND"});
}

TEST_CASE("tables of tabs and of pipes") {
    const paper::Paper tabs =
        paper::read_text("STT\tNội dung\tChủ trì\n1\tViệc A\tPhòng A\n\nSTT\tNội dung\tChủ trì\n\tcòn lại\t\n");
    REQUIRE(tabs.blocks.size() == 1);
    REQUIRE(tabs.blocks[0].rows.size() == 4);
    CHECK(tabs.blocks[0].rows[3].cells[1].text == "còn lại");
    CHECK(tabs.blocks[0].rows[3].line == 5);
    const paper::Paper pipes = paper::read_text("| TT | Việc | Ai |\n|---|:--:|---|\n| 1 | A \\| B | X<br>Y |\n");
    REQUIRE(pipes.blocks.size() == 1);
    REQUIRE(pipes.blocks[0].rows.size() == 2);
    CHECK(pipes.blocks[0].rows[1].cells[1].text == "A | B");
    CHECK(pipes.blocks[0].rows[1].cells[2].text == "X\nY");
}

TEST_CASE("marks of items") {
    for (const char* item : {"- Việc", "– Việc", "+ Việc", "1. Việc", "1.2. Việc", "1.2 Việc", "12) Việc", "a) Việc",
                             "đ) Việc", "II. VIỆC", "Điều 3. Việc", "Phần II. Việc", "-Việc", "• Việc"}) {
        CAPTURE(item);
        const std::size_t n = paper::marker_length(item);
        CHECK(n > 0);
        CHECK(std::string_view(item).substr(n).starts_with("V"));
    }
    for (const char* plain :
         {"Việc", "24/24 giờ", "10/5/2026", "15% số", "2021 - 2030", "Xã An Hòa", "", "-", "VI", "Điều này"}) {
        CAPTURE(plain);
        CHECK(paper::marker_length(plain) == 0);
    }
}

TEST_CASE("files that are no papers are refused by what they are") {
    CHECK(code_of("") == "file.empty");
    CHECK(code_of("\xFF\xFEK\0\x1E") == "text.not_utf8");
    CHECK(code_of("K\xE1\xBA ho\xE1") == "text.not_utf8");
    CHECK(code_of(std::string("a\0b", 3)) == "text.not_utf8");
    CHECK(code_of("PK\x03\x04 cut") == "file.broken_zip");
    CHECK(code_of("\x89PNG\r\n") == "paper.scan");
    CHECK(code_of("%PDF-1.4\nnothing") == "paper.broken_pdf");
    CHECK(code_of(std::string(paper::text_limit + 1, 'a')) == "paper.too_large");
}
