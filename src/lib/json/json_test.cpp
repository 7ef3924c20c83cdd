#include <doctest/doctest.h>

#include "lib/json/field_reader.hpp"
#include "lib/json/writer.hpp"

TEST_CASE("written text is escaped and Vietnamese stays readable") {
    json::Writer out;
    out.object([&] {
        out.field("subject", "Về \"một việc\"\n\x01");
        out.field("due_on", std::optional<calendar::Date>{});
        out.field("lead", std::vector<std::string>{"Văn phòng", "Phòng Kinh tế"});
        out.key("parts").array([&] { out.item().object([&] { out.field("count", 3); }); });
    });
    CHECK(
        out.text() ==
        R"({"subject":"Về \"một việc\"\n\u0001","due_on":null,"lead":["Văn phòng","Phòng Kinh tế"],)"
        R"("parts":[{"count":3}]})");
}

static std::vector<FieldFailure> wrong_fields(json::FieldReader& in) {
    try {
        in.finish();
    } catch (const Failure& failure) {
        return failure.fields;
    }
    return {};
}

TEST_CASE("every bad field is reported, once each, by its path") {
    json::FieldReader in{R"({"product": 3, "due_on": "2026-02-31", "parts": [{"name": "x"}, {"name": ""}, 7]})"};
    in.text("product");
    in.date("due_on");
    in.text("content");
    in.each("parts", [](json::FieldReader& part) { part.text("name"); });
    const auto wrong = wrong_fields(in);
    REQUIRE(wrong.size() == 6);
    CHECK((wrong[0].field == "product" && wrong[0].code == "field.not_text"));
    CHECK((wrong[1].field == "due_on" && wrong[1].code == "field.not_date"));
    CHECK((wrong[2].field == "content" && wrong[2].code == "field.required"));
    CHECK((wrong[3].field == "parts[1].name" && wrong[3].code == "field.required"));
    CHECK(wrong[4].field == "parts[2]");
}

TEST_CASE("text comes out trimmed, in NFC and within its limit") {
    json::FieldReader in{"{\"a\": \" a\xCC\x82 \", \"b\": \"ấấấ\", \"c\": \"x\\ny\"}"};
    CHECK(in.text("a") == "â");
    CHECK(in.text("b", {.max = 3}) == "ấấấ");
    CHECK(in.text("c", {.multiline = true}) == "x\ny");
    CHECK_NOTHROW(in.finish());
    in.text("b", {.max = 2});
    CHECK_THROWS_AS(in.finish(), Failure);
}

TEST_CASE("what is no JSON object is refused") {
    CHECK_THROWS_AS(json::FieldReader{"[]"}, Failure);
    CHECK_THROWS_AS(json::FieldReader{"{\"a\": "}, Failure);
    CHECK_THROWS_AS(json::FieldReader{std::string(100, '{')}, Failure);
}
