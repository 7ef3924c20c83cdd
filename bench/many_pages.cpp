#include "many_pages.hpp"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "lib/ooxml/docx_writer.hpp"
#include "lib/text/text.hpp"

namespace bench {

namespace {

constexpr std::array<const char*, 5> units{"Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Văn phòng HĐND và UBND",
                                           "Công an xã", "Trạm Y tế"};
constexpr std::array<const char*, 5> works{
    "Rà soát, lập danh sách các hộ kinh doanh ở chợ và dọc đường liên thôn, phân theo ngành hàng",
    "Phối hợp với Trung tâm Phục vụ hành chính công hướng dẫn người dân nộp hồ sơ trên mạng",
    "Kiểm tra việc thu gom rác ở từng thôn, nhắc nhở nơi còn để rác qua ngày, đưa lên loa xã",
    "Tham mưu UBND xã ban hành lịch trực, phân công người trực và số điện thoại tiếp nhận tin báo",
    "Tổng hợp ý kiến của nhân dân sau các buổi họp thôn, trả lời từng ý kiến bằng văn bản"};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (const std::string& paragraph : text::split(text, '\n')) {
        std::string line;
        for (const std::string& word : text::split(paragraph, ' ')) {
            if (!line.empty() && text::length(line) + 1 + text::length(word) > letters_a_line)
                lines.push_back(line), line.clear();
            line += (line.empty() ? "" : " ") + word;
        }
        if (!line.empty()) lines.push_back(line);
    }
    return lines;
}

/// Code points in hexadecimal: the font's glyphs are numbered so.
std::string shown(const std::string& line) {
    std::string hex;
    for (std::size_t i = 0; i < line.size();) {
        const auto c = static_cast<unsigned char>(line[i]);
        const int more = c < 0x80 ? 0 : c < 0xE0 ? 1 : 2;
        unsigned point = more == 0 ? c : more == 1 ? c & 0x1Fu : c & 0x0Fu;
        for (int k = 1; k <= more; ++k)
            point = point << 6 | (static_cast<unsigned char>(line[i + static_cast<std::size_t>(k)]) & 0x3Fu);
        hex += fmt::format("{:04X}", point);
        i += static_cast<std::size_t>(more) + 1;
    }
    return hex;
}

/// Numbered objects and the table of where each begins.
class PdfFile {
public:
    void add(const std::string& body) {
        begins_.push_back(bytes_.size());
        bytes_ += fmt::format("{} 0 obj\n{}\nendobj\n", begins_.size(), body);
    }
    void add_stream(const std::string& data) {
        add(fmt::format("<< /Length {} >>\nstream\n{}\nendstream", data.size(), data));
    }
    std::string finished() const {
        std::string all = bytes_;
        all += fmt::format("xref\n0 {}\n0000000000 65535 f \n", begins_.size() + 1);
        for (const std::size_t at : begins_) all += fmt::format("{:010} 00000 n \n", at);
        return all + fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", begins_.size() + 1,
                                 bytes_.size());
    }

private:
    std::string bytes_ = "%PDF-1.5\n";
    std::vector<std::size_t> begins_;
};

std::string letters_of_glyphs() {
    std::string map =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n6 beginbfrange\n";
    for (const char* high : {"00", "01", "02", "03", "1E", "20"}) map += fmt::format("<{0}00> <{0}FF> <{0}00>\n", high);
    return map + "endbfrange endcmap CMapName currentdict /CMap defineresource pop end end";
}

}  // namespace

std::string pages_as_text(std::size_t pages) {
    std::string text =
        "ỦY BAN NHÂN DÂN\nXÃ VĨNH KHÊ\n\nSố: 12/KH-UBND\n\nVĩnh Khê, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\n"
        "Công tác năm 2026\n\nI. NHIỆM VỤ\n\n";
    const std::size_t wanted = pages * lines_a_page * letters_a_line;
    for (std::size_t i = 0; text::length(text) < wanted; ++i) {
        if (i % 8 == 0) text += fmt::format("{}. {}\n\n", i / 8 + 1, units[i / 8 % units.size()]);
        text += fmt::format("- {}; {}, đợt {}, xong trước ngày {:02}/{:02}/2026.\n\n", works[i % works.size()],
                            works[(i + 2) % works.size()], i + 1, i % 27 + 1, i % 11 + 2);
    }
    return text + "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nPhạm Quang Vinh\n";
}

std::string pages_as_docx(const std::string& text) {
    ooxml::Docx paper{.page = {.width = ooxml::twips_of_mm(210),
                               .height = ooxml::twips_of_mm(297),
                               .top = ooxml::twips_of_mm(20),
                               .bottom = ooxml::twips_of_mm(20),
                               .left = ooxml::twips_of_mm(30),
                               .right = ooxml::twips_of_mm(20)},
                      .font = "Times New Roman",
                      .size = ooxml::half_points(14),
                      .page_number_size = ooxml::half_points(13),
                      .title = "Kế hoạch",
                      .blocks = {}};
    for (const std::string& line : text::split(text, '\n'))
        if (!line.empty()) paper.blocks.emplace_back(ooxml::Paragraph{.runs = {{.text = line}}});
    return ooxml::write_docx(paper);
}

std::string pages_as_pdf(const std::string& text) {
    const std::vector<std::string> lines = lines_of(text);
    const std::size_t pages = (lines.size() + lines_a_page - 1) / lines_a_page;
    constexpr std::size_t first_page = 6;  // the objects before it are named below
    PdfFile file;
    std::string kids;
    for (std::size_t i = 0; i < pages; ++i) kids += fmt::format("{} 0 R ", first_page + 2 * i);
    file.add("<< /Type /Catalog /Pages 2 0 R >>");
    file.add(fmt::format("<< /Type /Pages /Count {} /Kids [{}] >>", pages, kids));
    file.add(
        "<< /Type /Font /Subtype /Type0 /BaseFont /Times /Encoding /Identity-H /DescendantFonts [4 0 R]"
        " /ToUnicode 5 0 R >>");
    file.add(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Times /DW 460 /CIDSystemInfo << /Registry (Adobe)"
        " /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Times"
        " /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 >> >>");
    file.add_stream(letters_of_glyphs());
    for (std::size_t i = 0; i < pages; ++i) {
        file.add(
            fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >>"
                        " >> /Contents {} 0 R >>",
                        first_page + 2 * i + 1));
        std::string drawn = "BT /F 12 Tf 18 TL 85 780 Td\n";
        for (std::size_t at = i * lines_a_page; at < std::min((i + 1) * lines_a_page, lines.size()); ++at)
            drawn += '<' + shown(lines[at]) + "> Tj T*\n";
        file.add_stream(drawn + "ET");
    }
    return file.finished();
}

}  // namespace bench
