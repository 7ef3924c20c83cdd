#include "lib/odf/odt_reader.hpp"

#include <doctest/doctest.h>

#include "lib/failure.hpp"
#include "lib/ooxml/zip_writer.hpp"

namespace {

const std::string styles =
    "<office:styles><style:style style:name='Strong'><style:text-properties fo:font-weight='bold'/></style:style>"
    "<style:style style:name='P1' style:parent-style-name='Strong'/>"
    "<style:style style:name='Gone'><style:text-properties text:display='none'/></style:style>"
    "<text:list-style style:name='L1'>"
    "<text:list-level-style-number text:level='1' style:num-suffix='.' style:num-format='I'/>"
    "<text:list-level-style-number text:level='2' style:num-suffix='.' style:num-format='1' text:display-levels='1'/>"
    "<text:list-level-style-number text:level='3' loext:num-list-format='%3%)' style:num-format='a'/>"
    "<text:list-level-style-bullet text:level='4' text:bullet-char='\xEF\x82\xB7'/></text:list-style>"
    "</office:styles>";

std::string part(const std::string& body) {
    return "<office:document-content>" + styles + "<office:body><office:text>" + body +
           "</office:text></office:body></office:document-content>";
}

paper::Paper read(const std::string& body) { return odf::read_odt_parts(part(body), ""); }

std::string p(const std::string& text) { return "<text:p>" + text + "</text:p>"; }
std::string item(const std::string& inside) { return "<text:list-item>" + inside + "</text:list-item>"; }
std::string list(const std::string& inside, const std::string& more = "") {
    return "<text:list text:style-name='L1'" + more + ">" + inside + "</text:list>";
}
std::string deeper(const std::string& inside) { return item("<text:list>" + inside + "</text:list>"); }

std::vector<std::string> texts(const paper::Paper& paper) {
    std::vector<std::string> all;
    for (const paper::Block& block : paper.blocks) all.push_back(block.text);
    return all;
}

std::string code_of(const std::string& odt) {
    try {
        paper::read(odt);
    } catch (const Failure& failure) {
        return failure.code;
    }
    return "";
}

}  // namespace

TEST_CASE("numbers of lists are written out, also of one that goes on after a paragraph") {
    const paper::Paper paper =
        read(list(item(p("MỤC ĐÍCH")) + item(p("NHIỆM VỤ") + p("Không số")) +
                      deeper(item(p("Một")) + item(p("Hai")) + deeper(item(p("Ba")) + deeper(item(p("Bốn"))))),
                  " xml:id='first'") +
             p("Xen giữa.") + list(item(p("TỔ CHỨC")) + deeper(item(p("Năm"))), " text:continue-list='first'") +
             list(item(p("Từ đầu"))));
    CHECK(texts(paper) == std::vector<std::string>{"I. MỤC ĐÍCH", "II. NHIỆM VỤ", "Không số", "1. Một", "2. Hai",
                                                   "a) Ba", "+ Bốn", "Xen giữa.", "III. TỔ CHỨC", "1. Năm",
                                                   "I. Từ đầu"});
    CHECK(paper.format == paper::Format::odt);
    CHECK(paper.blocks[9].line == 10);
}

TEST_CASE("cells over several columns and rows") {
    const paper::Paper paper = read(
        "<table:table><table:table-header-rows><table:table-row>"
        "<table:table-cell table:number-columns-spanned='2'>" +
        p("Nhóm") + "</table:table-cell><table:covered-table-cell/><table:table-cell>" + p("X") +
        "</table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell>" +
        list(item("<text:p/>")) + "</table:table-cell><table:table-cell>" + p("Việc") + p("tiếp") +
        "</table:table-cell><table:table-cell table:number-rows-spanned='2'>" + p("A") +
        "</table:table-cell></table:table-row><table:table-row><table:table-cell/><table:table-cell>" + p("Việc hai") +
        "</table:table-cell><table:covered-table-cell/></table:table-row></table:table>");
    REQUIRE(paper.blocks.size() == 1);
    const auto& rows = paper.blocks[0].rows;
    REQUIRE(rows.size() == 3);
    REQUIRE(rows[0].cells.size() == 2);
    CHECK(rows[0].cells[0].span == 2);
    CHECK(rows[1].cells[0].text == "I.");
    CHECK(rows[1].cells[1].text == "Việc\ntiếp");
    REQUIRE(rows[2].cells.size() == 3);
    CHECK(rows[2].cells[2].continues);
    CHECK_FALSE(rows[1].cells[2].continues);
}

TEST_CASE("spaces, breaks, frames and bold; what was deleted, hidden or noted is left out") {
    const paper::Paper paper =
        read("<text:tracked-changes><text:changed-region><text:deletion>" + p("xóa") +
             "</text:deletion></text:changed-region></text:tracked-changes>"
             "<text:p text:style-name='P1'>Một<text:s text:c='3'/>hai<text:line-break/><text:span>ba</text:span>"
             "<text:span text:style-name='Gone'>ẩn</text:span><text:note>" +
             p("chú thích") + "</text:note><draw:frame><draw:text-box>" + p("MẬT") +
             "</draw:text-box></draw:frame></text:p>");
    CHECK(texts(paper) == std::vector<std::string>{"MẬT", "Một hai\nba"});
    CHECK(paper.blocks[1].bold);
    CHECK_FALSE(paper.blocks[0].bold);
}

TEST_CASE("what is no text document, is locked or carries macros is refused") {
    const std::string mimetype = "application/vnd.oasis.opendocument.text";
    const auto odt = [&](const std::string& content, const std::string& manifest, const std::string& module = "") {
        std::vector<std::pair<std::string, std::string>> entries{
            {"mimetype", mimetype}, {"content.xml", content}, {"META-INF/manifest.xml", manifest}};
        if (!module.empty()) entries.push_back({module, "<script/>"});
        return ooxml::write_zip(entries);
    };
    CHECK(code_of(odt(part(p("Kế hoạch")), "<manifest/>")).empty());
    CHECK(code_of(odt(part(p("Kế hoạch")), "<manifest/>", "Basic/Standard/script-lb.xml")).empty());
    CHECK(code_of(odt(part(p("Kế hoạch")), "<manifest/>", "Basic/Standard/Module1.xml")) == "file.macro");
    CHECK(code_of(odt(part(p("Kế hoạch")), "<manifest/>", "Scripts/python/a.py")) == "file.macro");
    CHECK(code_of(odt(part(""), "<manifest><encryption-data/></manifest>")) == "file.encrypted");
    CHECK(code_of(odt("<office:document-content><office:body><office:spreadsheet/></office:body>"
                      "</office:document-content>",
                      "<manifest/>")) == "paper.not_a_paper");
    CHECK(code_of(odt("<office:document-content", "<manifest/>")) == "paper.broken_odt");
    std::string deep;
    for (int i = 0; i < 3000; ++i) deep += "<text:list><text:list-item>";
    for (int i = 0; i < 3000; ++i) deep += "</text:list-item></text:list>";
    CHECK(read(deep).blocks.empty());
}
