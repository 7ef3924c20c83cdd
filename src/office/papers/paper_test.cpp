#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

#include "lib/ooxml/zip.hpp"
#include "office/papers/paper.hpp"

using calendar::make_date;

static papers::Paper sample() {
    return {.issuer = {"Ủy ban nhân dân", "xã An Hải Đông"},
            .notation = "BC-UBND",
            .place = "An Hải Đông",
            .year = 2026,
            .kind_name = "Báo cáo",
            .subject = "Kết quả công tác cải cách hành chính quý I, nhiệm vụ trọng tâm quý II năm 2026",
            .addressees = {"Ủy ban nhân dân thành phố Hải Phòng", "Sở Nội vụ thành phố Hải Phòng"},
            .bases = {"Căn cứ A", "Căn cứ B"},
            .body = {papers::Heading{1, "I. Công tác chỉ đạo"}, papers::Text{"Một & hai < ba.\nĐoạn sau."}},
            .signature = {.authority = {"TM. Ủy ban nhân dân"}, .post = "Chủ tịch", .name = "Trần Văn Mẫu"},
            .recipients = {"Như trên", "Lưu: VT, VHXH"}};
}

TEST_CASE("days and months of a paper get their zeros by annex I") {
    CHECK(papers::long_date(make_date(2020, 1, 5), 0) == "ngày 05 tháng 01 năm 2020");
    CHECK(papers::long_date(make_date(2019, 6, 29), 0) == "ngày 29 tháng 6 năm 2019");
    CHECK(papers::short_date(*make_date(2026, 2, 3)) == "03/02/2026");
    CHECK(papers::short_date(*make_date(2026, 3, 31)) == "31/3/2026");
    CHECK(papers::long_date({}, 2026).ends_with("năm 2026"));
}

TEST_CASE("the same paper gives the same bytes, with capitals typed as capitals") {
    const std::string bytes = papers::docx(sample());
    CHECK(bytes == papers::docx(sample()));
    const auto archive = ooxml::Archive::from_bytes(bytes);
    const std::string document = archive.read("word/document.xml", 1 << 20);
    CHECK(document.find("XÃ AN HẢI ĐÔNG") != std::string::npos);
    CHECK(document.find("TM. ỦY BAN NHÂN DÂN") != std::string::npos);
    CHECK(document.find("w:caps") == std::string::npos);
    CHECK(document.find("Một &amp; hai &lt; ba.") != std::string::npos);
    CHECK(document.find("Đoạn sau./.") != std::string::npos);
    CHECK(document.find("Căn cứ A;") != std::string::npos);
    CHECK(document.find("Căn cứ B.") != std::string::npos);
    CHECK(document.find("- Lưu: VT, VHXH.") != std::string::npos);
    if (const char* out = std::getenv("SAURO_PAPER_OUT")) std::ofstream(out, std::ios::binary) << bytes;
}
