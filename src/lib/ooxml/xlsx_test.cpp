#include <doctest/doctest.h>
#include <xlsxwriter.h>

#include <filesystem>

#include "lib/failure.hpp"
#include "lib/ooxml/xlsx_reader.hpp"

using ooxml::Cell;

namespace {

ooxml::Chunks in_pieces(std::string_view bytes, std::size_t size) {
    return [=](const std::function<void(std::string_view)>& take) {
        for (std::size_t at = 0; at < bytes.size(); at += size) take(bytes.substr(at, size));
    };
}

/// Every cell as "row:column=shown", with the kind's first letter for those that are not text.
std::string cells(std::string_view xml, const ooxml::SharedStrings& strings = {}, std::vector<bool> dates = {},
                  bool base_1904 = false, std::size_t piece = 7) {
    std::string all;
    ooxml::read_sheet(in_pieces(xml, piece), {strings, dates, base_1904}, [&](const ooxml::SheetRow& row) {
        for (const Cell& cell : row.cells) {
            const char* marks[] = {"", "n", "d", "b", "e"};
            all += std::to_string(row.number) + ":" + std::to_string(cell.column) + marks[static_cast<int>(cell.kind)] +
                   "=" + ooxml::shown(cell) + " ";
        }
        return true;
    });
    return all;
}

std::string code_of(std::string_view xml) {
    try {
        cells(xml);
    } catch (const Failure& failure) {
        return failure.code;
    }
    return "";
}

struct TemporaryFile {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("sauro-xlsx-test-" + std::to_string(getpid()) + ".xlsx");
    ~TemporaryFile() { std::filesystem::remove(path); }
};

}  // namespace

TEST_CASE("cells of every kind are read, however the bytes are cut") {
    const ooxml::SharedStrings strings = ooxml::read_shared_strings(in_pieces(
        "<sst><si><t>Mã hồ sơ</t></si><si><r><t>Đã </t></r><r><t>trả_x000D_</t></r><rPh><t>x</t></rPh></si><si/></sst>",
        5));
    REQUIRE(strings.size() == 3);
    CHECK(strings.at(1) == "Đã trả\r");
    const std::string_view xml =
        "<x:worksheet xmlns:x='u'><x:sheetData><x:row r='2'><x:c r='B2' t='s'><x:v>0</x:v></x:c><x:c "
        "t='str'><x:f>A1</x:f><x:v>Ô &amp; b</x:v></x:c>"
        "<x:c r='F2' t='inlineStr'><x:is><x:r><x:t>in</x:t></x:r><x:t>line</x:t></x:is></x:c><x:c r='G2' "
        "t='s'><x:v>2</x:v></x:c></x:row>"
        "<x:row><x:c s='1'><x:v>46091.354166666664</x:v></x:c><x:c s='0'><x:v>46091.5</x:v></x:c><x:c "
        "t='b'><x:v>1</x:v></x:c>"
        "<x:c t='e'><x:v>#N/A</x:v></x:c><x:c t='d'><x:v>2026-03-10T08:30:00</x:v></x:c><x:c "
        "s='1'/></x:row></x:sheetData></x:worksheet>";
    for (const std::size_t piece : {1u, 3u, 64u, 4096u})
        CHECK(cells(xml, strings, {false, true}, false, piece) ==
              "2:1=Mã hồ sơ 2:2=Ô & b 2:5=inline 3:0d=10/03/2026 08:30 3:1n=46091.5 3:2b=1 3:3e=#N/A 3:4d=10/03/2026 "
              "08:30 ");
}

