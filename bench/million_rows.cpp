#include "million_rows.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <array>
#include <fstream>
#include <stdexcept>

#include "lib/calendar/date.hpp"
#include "server/demo/chance.hpp"

namespace bench {
namespace {

namespace fs = std::filesystem;

struct Kind {
    const char *code, *name, *field, *unit;
    int days, fee;
};
constexpr std::array<Kind, 6> kinds{{
    {"2.000884", "Chứng thực chữ ký trong các giấy tờ, văn bản", "Chứng thực", "Trung tâm Phục vụ hành chính công", 1,
     10'000},
    {"2.000815", "Chứng thực bản sao từ bản chính giấy tờ, văn bản", "Chứng thực", "Trung tâm Phục vụ hành chính công",
     1, 8'000},
    {"1.000894", "Đăng ký kết hôn", "Hộ tịch", "Trung tâm Phục vụ hành chính công", 1, 0},
    {"1.012756", "Đăng ký đất đai, cấp giấy chứng nhận lần đầu", "Đất đai", "Phòng Kinh tế", 20, 50'000},
    {"1.001612", "Đăng ký thành lập hộ kinh doanh", "Đăng ký kinh doanh", "Phòng Kinh tế", 3, 100'000},
    {"1.001776", "Trợ cấp xã hội hằng tháng", "Bảo trợ xã hội", "Phòng Văn hóa - Xã hội", 10, 0},
}};
constexpr int columns = 22;
constexpr std::array<const char*, columns> headers{"STT",
                                                   "Mã hồ sơ",
                                                   "Mã TTHC",
                                                   "Tên thủ tục hành chính",
                                                   "Lĩnh vực",
                                                   "Mức độ DVC",
                                                   "Người nộp",
                                                   "Đơn vị xử lý",
                                                   "Hình thức nộp",
                                                   "Ngày tiếp nhận",
                                                   "Ngày hẹn trả",
                                                   "Ngày kết thúc xử lý",
                                                   "Trạng thái",
                                                   "Phí, lệ phí",
                                                   "Hình thức thanh toán",
                                                   "Số hóa thành phần",
                                                   "Kết quả điện tử",
                                                   "Số định danh",
                                                   "Điện thoại",
                                                   "Giao dịch",
                                                   "Tệp kèm theo",
                                                   "Chữ ký số"};

constexpr std::array<const char*, 12> syllables{"Nguyễn", "Trần", "Lê",   "Phạm", "Hoàng", "Vũ",
                                                "Đức",    "Thị",  "Xuân", "Minh", "Yến",   "Hùng"};

std::string shown(calendar::Date day, std::int64_t minute) {
    return fmt::format("{} {:02}:{:02}", calendar::to_vietnamese(day), minute / 60, minute % 60);
}

/// Signs as they stand in keys and signatures: they pack badly.
std::string signs(demo::Chance& chance, int count, std::string_view of) {
    std::string text;
    for (int i = 0; i < count; ++i) text += of[static_cast<std::size_t>(chance.below(static_cast<int>(of.size())))];
    return text;
}
constexpr std::string_view digits = "0123456789", hexadecimal = "0123456789abcdef",
                           base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The cells of one dossier, from A to V; those from R on say nothing that is taken.
std::array<std::string, columns> cells(int serial, int count, demo::Chance& chance) {
    constexpr int years_of_days = 3'650, opens = 7 * 60 + 30, closes = 16 * 60 + 30;
    const calendar::Date first = *calendar::make_date(2016, 6, 1);
    const Kind& kind = kinds[static_cast<std::size_t>(chance.below(1000) < 640 ? chance.below(2) : chance.below(6))];
    const calendar::Date received = first + std::chrono::days{std::int64_t{serial} * years_of_days / count};
    const calendar::Date due = received + std::chrono::days{kind.days * 7 / 5 + 1};
    const calendar::Date finished = received + std::chrono::days{chance.below(kind.days + 2)};
    const bool open = serial > count - count / 100 && chance.in_thousand(700);
    const bool is_waiting = open && chance.in_thousand(200);
    const auto name = [&] { return syllables[static_cast<std::size_t>(chance.below(12))]; };
    const auto minute = [&] { return chance.between(opens, closes); };
    const bool online = chance.in_thousand(900);
    return {std::to_string(serial),
            fmt::format("H24.242-{:07}", serial),
            kind.code,
            kind.name,
            kind.field,
            chance.in_thousand(500) ? "Một phần" : "Toàn trình",
            fmt::format("{} {} {} {}", name(), name(), name(), name()),
            kind.unit,
            online                    ? "Trực tuyến"
            : chance.in_thousand(950) ? "Trực tiếp"
                                      : "Bưu chính công ích",
            shown(received, minute()),
            shown(due, 17 * 60),
            open ? "" : shown(finished, minute() + 20),
            is_waiting               ? "Yêu cầu bổ sung giấy tờ"
            : open                   ? "Đang xử lý"
            : chance.in_thousand(10) ? "Không được tiếp nhận"
                                     : "Đã trả kết quả",
            kind.fee ? std::to_string(kind.fee) : "",
            kind.fee ? (online ? "Trực tuyến" : "Tiền mặt") : "",
            chance.in_thousand(970) ? "Có" : "Không",
            open ? "" : "Có",
            "031" + signs(chance, 9, digits),
            "09" + signs(chance, 8, digits),
            signs(chance, 32, hexadecimal),
            signs(chance, 16, hexadecimal),
            signs(chance, 64, base64)};
}

template <class Cells>
void write_row(std::ofstream& out, int row, const Cells& texts) {
    out << "<row r=\"" << row << "\">";
    for (std::size_t c = 0; c < texts.size(); ++c) {
        const std::string text = texts[c];
        if (text.empty()) continue;
        out << "<c r=\"" << static_cast<char>('A' + c) << row << "\" t=\"str\"><v>" << text << "</v></c>";
    }
    out << "</row>";
}

void write_sheet(const fs::path& path, int from, int count) {
    constexpr int header_row = 4;
    std::ofstream out(path);
    out << R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
        << R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
        << fmt::format(R"(<dimension ref="A1:V{}"/><sheetData>)", count + header_row);
    write_row(out, header_row, headers);
    demo::Chance chance{static_cast<std::uint64_t>(from)};
    for (int i = 0; i < count; ++i) write_row(out, header_row + 1 + i, cells(from + i, from + count, chance));
    out << "</sheetData></worksheet>";
}

const std::string head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
const std::string packed = "http://schemas.openxmlformats.org/package/2006/";
const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const std::string main_part = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const std::string sheet_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

std::string relation_to(std::string_view kind, std::string_view target) {
    return fmt::format(R"({}<Relationships xmlns="{}relationships">)"
                       R"(<Relationship Id="rId1" Type="{}/{}" Target="{}"/></Relationships>)",
                       head, packed, office, kind, target);
}

const std::string content_types =
    fmt::format(R"({0}<Types xmlns="{1}content-types"><Default Extension="rels" ContentType="{2}"/>)"
                R"(<Override PartName="/xl/workbook.xml" ContentType="{3}sheet.main+xml"/>)"
                R"(<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{3}worksheet+xml"/></Types>)",
                head, packed, "application/vnd.openxmlformats-package.relationships+xml", sheet_type);
const std::string workbook =
    fmt::format(R"({}<workbook xmlns="{}" xmlns:r="{}">)"
                R"(<sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>)",
                head, main_part, office);
const std::string relations = relation_to("officeDocument", "xl/workbook.xml");
const std::string book_relations = relation_to("worksheet", "worksheets/sheet1.xml");

}  // namespace

void write_rows(const fs::path& path, int from, int count) {
    const fs::path xml = path.string() + ".xml";
    write_sheet(xml, from, count);
    int error = 0;
    zip_t* zip = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    const auto add = [&](const char* name, zip_source_t* source) {
        const zip_int64_t at = zip_file_add(zip, name, source, 0);
        // As the city's system packs.
        if (at < 0 || zip_set_file_compression(zip, static_cast<zip_uint64_t>(at), ZIP_CM_DEFLATE, 1) != 0)
            throw std::runtime_error(zip_strerror(zip));
    };
    const auto add_text = [&](const char* name, const std::string& text) {
        add(name, zip_source_buffer(zip, text.data(), text.size(), 0));
    };
    add_text("[Content_Types].xml", content_types);
    add_text("_rels/.rels", relations);
    add_text("xl/workbook.xml", workbook);
    add_text("xl/_rels/workbook.xml.rels", book_relations);
    add("xl/worksheets/sheet1.xml", zip_source_file(zip, xml.c_str(), 0, -1));
    if (zip_close(zip) != 0) throw std::runtime_error(zip_strerror(zip));
    fs::remove(xml);
}

}  // namespace bench
