#include "office/intake/receipt.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "lib/ooxml/docx_reader.hpp"
#include "lib/ooxml/zip.hpp"

namespace {

intake::ReceiptFacts facts() {
    intake::ReceiptFacts facts{.agency = {.name = "xã Thử Nghiệm"}};
    auto& dossier = facts.own.dossier;
    dossier.code = "H24.242-260310-0012";
    dossier.applicant = "Trần Thị Ví Dụ";
    dossier.received_at = calendar::parse_iso_instant("2026-03-10T02:05:00Z").value();
    dossier.dimensions.channel = "postal";
    facts.procedure_name = "Cấp bản sao";
    facts.limit_text = "Trong ngày";
    facts.due_at = calendar::parse_iso_instant("2026-03-10T10:00:00Z").value();
    facts.papers = {{.name = "Tờ khai", .originals = 1, .received = true}, {.name = "Ảnh", .copies = 2}};
    facts.unit_name = "Trung tâm";
    facts.address = "https://viec.xathu.gov.vn";
    return facts;
}

bool says(const intake::Receipt& receipt, const std::string& line) {
    return std::find(receipt.lines.begin(), receipt.lines.end(), line) != receipt.lines.end();
}

}  // namespace

TEST_CASE("a receipt says what came, until when and where it is looked up") {
    const intake::Receipt receipt = intake::receipt_of(facts());
    CHECK(receipt.number == "260310-0012");
    CHECK(receipt.link == "https://viec.xathu.gov.vn/tra-cuu?ma=H24.242-260310-0012");
    CHECK(says(receipt, "1. Tờ khai (1 bản chính)"));
    CHECK(says(receipt, "Thời gian nhận hồ sơ: 09 giờ 05 phút, ngày 10 tháng 3 năm 2026"));
    CHECK(says(receipt, "Thời gian trả kết quả: 17 giờ 00 phút, ngày 10 tháng 3 năm 2026"));
    CHECK(says(receipt, "Đăng ký nhận kết quả qua dịch vụ bưu chính công ích"));
    for (const std::string& line : receipt.lines) {
        INFO(line);
        // Nothing of what did not come, is not owed or was not given.
        CHECK(line.find("Ảnh") == line.npos);
        CHECK(line.find("Phí") == line.npos);
        CHECK(line.find("Số điện thoại") == line.npos);
    }
}

TEST_CASE("the receipt's DOCX carries its QR code once, as a picture that Word knows") {
    const std::string docx = papers::docx(paper_of(intake::receipt_of(facts())));
    constexpr std::uint64_t most = 1 << 20;
    const auto archive = ooxml::Archive::from_bytes(docx);
    CHECK(archive.read("word/document.xml", most).find("r:embed=\"picture") != std::string::npos);
    CHECK(archive.read("[Content_Types].xml", most).find("image/png") != std::string::npos);
    const std::string relations = archive.read("word/_rels/document.xml.rels", most);
    const auto at = relations.find("media/picture");
    REQUIRE(at != std::string::npos);
    const std::string name = relations.substr(at, relations.find('"', at) - at);
    CHECK(archive.read("word/" + name, most).substr(1, 3) == "PNG");
}
