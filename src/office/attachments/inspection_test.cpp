#include "office/attachments/inspection.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lib/failure.hpp"
#include "lib/ooxml/zip_writer.hpp"

namespace {

using namespace std::string_literals;

using Entries = std::vector<std::pair<std::string, std::string>>;
const auto pack = ooxml::write_zip;

/// The media type, or why the file was refused.
std::string seen(const std::string& bytes, const std::string& name) {
    try {
        return std::string(attachments::inspect(bytes, name));
    } catch (const Failure& failure) {
        return failure.code;
    }
}

std::string docx(const Entries& more = {}) {
    Entries all{{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w:document/>"}};
    all.insert(all.end(), more.begin(), more.end());
    return pack(all);
}

const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(504, '\0');

std::string compound_with_macros() {
    std::string name;
    for (const char c : "_VBA_PROJECT"s) (name += c) += '\0';
    return compound + name;
}

std::string template_at(const std::string& target) {
    return docx(
        {{"word/_rels/settings.xml.rels", "<Relationships><Relationship Type=\"http://x/attachedTemplate\" Target=\"" +
                                              target + "\" TargetMode=\"External\"/></Relationships>"}});
}

}  // namespace

TEST_CASE("a file is what its content says") {
    CHECK(seen("%PDF-1.7 …", "Báo cáo.pdf") == "application/pdf");
    CHECK(seen("\x89PNG\r\n\x1a\n…", "anh.PNG") == "image/png");
    CHECK(seen("\xFF\xD8\xFF…", "anh.jpeg") == "image/jpeg");
    CHECK(seen("Số liệu", "so-lieu.csv") == "text/plain; charset=utf-8");
    CHECK(seen(docx(), "Kế hoạch.docx").ends_with("wordprocessingml.document"));
    CHECK(seen(pack({{"a.txt", "x"}}), "ho-so.zip") == "application/zip");
    CHECK(seen("%PDF-1.7 …", "Văn bản số 12. Kế hoạch quý") == "application/pdf");
    CHECK(seen("", "a.txt") == "file.empty");
    CHECK(seen("MZ\x90\0"s, "a.exe") == "attachment.kind");
    CHECK(seen("<script>", "a.html") == "attachment.kind");
    CHECK(seen("a\0b"s, "a.txt") == "attachment.kind");
}

TEST_CASE("a name that would open it as something else is refused") {
    CHECK(seen("%PDF-1.7 <script>", "trang.html") == "attachment.name");
    CHECK(seen("\x89PNG\r\n\x1a\n<svg>", "anh.svg") == "attachment.name");
    CHECK(seen("%PDF-1.7", "bao-cao.docx") == "attachment.name");
    CHECK(seen(docx(), "ke-hoach.docm") == "attachment.name");
}

TEST_CASE("macros are found where they hide") {
    CHECK(seen(compound, "cu.doc") == "file.old_office");
    CHECK(seen(compound, "cu.docx") == "file.old_office");
    CHECK(seen(docx({{"word/vbaProject.bin", "x"}}), "a.docx") == "file.macro");
    CHECK(seen(docx({{"word/embeddings/oleObject1.bin", compound}}), "a.docx").starts_with("application/"));
    CHECK(seen(docx({{"word/embeddings/oleObject1.bin", compound_with_macros()}}), "a.docx") == "file.macro");
    CHECK(seen(docx({{"word/embeddings/bang.xlsx", docx({{"xl/vbaProject.bin", "x"}})}}), "a.docx") == "file.macro");
    CHECK(seen(pack({{"cu.xls", compound_with_macros()}}), "a.zip") == "file.macro");
    CHECK(seen(pack({{"trong.zip", pack({{"a.docx", docx({{"word/vbaProject.bin", "x"}})}})}}), "a.zip") ==
          "file.macro");
    CHECK(seen(pack({{"cu.xls", compound}}), "a.zip") == "application/zip");
}

TEST_CASE("a template from a network is refused, one of the writer's own machine is not") {
    CHECK(seen(template_at("http://example.invalid/mau.dotm"), "a.docx") == "file.macro");
    CHECK(seen(template_at("\\\\may\\mau.dotm"), "a.docx") == "file.macro");
    CHECK(seen(template_at("file:///C:/Users/a/Normal.dotm"), "a.docx").starts_with("application/"));
}

TEST_CASE("no programs in archives, and no archives without end") {
    CHECK(seen(pack({{"chay.exe", "MZ"}}), "a.zip") == "attachment.program");
    CHECK(seen(pack({{"thu-muc/trang.html", "x"}}), "a.zip") == "attachment.program");
    std::string nested = pack({{"a.txt", "x"}});
    for (int i = 0; i < 3; ++i) nested = pack({{"trong.zip", nested}});
    CHECK(seen(nested, "a.zip") == "attachment.program");
}
