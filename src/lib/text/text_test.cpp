#include "lib/text/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "lib/failure.hpp"

TEST_CASE("folding drops case, diacritics and đ") {
    CHECK(text::fold("  Phòng Văn  hóa - Xã hội\n") == "phong van hoa - xa hoi");
    CHECK(text::fold("ĐÔN ĐỐC") == "don doc");
    CHECK(text::fold("Ủy ban nhân dân") == text::fold("Uỷ ban nhân dân"));
}

TEST_CASE("text from outside becomes NFC or is refused") {
    CHECK(text::nfc("a\xCC\x82\xCC\x81") == "ấ");
    CHECK_THROWS_AS(text::nfc("\xC3"), Failure);
    CHECK_FALSE(text::is_valid_utf8("V\xE2n"));
}

TEST_CASE("white space at the ends goes, the no-break space too") {
    CHECK(text::trim("\xC2\xA0 x y \t\xC2\xA0") == "x y");
    CHECK(text::trim("\xC2\xA0") == "");
    CHECK(text::squeeze(" x \n\n y ") == "x y");
    CHECK(text::upper("chủ tịch đặc khu") == "CHỦ TỊCH ĐẶC KHU");
}

TEST_CASE("the first letter is a letter, not a byte") {
    CHECK(text::first_letter("đặc khu") == "đ");
    CHECK(text::first_letter("") == "");
    CHECK(text::begins_lower("ủy ban"));
    CHECK_FALSE(text::begins_lower("Ủy ban"));
    CHECK_FALSE(text::begins_lower("12 hồ sơ"));
    CHECK(text::capitalised("ủy ban") == "Ủy ban");
    CHECK(text::capitalised("") == "");
}

TEST_CASE("the Vietnamese alphabet: letters first, then tones") {
    std::vector<std::string> words{"đa", "ấn", "dạ", "ăn", "an", "ôn", "ơn", "on", "da", "dà", "ân"};
    std::sort(words.begin(), words.end(),
              [](const auto& a, const auto& b) { return text::sort_key(a) < text::sort_key(b); });
    CHECK(text::join(words, " ") == "an ăn ân ấn da dà dạ đa on ôn ơn");
}

TEST_CASE("people are sorted by given name") {
    CHECK(text::name_sort_key("Vũ Văn An") < text::name_sort_key("Bùi Thị Bình"));
    CHECK(text::name_sort_key("Bùi Văn An") < text::name_sort_key("Vũ Văn An"));
}

TEST_CASE("a text is cut between its words, never longer than asked") {
    CHECK(text::shortened("  Báo cáo\n quý I ", 20) == "Báo cáo quý I");
    CHECK(text::shortened("Báo cáo quý I năm 2026", 15) == "Báo cáo quý I…");
    for (std::size_t longest = 8; longest < 30; ++longest)
        CHECK(text::length(text::shortened("Rà soát quy chế làm việc của cơ quan", longest)) <= longest);
}
