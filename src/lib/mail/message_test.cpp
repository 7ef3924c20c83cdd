#include "lib/mail/message.hpp"

#include <doctest/doctest.h>
#include <sodium.h>

#include "lib/text/text.hpp"

namespace {

const calendar::Instant morning = calendar::at_local(*calendar::parse_iso_date("2026-03-10"), 7, 30);

std::string bytes_of(const std::string& base64) {
    std::string bytes(base64.size(), '\0');
    std::size_t size = 0;
    REQUIRE(sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), base64.data(),
                              base64.size(), "\r\n", &size, nullptr, sodium_base64_VARIANT_ORIGINAL) == 0);
    return bytes.substr(0, size);
}

/// What a reader makes of encoded words: white space between two of them falls away (RFC 2047, 6.2).
std::string understood(const std::string& header) {
    std::string all;
    for (std::size_t at = 0; at < header.size();) {
        const std::size_t end = header.find("?=", at + 10);
        REQUIRE(header.substr(at, 10) == "=?UTF-8?B?");
        REQUIRE(end != std::string::npos);
        REQUIRE(end + 2 - at <= 75);
        const std::string word = bytes_of(header.substr(at + 10, end - at - 10));
        CHECK(text::is_valid_utf8(word));
        all += word;
        at = end + 2;
        if (at < header.size()) REQUIRE(header.substr(at, 3) == "\r\n ");
        at += at < header.size() ? 3 : 0;
    }
    return all;
}

mail::Message message() {
    return {.id = "019-a",
            .from = {"Sáu Rõ", "vp@xa.example"},
            .to = {"Nguyễn Mai Chi", "chi@xa.example"},
            .subject = "Việc hôm nay: 2 quá hạn",
            .text = "Chào anh/chị,\nmột dòng dài " + std::string(100, 'x'),
            .html = "<p>Chào</p>",
            .at = morning};
}

/// Between the header lines of a part and the boundary after it.
std::string content_of(const std::string& whole, const std::string& media_type) {
    const std::size_t part = whole.find("Content-Type: " + media_type);
    const std::size_t begin = whole.find("\r\n\r\n", part) + 4;
    return bytes_of(whole.substr(begin, whole.find("--=_", begin) - begin));
}

}  // namespace

TEST_CASE("a message has the headers that servers and readers ask for, in lines that end in CR LF") {
    const std::string whole = mail::write(message());
    for (const char* line :
         {"Date: Tue, 10 Mar 2026 07:30:00 +0700\r\n", "\r\nMessage-ID: <019-a@xa.example>\r\n",
          "\r\nAuto-Submitted: auto-generated\r\n", "\r\nMIME-Version: 1.0\r\n", " <vp@xa.example>\r\n",
          " <chi@xa.example>\r\n", "\r\nContent-Type: multipart/alternative; boundary=\"=_019-a\"\r\n",
          "\r\nContent-Transfer-Encoding: base64\r\n"})
        CHECK_MESSAGE(whole.find(line) != std::string::npos, line);
    CHECK(whole.ends_with("\r\n--=_019-a--\r\n"));
    std::size_t at = 0;
    for (std::size_t end; (end = whole.find('\n', at)) != std::string::npos; at = end + 1) {
        CHECK(whole[end - 1] == '\r');
        CHECK(end - at <= 79);
    }
    for (const char c : whole) CHECK(static_cast<unsigned char>(c) < 0x80);
}

TEST_CASE("texts come back as they were") {
    const std::string whole = mail::write(message());
    CHECK(content_of(whole, "text/plain") == "Chào anh/chị,\r\nmột dòng dài " + std::string(100, 'x'));
    CHECK(content_of(whole, "text/html") == "<p>Chào</p>");
    std::string subject;
    for (int length = 1; length < 200; ++length) {
        subject += length % 3 == 0 ? "ữ" : "a";
        if (length >= 3) CHECK(understood(mail::encoded_words(subject)) == subject);
    }
    CHECK(mail::encoded_words("Bao cao thang") == "Bao cao thang");
}

TEST_CASE("no text can bring a line of its own into the headers") {
    mail::Message sly = message();
    sly.subject = "Báo cáo\r\nBcc: x@y.example";
    sly.to.name = "A\r\nBcc: x@y.example";
    CHECK(mail::write(sly).find("\nBcc") == std::string::npos);
    sly.to.address = "a@b.example\r\nBcc: x@y.example";
    CHECK_THROWS(mail::write(sly));
}

TEST_CASE("addresses are one plain mailbox") {
    for (const char* right : {"a@b", "van.phong@xa.gov.vn", "x+y_z@a-b.example"}) CHECK(mail::is_address(right));
    for (const char* wrong : {"", "a", "@b", "a@", "a@b@c", "a b@c", ".a@b", "a.@b", "a..b@c", "a@b.", "a@.b", "<a@b>",
                              "a@b\r\n", "phòng@xa.vn", "a@xã.vn", "a,b@c"})
        CHECK_FALSE_MESSAGE(mail::is_address(wrong), wrong);
    CHECK_FALSE(mail::is_address(std::string(65, 'a') + "@b"));
    CHECK_FALSE(mail::is_address("a@" + std::string(260, 'b')));
}
