#include "lib/ooxml/zip.hpp"

#include <doctest/doctest.h>
#include <zip.h>

#include "lib/failure.hpp"

namespace {

struct Entry {
    std::string name, bytes;
    const char* password = nullptr;
};

std::string pack(const std::vector<Entry>& entries) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* out = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(out);
    zip_t* z = zip_open_from_source(out, ZIP_TRUNCATE, &error);
    for (const Entry& e : entries) {
        const zip_int64_t i =
            zip_file_add(z, e.name.c_str(), zip_source_buffer(z, e.bytes.data(), e.bytes.size(), 0), 0);
        if (e.password) zip_file_set_encryption(z, static_cast<zip_uint64_t>(i), ZIP_EM_AES_256, e.password);
    }
    REQUIRE(zip_close(z) == 0);
    zip_stat_t stat;
    zip_source_stat(out, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_open(out);
    zip_source_read(out, bytes.data(), bytes.size());
    zip_source_close(out);
    zip_source_free(out);
    return bytes;
}

std::string code_of(const std::function<void()>& act) {
    try {
        act();
    } catch (const Failure& f) {
        return f.code;
    }
    return "";
}

std::string opening(std::string bytes, ooxml::Limits limits = {}) {
    return code_of([&] { ooxml::Archive::from_bytes(std::move(bytes), limits); });
}

// Text that deflate cannot shrink to nothing.
std::string noise(std::size_t size) {
    std::string s;
    std::uint32_t x = 1;
    while (s.size() < size) s += static_cast<char>((x = x * 1664525 + 1013904223) >> 24);
    return s;
}

}  // namespace

TEST_CASE("a container gives its entries whole and in pieces") {
    const std::string big = noise(300'000);
    const auto archive = ooxml::Archive::from_bytes(pack({{"a.xml", "<a/>"}, {"dir/b.bin", big}}));
    CHECK(archive.names() == std::vector<std::string>{"a.xml", "dir/b.bin"});
    CHECK(archive.has("a.xml"));
    CHECK_FALSE(archive.has("c.xml"));
    CHECK(archive.read("a.xml", 10) == "<a/>");
    std::string joined;
    int chunks = 0;
    archive.stream("dir/b.bin", [&](std::string_view c) { joined += c, ++chunks; });
    CHECK(joined == big);
    CHECK(chunks > 1);
    CHECK(code_of([&] { archive.read("a.xml", 3); }) == "file.unpacked_too_large");
    CHECK(code_of([&] { archive.read("c.xml", 3); }) == "file.missing_part");
}

TEST_CASE("a container that is empty, cut, locked, armed or blown up is refused by name") {
    CHECK(opening("") == "file.empty");
    CHECK(opening("Kế hoạch") == "file.broken_zip");
    const std::string good = pack({{"a.xml", noise(5000)}});
    CHECK(opening(good) == "");
    CHECK(opening(good.substr(0, good.size() / 2)) == "file.broken_zip");
    CHECK(opening(pack({{"a.xml", "secret", "pass"}})) == "file.encrypted");
    CHECK(opening(pack({{"word/vbaProject.bin", "x"}})) == "file.macro");
    CHECK(opening(pack({{"[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml"}})) ==
          "file.macro");
    const std::string unused =
        "<Default Extension=\"xlsm\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>";
    CHECK(opening(pack({{"[Content_Types].xml", unused}, {"a.xml", "x"}})) == "");
    CHECK(opening(pack({{"[Content_Types].xml", unused}, {"a.xlsm", "x"}})) == "file.macro");
    CHECK(opening(pack({{"a.xml", std::string(3 << 20, ' ')}})) == "file.bomb");
    CHECK(opening(pack({{"a.xml", noise(2000)}, {"b.xml", noise(2000)}}), {.unpacked = 3000}) ==
          "file.unpacked_too_large");
    CHECK(opening(pack({{"a", ""}, {"b", ""}, {"c", ""}}), {.entries = 2}) == "file.unpacked_too_large");
}

TEST_CASE("the binary Office form is told from an encrypted Office file") {
    const std::string head = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    std::string name;
    for (const char c : std::string("EncryptedPackage")) name += c, name += '\0';
    CHECK(opening(head + std::string(100, '\0')) == "file.old_office");
    CHECK(opening(head + std::string(100, '\0') + name) == "file.encrypted");
}

TEST_CASE("sizes that the container declares are not believed") {
    std::string bytes = pack({{"a.xml", std::string(3 << 20, ' ')}});
    // Declare 16 bytes in the local and the central header.
    const std::string real = {'\x00', '\x00', '\x30', '\x00'};
    for (std::size_t at = bytes.find(real); at != bytes.npos; at = bytes.find(real, at + 4))
        bytes.replace(at, 4, {'\x10', 0, 0, 0});
    const std::string code = code_of([&] {
        const auto archive = ooxml::Archive::from_bytes(bytes);
        archive.read("a.xml", 100 << 20);
    });
    CHECK((code == "file.bomb" || code == "file.broken_zip"));
}
