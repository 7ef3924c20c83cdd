#include "lib/paper/scan_reader.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "lib/failure.hpp"
#include "lib/paper/pdf_page.hpp"

namespace {

using namespace paper;

std::string bytes_of(const std::string& name) {
    std::ifstream file(SAURO_SOURCE_DIR "/tests/papers/scans/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string code_of(const std::string& bytes) {
    try {
        read(bytes, &no_watch);
    } catch (const Failure& failure) {
        return failure.code;
    }
    return "was read";
}

const Block* table_of(const Paper& paper) {
    for (const Block& block : paper.blocks)
        if (block.kind == Kind::table) return &block;
    return nullptr;
}

}  // namespace

TEST_CASE("a table on a slanting picture keeps its group rows and merged cells") {
    const Paper paper = read(bytes_of("annex.png"), &no_watch);
    CHECK(paper.format == Format::scan);
    const Block* table = table_of(paper);
    REQUIRE(table);
    REQUIRE(table->rows.size() == 6);
    const auto& rows = table->rows;
    CHECK(rows[0].cells[1].text == "Nội dung công việc");
    CHECK(rows[1].cells[0].text == "I");
    CHECK(rows[1].cells[1].text == "Khảo sát");
    CHECK(rows[1].cells[1].span == 4);
    CHECK(rows[2].cells[1].text == "Đo đạc, lập hồ sơ các đoạn đường hư hỏng");
    CHECK(rows[2].cells[2].text == "Phòng Kinh tế");
    CHECK(rows[3].cells[2].continues);
    CHECK(rows[3].cells[3].text == "Các thôn");
    CHECK(rows[3].cells[4].text == "Quý II/2026");
    CHECK(rows[5].cells[0].text == "3");
    CHECK(rows[5].cells[4].text == "30/9/2026");
}

TEST_CASE("pages of TIFF and PDF scans are read in their order, and each is told") {
    for (const char* name : {"decision.tiff", "decision.pdf"}) {
        std::size_t told = 0, pages = 0;
        const Watch watch{
            .progress = [&](std::size_t done, std::size_t all) { told += done == 0 ? 0 : 1, pages = all; }};
        const Paper paper = read(bytes_of(name), &watch);
        CHECK(pages == 2);
        CHECK(told == 2);
        CHECK(paper.blocks.front().page == 1);
        CHECK(paper.blocks.back().page == 2);
        const auto says = [&](const char* text) {
            return std::any_of(paper.blocks.begin(), paper.blocks.end(),
                               [&](const Block& block) { return block.text == text; });
        };
        CHECK(says("PHỤ LỤC"));
        const Block* table = table_of(paper);
        REQUIRE(table);
        CHECK(table->rows.size() == 6);
    }
}

TEST_CASE("a PDF of which one page is a picture is waited for; its pages stay in their order") {
    const std::string bytes = bytes_of("mixed.pdf");
    CHECK_THROWS_WITH_AS(read(bytes), "paper.scan", Failure);
    const auto sheets = sheets_of(bytes);
    REQUIRE(sheets.size() == 2);
    CHECK_FALSE(sheets[0].picture);
    CHECK(sheets[1].picture);
    std::size_t pages = 0;
    const Watch watch{.progress = [&](std::size_t, std::size_t all) { pages = all; }};
    const Paper paper = read(bytes, &watch);
    CHECK(pages == 2);
    CHECK(paper.unread_pages.empty());
    const auto on_page = [&](const char* text) {
        for (const Block& block : paper.blocks) {
            if (block.text == text) return block.page;
            for (const Row& row : block.rows)
                for (const Cell& cell : row.cells)
                    if (cell.text == text) return row.page;
        }
        return 0;
    };
    CHECK(on_page("QUYẾT ĐỊNH") == 1);
    CHECK(on_page("PHỤ LỤC") == 2);
    CHECK(on_page("Đo đạc, lập hồ sơ các đoạn đường hư hỏng") == 2);
}

TEST_CASE("a page that lay on its side or on its head is turned") {
    for (const char* name : {"on_its_side.png", "on_its_head.png"}) {
        CAPTURE(name);
        const Paper paper = read(bytes_of(name), &no_watch);
        const auto says = [&](const char* text) {
            return std::any_of(paper.blocks.begin(), paper.blocks.end(),
                               [&](const Block& block) { return block.text.find(text) != std::string::npos; });
        };
        CHECK(says("ỦY BAN NHÂN DÂN"));
        CHECK(says("QUYẾT ĐỊNH"));
    }
}

TEST_CASE("a coarse JPEG is read") {
    const Paper paper = read(bytes_of("annex.jpg"), &no_watch);
    const Block* table = table_of(paper);
    REQUIRE(table);
    REQUIRE(table->rows.size() == 6);
    CHECK(table->rows[5].cells[1].text == "Lựa chọn đơn vị sửa chữa, giám sát thi công");
}

TEST_CASE("nobody waits for a scan in a quick read; who waits may stop it") {
    CHECK_THROWS_WITH_AS(read(bytes_of("decision.pdf")), "paper.scan", Failure);
    CHECK_THROWS_WITH_AS(read(bytes_of("annex.png")), "paper.scan", Failure);
    const Watch stopped{.cancelled = [] { return true; }};
    CHECK_THROWS_WITH_AS(read(bytes_of("annex.png"), &stopped), "paper.cancelled", Failure);
}

TEST_CASE("broken pictures are told, not read") {
    const std::string png = bytes_of("annex.png"), tiff = bytes_of("decision.tiff"), jpeg = bytes_of("annex.jpg");
    CHECK(code_of(png.substr(0, png.size() / 2)) == "paper.broken_picture");
    CHECK(code_of(png.substr(0, 20)) == "paper.broken_picture");
    CHECK(code_of(jpeg.substr(0, 400)) == "paper.broken_picture");
    CHECK(code_of(tiff.substr(0, tiff.size() / 2)) == "paper.broken_picture");
    CHECK(code_of("\xFF\xD8\xFF no picture at all") == "paper.broken_picture");
    // A header that promises 60,000 × 60,000 dots.
    std::string bomb = png;
    bomb.replace(16, 8, std::string("\0\0\xEA\x60\0\0\xEA\x60", 8));
    CHECK(code_of(bomb) == "paper.broken_picture");
}

TEST_CASE("a page of a scan is shown as a JPEG") {
    for (const char* name : {"decision.tiff", "decision.pdf"}) {
        CHECK(picture_of_page(bytes_of(name), 2).starts_with("\xFF\xD8\xFF"));
        CHECK_THROWS_WITH_AS(picture_of_page(bytes_of(name), 3), "request.not_found", Failure);
        CHECK_THROWS_WITH_AS(picture_of_page(bytes_of(name), 0), "request.not_found", Failure);
    }
}

TEST_CASE("what a child says of a page is not taken on trust") {
    const PdfPage page = page_of_words(
        "page 595 842\nword 1 2 nan 4 a\nword 1 2 3\nword 1 2 3 4 \xFF\xFE\nacross 1e99 -5 x\nnonsense\n"
        "word 1 2 30 14 Kế");
    CHECK(page.width == 595);
    CHECK(page.words.size() == 2);
    CHECK(page.words[1].text == "Kế");
    REQUIRE(page.across.size() == 1);
    CHECK(page.across[0].at < 1e6);
}

TEST_CASE("a quarter's Roman number is righted, other numbers stay") {
    const auto mended = [](const char* said) {
        Paper paper{.format = Format::scan, .blocks = {{.text = said}}};
        mend_letters(paper);
        return paper.blocks[0].text;
    };
    CHECK(mended("trong quý II1/2026.") == "trong quý III/2026.");
    CHECK(mended("Quý 11/2026 và quý 1V/2026") == "Quý II/2026 và quý IV/2026");
    CHECK(mended("Quý HI/2026") == "Quý III/2026");
    CHECK(mended("báo cáo hãng tuần, hãng xe") == "báo cáo hằng tuần, hãng xe");
    CHECK(mended("quý 1/2026, quý 12, quý khách, quý ") == "quý 1/2026, quý 12, quý khách, quý ");
}

TEST_CASE("marks of lists and numbers of headings are righted at the head of a line") {
    CHECK(mended_head("~") == "-");
    CHECK(mended_head("€)") == "c)");
    CHECK(mended_head("H.") == "II.");
    CHECK(mended_head("L.MỤC") == "I. MỤC");
    CHECK(mended_head("1.") == "1.");
    CHECK(mended_head("V.v") == "V.v");
    CHECK(mended_head("Nơi") == "Nơi");
    Paper paper{.format = Format::scan};
    for (const char* said : {"I. MỤC ĐÍCH", "II. NHIỆM VỤ", "Giao Phòng Kinh tế", "II. TỔ CHỨC", "I. KHÁC", "II. HẾT"})
        paper.blocks.push_back({.text = said});
    mend_letters(paper);
    CHECK(paper.blocks[3].text == "III. TỔ CHỨC");
    CHECK(paper.blocks[5].text == "II. HẾT");
}

TEST_CASE("the number of a row is righted, words stay") {
    const auto mended = [](const char* said) {
        Paper paper{.format = Format::scan,
                    .blocks = {{.kind = Kind::table, .rows = {{.cells = {{.text = said}, {.text = said}}}}}}};
        mend_letters(paper);
        CHECK(paper.blocks[0].rows[0].cells[1].text == said);
        return paper.blocks[0].rows[0].cells[0].text;
    };
    CHECK(mended("H") == "II");
    CHECK(mended("]") == "I");
    CHECK(mended("1V") == "IV");
    CHECK(mended("3)") == "3");
    CHECK(mended("11") == "11");
    CHECK(mended("1.2") == "1.2");
    CHECK(mended("STT") == "STT");
    CHECK(mended("a)") == "a)");
}

TEST_CASE("a row's number that its neighbours tell is righted") {
    Paper paper{.format = Format::scan, .blocks = {{.kind = Kind::table}}};
    for (const char* said : {"STT", "1", "27", "3", "I", "1", "2", "A", "4", "6", "K"})
        paper.blocks[0].rows.push_back({.cells = {{.text = said}}});
    mend_letters(paper);
    std::string all;
    for (const Row& row : paper.blocks[0].rows) all += row.cells[0].text + " ";
    CHECK(all == "STT 1 2 3 I 1 2 3 4 6 7 ");
}
