#include "office/directives/paper_reading.hpp"

#include <doctest/doctest.h>

using directives::kept_of;

TEST_CASE("a paper is known again by type and subject, however it is written, and notes are no errors") {
    const auto first = kept_of(R"({"document": {"kind": "KH", "subject": "Cải cách  hành chính"}, "findings":
        [{"code": "a", "severity": "fault"}, {"code": "b", "severity": "note"}, {"code": "c"}]})");
    CHECK(first.findings == 3);
    CHECK(first.errors == 2);
    const auto mended = kept_of(R"({"document": {"kind": "KH", "subject": "CẢI CÁCH HÀNH CHÍNH"}, "findings": []})");
    CHECK(mended.errors == 0);
    CHECK(mended.paper_key == first.paper_key);
    CHECK(kept_of(R"({"document": {"kind": "BC", "subject": "Cải cách hành chính"}})").paper_key != first.paper_key);
    // Without a subject only the very same words are the same paper.
    const auto nameless = kept_of(R"({"document": {"kind": "", "subject": ""}, "findings": [], "n": 1})");
    CHECK(nameless.paper_key !=
          kept_of(R"({"document": {"kind": "", "subject": ""}, "findings": [], "n": 2})").paper_key);
}
