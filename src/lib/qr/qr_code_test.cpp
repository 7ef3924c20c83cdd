#include "lib/qr/qr_code.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

TEST_CASE("a QR code has its three corner marks, and its picture and its path say the same") {
    const qr::Code code = qr::encode("https://viec.xavinhkhe.gov.vn/tra-cuu?ma=H24.242-260310-0001");
    CHECK(code.size >= 33);
    const int last = code.size - 1;
    for (const auto& [x, y] : {std::pair{0, 0}, std::pair{last - 6, 0}, std::pair{0, last - 6}}) {
        CHECK(code.at(x, y));
        CHECK(code.at(x + 6, y + 6));
        CHECK_FALSE(code.at(x + 1, y + 1));
        CHECK(code.at(x + 3, y + 3));
    }
    // The path begins with the upper edge of the first corner mark.
    CHECK(qr::svg_path(code).starts_with("M4 4h7v1h-7z"));
    const std::string picture = qr::png(code, 2);
    CHECK(picture.substr(1, 3) == "PNG");
    const int side = (code.size + 2 * qr::quiet) * 2;
    CHECK(static_cast<unsigned char>(picture[18]) * 256 + static_cast<unsigned char>(picture[19]) == side);
    CHECK(qr::encode("a").dark != qr::encode("b").dark);
    CHECK_THROWS_AS(qr::encode(std::string(qr::text_max + 1, 'a')), std::length_error);
}
