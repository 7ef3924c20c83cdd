#include "lib/ooxml/docx_reader.hpp"

#include <doctest/doctest.h>

#include "lib/failure.hpp"

namespace {

paper::Paper read(const std::string& body, const std::string& numbering = "", const std::string& styles = "") {
    const std::string open = "<w:document xmlns:w=\"w\"><w:body>", close = "</w:body></w:document>";
    return ooxml::read_docx_parts(open + body + close, styles, numbering);
}

std::string p(const std::string& text, const std::string& properties = "") {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string numbered(int list, int level) {
    return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + std::to_string(list) +
           "\"/></w:numPr>";
}

std::string level(int at, const std::string& format, const std::string& text) {
    return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format +
           "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

}  // namespace

TEST_CASE("automatic numbers are written out, each list on its own") {
    const std::string numbering =
        "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\">" + level(0, "upperRoman", "%1.") +
        level(1, "decimal", "%2.") + level(2, "lowerLetter", "%3)") + level(3, "bullet", "\xEF\x82\xB7") +
        "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
    const paper::Paper paper =
        read(p("MỤC ĐÍCH", numbered(1, 0)) + p("NHIỆM VỤ", numbered(1, 0)) + p("Một", numbered(1, 1)) +
                 p("Hai", numbered(1, 1)) + p("Ba", numbered(1, 2)) + p("Bốn", numbered(1, 3)) +
                 p("TỔ CHỨC", numbered(1, 0)) + p("Năm", numbered(1, 1)),
             numbering);
    std::vector<std::string> texts;
    for (const paper::Block& block : paper.blocks) texts.push_back(block.text);
    CHECK(texts == std::vector<std::string>{"I. MỤC ĐÍCH", "II. NHIỆM VỤ", "1. Một", "2. Hai", "a) Ba", "+ Bốn",
                                            "III. TỔ CHỨC", "1. Năm"});
    CHECK(paper.blocks[7].line == 8);
}

TEST_CASE("cells, merged columns and rows, numbers in cells") {
    const std::string numbering =
        "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1") +
        "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
    const auto cell = [](const std::string& inside, const std::string& properties = "") {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + inside + "</w:tc>";
    };
    const std::string auto_number = "<w:p><w:pPr>" + numbered(1, 0) + "</w:pPr></w:p>";
    const paper::Paper paper = read(
        "<w:tbl><w:tr>" + cell(p("Nhóm"), "<w:gridSpan w:val=\"2\"/>") + cell(p("X")) + "</w:tr><w:tr>" +
            cell(auto_number) + cell(p("Việc") + p("tiếp")) + cell(p("A"), "<w:vMerge w:val=\"restart\"/>") +
            "</w:tr><w:tr>" + cell(auto_number) + cell(p("Việc hai")) + cell(p(""), "<w:vMerge/>") + "</w:tr></w:tbl>",
        numbering);
    REQUIRE(paper.blocks.size() == 1);
    const auto& rows = paper.blocks[0].rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].cells[0].span == 2);
    CHECK(rows[1].cells[0].text == "1");
    CHECK(rows[2].cells[0].text == "2");
    CHECK(rows[1].cells[1].text == "Việc\ntiếp");
    CHECK(rows[2].cells[2].continues);
    CHECK_FALSE(rows[1].cells[2].continues);
}

TEST_CASE("what was deleted or hidden is left out; breaks, boxes and inserted text stay") {
    const paper::Paper paper = read(
        "<w:p><w:r><w:t>Một</w:t><w:br/><w:t>hai</w:t></w:r><w:del><w:r><w:t>xóa</w:t></w:r></w:del><w:ins><w:r><w:t> "
        "ba</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
        "<w:r><w:pict><w:txbxContent>" +
        p("MẬT") + "</w:txbxContent></w:pict></w:r></w:p>");
    REQUIRE(paper.blocks.size() == 2);
    CHECK(paper.blocks[0].text == "MẬT");
    CHECK(paper.blocks[1].text == "Một\nhai ba");
}

TEST_CASE("a document that is no document is refused") {
    CHECK_THROWS_AS(ooxml::read_docx_parts("<w:document", "", ""), Failure);
    CHECK_THROWS_AS(ooxml::read_docx_parts("<html/>", "", ""), Failure);
    // Nesting beyond any real paper is cut, not followed.
    std::string deep;
    for (int i = 0; i < 3000; ++i) deep += "<w:tbl><w:tr><w:tc>";
    for (int i = 0; i < 3000; ++i) deep += "</w:tc></w:tr></w:tbl>";
    CHECK(read(deep).blocks.size() == 1);
}
