#include "lib/http/message.hpp"

#include <doctest/doctest.h>

TEST_CASE("targets are decoded or refused") {
    http::Request request;
    REQUIRE(http::read_target("/api/tasks?q=m%E1%BB%99t+c%E1%BB%ADa&due=late&x", request));
    CHECK(request.path == "/api/tasks");
    CHECK(request.query["q"] == "một cửa");
    CHECK(request.query["due"] == "late");
    CHECK(request.query["x"].empty());
    CHECK_FALSE(http::read_target("/a%zz", request));
    CHECK_FALSE(http::read_target("/a%ff", request));
    CHECK_FALSE(http::read_target("/a%00", request));
    CHECK_FALSE(http::read_target("http://x/", request));
}

TEST_CASE("cookies are found by their whole name") {
    http::Request request;
    request.headers["cookie"] = "a=1; sauro_session=abc; sauro=2";
    CHECK(request.cookie("sauro_session") == "abc");
    CHECK(request.cookie("sauro") == "2");
    CHECK(request.cookie("session").empty());
}

TEST_CASE("file names in headers cannot break out") {
    CHECK(http::attachment_header("kế\r\n\".docx") == "attachment; filename*=UTF-8''k%E1%BA%BF%0D%0A%22.docx");
}
