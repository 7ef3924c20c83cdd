#include "lib/ics/ics.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "lib/text/text.hpp"

namespace {

calendar::Date day(const char* iso) { return *calendar::parse_iso_date(iso); }
const calendar::Instant now = calendar::at_local(day("2026-03-10"), 9);

/// Lines as a reader takes them: CR LF and a space after it fall away (3.1).
std::vector<std::string> unfolded(const std::string& calendar) {
    const std::string whole = text::replace_all(calendar, "\r\n ", "");
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < whole.size();) {
        const std::size_t end = whole.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        lines.push_back(whole.substr(at, end - at));
        at = end + 2;
    }
    return lines;
}

/// What a reader makes of an escaped text (3.3.11).
std::string understood(const std::string& value) {
    std::string all;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\\') {
            CHECK((value[i] != ';' && value[i] != ','));
            all += value[i];
            continue;
        }
        REQUIRE(i + 1 < value.size());
        const char next = value[++i];
        CHECK((next == 'n' || next == '\\' || next == ';' || next == ','));
        all += next == 'n' ? '\n' : next;
    }
    return all;
}

std::string value_of(const std::vector<std::string>& lines, const std::string& name) {
    for (const std::string& line : lines)
        if (line.starts_with(name + ":")) return line.substr(name.size() + 1);
    return "none";
}

}  // namespace

TEST_CASE("a calendar has what RFC 5545 asks for, in lines that end in CR LF") {
    const std::string calendar =
        ics::write("Nhiệm vụ của tôi", {{"1@sauro", day("2026-12-31"), "Báo cáo năm", "", 3}}, now);
    const std::vector<std::string> lines = unfolded(calendar);
    CHECK(lines.front() == "BEGIN:VCALENDAR");
    CHECK(lines.back() == "END:VCALENDAR");
    CHECK(value_of(lines, "VERSION") == "2.0");
    CHECK(value_of(lines, "PRODID") != "none");
    CHECK(value_of(lines, "UID") == "1@sauro");
    CHECK(value_of(lines, "DTSTAMP") == "20260310T020000Z");
    CHECK(value_of(lines, "DTSTART;VALUE=DATE") == "20261231");
    CHECK(value_of(lines, "DTEND;VALUE=DATE") == "20270101");  // the day after: the end is not in it
    CHECK(value_of(lines, "SEQUENCE") == "3");
    CHECK(value_of(lines, "DESCRIPTION") == "none");
    CHECK(unfolded(ics::write("Trống", {}, now)).size() == 8);
}

TEST_CASE("texts come back as they were") {
    for (const std::string text : {"Họp, báo cáo; xong", "C:\\thu\\muc", "dòng 1\ndòng 2", "\\n không phải xuống dòng",
                                   ",;\\", "", "BEGIN:VEVENT", "hai\n\ndòng trống"}) {
        const auto lines = unfolded(ics::write("x", {{"1", day("2026-03-10"), text, "a" + text}}, now));
        CHECK(understood(value_of(lines, "SUMMARY")) == text);
        CHECK(understood(value_of(lines, "DESCRIPTION")) == "a" + text);
        CHECK(std::count(lines.begin(), lines.end(), "BEGIN:VEVENT") == 1);
    }
    CHECK(ics::escaped("a\r\nb\rc\x01") == "a\\nb\\nc");
}

TEST_CASE("no line is longer than 75 octets, and none is cut inside a character") {
    std::string text;
    for (int length = 0; length < 400; ++length) {
        text += length % 3 == 0 ? "ữ" : length % 3 == 1 ? "a" : ",";
        const std::string calendar = ics::write(text, {{"1", day("2026-03-10"), text, ""}}, now);
        std::size_t at = 0;
        while (at < calendar.size()) {
            const std::size_t end = calendar.find("\r\n", at);
            REQUIRE(end != std::string::npos);
            REQUIRE(end - at <= ics::line_max);
            REQUIRE(text::is_valid_utf8(calendar.substr(at, end - at)));
            at = end + 2;
        }
        REQUIRE(understood(value_of(unfolded(calendar), "SUMMARY")) == text);
    }
    CHECK(ics::folded(std::string(75, 'a')) == std::string(75, 'a') + "\r\n");
    CHECK(ics::folded(std::string(76, 'a')) == std::string(75, 'a') + "\r\n a\r\n");
}
