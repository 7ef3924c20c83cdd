#include "lib/text/word_set.hpp"

#include <doctest/doctest.h>

TEST_CASE("texts share what they speak of, not the words that join") {
    text::Vocabulary vocabulary;
    const auto a = vocabulary.set_of("Rà soát, thống kê hộ kinh doanh trên địa bàn xã");
    const auto b = vocabulary.set_of("Thống kê các hộ nghèo của xã và hộ kinh doanh");
    CHECK(a.size() == 10);
    CHECK(b.size() == 7);
    // thống kê hộ kinh doanh xã; "hộ" counts once.
    CHECK(text::shared_words(a, b) == 6);
    CHECK(text::shared_words(b, a) == 6);
    CHECK(text::shared_words(a, a) == a.size());
    CHECK(text::shared_words(a, {}) == 0);
    CHECK(text::shared_words(a, vocabulary.set_of("RA SOAT THONG KE")) == 4);
    CHECK(vocabulary.set_of("và của các, – 1").empty());
}
