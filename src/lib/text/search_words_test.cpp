#include "lib/text/search_words.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "lib/text/text.hpp"

namespace {

/// "exact/plain" of each word.
std::string seen(std::string_view in) {
    std::vector<std::string> all;
    text::SearchWords words{in};
    for (text::SearchWord word; words.next(word);)
        all.push_back(word.marked() ? word.exact + "/" + word.plain : word.exact);
    return text::join(all, " ");
}

}  // namespace

TEST_CASE("words are searched with and without their diacritics") {
    CHECK(seen("Kế hoạch") == "kế/ke hoạch/hoach");
    CHECK(seen("ĐÔN ĐỐC các đơn vị") == "đôn/don đốc/doc các/cac đơn/don vị/vi");
    CHECK(seen("số 158/KH-UBND, ngày 05/5/2026.") == "số/so 158 kh ubnd ngày/ngay 05 5 2026");
    CHECK(seen("Uỷ ban hoá học quý") == seen("Ủy ban hóa học quý"));
    CHECK(seen("") == "");
    CHECK(seen(" …“” ") == "");
}

TEST_CASE("every word of a text without diacritics is what folding makes of it") {
    for (const char* text : {"Phòng Văn hóa - Xã hội", "ỨNG DỤNG CÔNG NGHỆ", "Nghị quyết số 57", "ÿ Ǆ ﬁ ß"}) {
        std::string plain;
        text::SearchWords words{text};
        for (text::SearchWord word; words.next(word);) plain += (plain.empty() ? "" : " ") + word.plain;
        CHECK(plain == text::replace_all(text::fold(text), " - ", " "));
    }
}

TEST_CASE("what is too long to be a word is passed over, the words around it are not") {
    const std::string code(text::search_word_max + 1, 'x');
    CHECK(seen("một " + code + " hai") == "một/mot hai");
    CHECK(seen(code + " hai") == "hai");
    CHECK(seen("một " + code) == "một/mot");
    CHECK(seen(std::string(text::search_word_max, 'x')).size() == text::search_word_max);
    CHECK(seen("x\xFF y") == "x y");
}
