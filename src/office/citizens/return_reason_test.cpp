#include "office/citizens/return_reason.hpp"

#include <doctest/doctest.h>

using citizens::frequent;
using citizens::Said;

TEST_CASE("a reason is told from three dossiers on, the most frequent first, however it is written") {
    const auto found = frequent({{"1", "Thiếu giấy chứng sinh."},
                                 {"2", "thiếu giấy chứng sinh"},
                                 {"3", "Thieu giay chung sinh;"},
                                 {"1", "Ảnh mờ"},
                                 {"2", "Ảnh mờ"},
                                 {"3", "Ảnh mờ"},
                                 {"4", "Ảnh mờ"},
                                 {"5", "Ông An thiếu chữ ký"},
                                 {"6", "Ông An thiếu chữ ký"}});
    REQUIRE(found.size() == 2);
    CHECK((found[0].text == "Ảnh mờ" && found[0].dossiers == 4));
    CHECK((found[1].text == "Thiếu giấy chứng sinh." && found[1].dossiers == 3));
}

TEST_CASE("asked three times of one dossier is one; numbers of people are never told; five are enough") {
    CHECK(frequent({{"1", "Thiếu tờ khai"}, {"1", "Thiếu tờ khai"}, {"1", "Thiếu tờ khai"}}).empty());
    std::vector<Said> said;
    for (const char* dossier : {"1", "2", "3"})
        for (const char* words :
             {"Thẻ 031 085 001234 đã hết hạn", "Gọi 0912.345.678", "", "a", "b", "c", "d", "e", "f"})
            said.push_back({dossier, words});
    const auto found = frequent(said);
    CHECK(found.size() == citizens::reasons_max);
    for (const auto& one : found) CHECK(one.text.size() == 1);
}
