#include <array>
#include <cstdlib>
#include <utf8proc.h>

#include "lib/ooxml/docx_writer.hpp"

namespace ooxml {
namespace {

// Advance widths of Times New Roman in thousandths of the size, from U+0020 to U+007E.
constexpr std::array<int, 95> regular = {
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541};
constexpr std::array<int, 95> bold = {
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278,  500, 500, 500,
    500, 500, 500, 500, 500, 500,  500, 333, 333, 570, 570, 570, 500, 930, 722, 667,  722, 722, 667,
    611, 778, 778, 389, 500, 778,  667, 944, 722, 778, 611, 778, 722, 556, 667, 722,  722, 1000, 722,
    722, 667, 333, 278, 333, 581,  500, 333, 500, 556, 444, 556, 444, 333, 500, 556,  278, 333, 556,
    278, 833, 556, 500, 556, 556,  444, 389, 333, 556, 500, 722, 500, 500, 444, 394,  220, 394, 520};
constexpr int other = 500;
constexpr int horn = 50;  // ơ and ư are wider than o and u

int width_of(utf8proc_int32_t point, bool is_bold) {
    if (point >= 0x20 && point <= 0x7e) return (is_bold ? bold : regular)[static_cast<std::size_t>(point - 0x20)];
    if (point == 0x0111) return width_of('d', is_bold);
    if (point == 0x0110) return width_of('D', is_bold);
    if (point == 0x031b) return horn;
    return utf8proc_category(point) == UTF8PROC_CATEGORY_MN ? 0 : other;
}

}  // namespace

int text_width(std::string_view text, bool is_bold, int size) {
    // A letter with its marks is as wide as the letter: count the letters of the decomposed text.
    utf8proc_uint8_t* decomposed = nullptr;
    const auto length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                     &decomposed, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE));
    if (length < 0) return 0;
    int thousandths = 0;
    for (utf8proc_ssize_t at = 0; at < length;) {
        utf8proc_int32_t point = 0;
        const auto step = utf8proc_iterate(decomposed + at, length - at, &point);
        if (step <= 0) break;
        thousandths += width_of(point, is_bold);
        at += step;
    }
    std::free(decomposed);
    return thousandths * size / 100;
}

}  // namespace ooxml
