// sauro-ocr: reads one picture of a page. It runs as a child of sauro within limits, because pictures come from
// outside.
//
//   sauro-ocr pages < FILE             where each page begins, one a line: its offset in a TIFF; 0 of other pictures
//   sauro-ocr words AT DPI < FILE      the page at AT: a line "page W H", then "across|down AT FROM TO" and
//                                      "word X0 Y0 X1 Y1 TEXT", in points, of the page turned upright. DPI 0: it is as
//                                      wide as A4
//   sauro-ocr picture AT < FILE        the page at AT as a JPEG for a browser
//
// Ends with 0; 2: no picture, or more dots than it takes; 3: Tesseract's Vietnamese data is not there.
#include <fmt/format.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "lib/paper/scan_reader.hpp"
#include "ocr/letters.hpp"
#include "ocr/picture.hpp"

namespace {

constexpr int no_picture = 2, no_data = 3, wrong_words = 64;
constexpr double a4_short = 595.3, a4_long = 841.9;  // points
constexpr double clearly_better = 1.3;               // of the letters one is sure of
constexpr int shown_width = 1240;                    // dots: A4 at 150 to the inch
constexpr int shown_quality = 70;

std::string read_input() {
    std::string all;
    char buffer[64 << 10];
    while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, stdin)) all.append(buffer, got);
    return all;
}

std::size_t number_of(std::string_view word) {
    std::size_t number = 0;
    std::from_chars(word.data(), word.data() + word.size(), number);
    return number;
}

int print_pages(const std::string& bytes) {
    const std::vector<std::size_t> pages = ocr::pages_of(bytes);
    for (const std::size_t at : pages) fmt::print("{}\n", at);
    return pages.empty() ? no_picture : 0;
}

struct Attempt {
    paper::PdfPage page;
    ocr::Sureness sureness;
    bool has_data = true;
};

Attempt attempt(const Pix* page, int quarter_turns, std::size_t dots_per_inch, bool cell_by_cell) {
    // Leptonica's copies count references and take no const.
    ocr::Picture grey(pixRotateOrth(const_cast<Pix*>(page), quarter_turns));
    if (!grey) return {};
    const int width = pixGetWidth(grey.get()), height = pixGetHeight(grey.get());
    double dots =
        dots_per_inch > 0 ? static_cast<double>(dots_per_inch) / 72 : width / (width < height ? a4_short : a4_long);
    dots = ocr::true_dots(grey.get(), dots);
    dots *= ocr::make_fit(grey, dots * 72);
    ocr::make_even(grey);
    Attempt made{.page = {.width = pixGetWidth(grey.get()) / dots, .height = pixGetHeight(grey.get()) / dots}};
    ocr::take_rulings(grey.get(), dots, made.page);
    made.has_data = ocr::read_letters(grey.get(), dots, made.page, made.sureness, cell_by_cell);
    return made;
}

/// A page that lay on its side or on its head gives lines of tall words, or letters that nobody is sure of: then each
/// way is tried, and the surest taken. (Leptonica's own look at ascenders takes tables for text on its head.)
Attempt read_upright(ocr::Picture grey, std::size_t dots_per_inch) {
    Attempt as_it_lies = attempt(grey.get(), 0, dots_per_inch, true);
    if (!as_it_lies.has_data || as_it_lies.sureness.is_upright()) return as_it_lies;
    std::vector<int> turns{as_it_lies.sureness.quarter_turns()};
    for (const int other : {2, 1, 3})
        if (other != turns.front()) turns.push_back(other);
    int best = 0;
    double letters_sure = as_it_lies.sureness.letters_sure() * clearly_better;
    for (const int quarter_turns : turns) {
        if (quarter_turns == 0) continue;
        const Attempt look = attempt(grey.get(), quarter_turns, dots_per_inch, false);
        if (look.sureness.letters_sure() <= letters_sure) continue;
        best = quarter_turns, letters_sure = look.sureness.letters_sure();
        if (look.sureness.is_upright()) break;
    }
    return best == 0 ? std::move(as_it_lies) : attempt(grey.get(), best, dots_per_inch, true);
}

int print_words(ocr::Picture grey, std::size_t dots_per_inch) {
    const Attempt read = read_upright(std::move(grey), dots_per_inch);
    if (!read.has_data) return no_data;
    const paper::PdfPage& page = read.page;
    fmt::print("page {:.2f} {:.2f}\n", page.width, page.height);
    for (const paper::Ruling& one : page.across) fmt::print("across {:.2f} {:.2f} {:.2f}\n", one.at, one.from, one.to);
    for (const paper::Ruling& one : page.down) fmt::print("down {:.2f} {:.2f} {:.2f}\n", one.at, one.from, one.to);
    for (const paper::PdfWord& one : page.words) {
        const paper::Box& box = one.box;
        fmt::print("word {:.2f} {:.2f} {:.2f} {:.2f} {}\n", box.x0, box.y0, box.x1, box.y1, one.text);
    }
    return 0;
}

int print_picture(ocr::Picture grey) {
    const int width = pixGetWidth(grey.get());
    if (width > shown_width) {
        const float scale = static_cast<float>(shown_width) / static_cast<float>(width);
        grey.reset(pixScale(grey.get(), scale, scale));
    }
    l_uint8* data = nullptr;
    std::size_t size = 0;
    if (!grey || pixWriteMemJpeg(&data, &size, grey.get(), shown_quality, 0) != 0) return no_picture;
    std::fwrite(data, 1, size, stdout);
    std::free(data);
    return 0;
}

}  // namespace

int main(int count, char** words) {
    setMsgSeverity(L_SEVERITY_NONE);
    const std::string act = count > 1 ? words[1] : "";
    const std::size_t at = count > 2 ? number_of(words[2]) : 0;
    const std::size_t dots_per_inch = count > 3 ? number_of(words[3]) : 0;
    const std::string bytes = read_input();
    if (act == "pages") return print_pages(bytes);
    if (act != "words" && act != "picture") return wrong_words;
    ocr::Picture grey = ocr::grey_page(bytes, at, paper::scan_pixels_limit);
    if (!grey) return no_picture;
    return act == "words" ? print_words(std::move(grey), dots_per_inch) : print_picture(std::move(grey));
}