TEST_CASE("serial days: Excel's leap day of 1900, the base of 1904, rounding of minutes") {
    const auto one = [](const std::string& serial, bool base_1904) {
        return cells("<row><c s='0'><v>" + serial + "</v></c></row>", {}, {true}, base_1904);
    };
    CHECK(one("1", false) == "1:0d=01/01/1900 ");
    CHECK(one("59", false) == "1:0d=28/02/1900 ");
    CHECK(one("61", false) == "1:0d=01/03/1900 ");
    CHECK(one("46091", false) == "1:0d=10/03/2026 ");
    CHECK(one("44629", true) == "1:0d=10/03/2026 ");
    CHECK(one("46091.99999999", false) == "1:0d=11/03/2026 ");
    CHECK(one("46091.65763888889", false) == "1:0d=10/03/2026 15:47 ");
    CHECK(one("0.5", false) == "1:0n=0.5 ");
    CHECK(one("1e300", false) == "1:0n=1e+300 ");
    CHECK(one("2.0008149999999998", false) == "1:0d=02/01/1900 00:01 ");
    CHECK(cells("<row><c><v>2.0008149999999998</v></c></row>") == "1:0n=2.000815 ");
}

TEST_CASE("date formats are told from formats of numbers") {
    for (const char* format :
         {"dd/mm/yyyy", "d-mmm-yy", "[$-42A]dd mmmm yyyy", "h:mm", "yyyy\\-mm\\-dd hh:mm:ss", "\"ngày\" dd"})
        CHECK_MESSAGE(ooxml::is_date_format(format), format);
    for (const char* format : {"General", "0.00", "#,##0\" đồng\"", "[Red]0", "@", "0;\"d\"", "#,##0_d", ""})
        CHECK_MESSAGE(!ooxml::is_date_format(format), format);
}

TEST_CASE("a sheet that is no sheet is refused") {
    CHECK(code_of("<row><c></row>") == "file.broken_xml");
    CHECK(code_of("") == "file.broken_xml");
    CHECK(code_of("<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>") == "file.broken_xml");
    CHECK(code_of("<x><row><c t='s'><v>7</v></c></row></x>") == "file.broken_sheet");
    CHECK(code_of("<x><row r='9999999'/></x>") == "file.broken_sheet");
    CHECK(code_of("<x><row><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row></x>") == "file.broken_sheet");
    CHECK(code_of("<x><row r='3'/><row r='2'/></x>") == "file.broken_sheet");
    CHECK(code_of("<x><row><c r='ZZZZ1'><v>1</v></c></row></x>") == "file.broken_sheet");
}

TEST_CASE("a workbook with several sheets, shared strings and date styles, as Excel writes it") {
    TemporaryFile file;
    lxw_workbook* book = workbook_new(file.path.c_str());
    workbook_add_worksheet(book, "Bìa");
    lxw_worksheet* sheet = workbook_add_worksheet(book, "Hồ sơ");
    lxw_format* format = workbook_add_format(book);
    format_set_num_format(format, "dd/mm/yyyy hh:mm");
    lxw_datetime at{.year = 2026, .month = 3, .day = 10, .hour = 15, .min = 47, .sec = 0};
    worksheet_write_string(sheet, 3, 1, "H24.242", nullptr);
    worksheet_write_datetime(sheet, 3, 4, &at, format);
    worksheet_write_number(sheet, 9, 0, 8000, nullptr);
    REQUIRE(workbook_close(book) == LXW_NO_ERROR);

    const ooxml::Workbook read(ooxml::Archive::open(file.path));
    REQUIRE(read.sheets().size() == 2);
    CHECK(read.sheets()[1].name == "Hồ sơ");
    std::string all;
    read.read(read.sheets()[1], [&](const ooxml::SheetRow& row) {
        for (const Cell& cell : row.cells) all += std::to_string(row.number) + ":" + ooxml::shown(cell) + " ";
        CHECK(row.at(2) == nullptr);
        return row.number < 10;
    });
    CHECK(all == "4:H24.242 4:10/03/2026 15:47 10:8000 ");
    int rows = 0;
    read.read(read.sheets()[1], [&](const ooxml::SheetRow&) { return ++rows, false; });
    CHECK(rows == 1);
}
