#include <cmath>
#include <cstdlib>

#include "lib/paper/pdf_page.hpp"
#include "lib/text/text.hpp"

namespace paper {

namespace {

constexpr std::size_t words_limit = 20'000, rulings_limit = 2'000;  // of one page
constexpr double farthest = 20'000;                                 // points

// Takes a number off the front. What a child says of a hostile picture is not taken on trust.
double number(std::string_view& line) {
    const std::size_t end = std::min(line.find(' '), line.size());
    const double value = std::strtod(std::string(line.substr(0, end)).c_str(), nullptr);
    line.remove_prefix(std::min(end + 1, line.size()));
    return std::isfinite(value) ? std::clamp(value, -farthest, farthest) : 0;
}

std::string_view word(std::string_view& line) {
    const std::string_view first = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(first.size() + 1, line.size()));
    return first;
}

void take_line(std::string_view line, PdfPage& page) {
    const std::string_view kind = word(line);
    if (kind == "page") {
        page.width = number(line);
        page.height = number(line);
    } else if (kind == "across" || kind == "down") {
        std::vector<Ruling>& lines = kind == "across" ? page.across : page.down;
        Ruling one;
        one.at = number(line), one.from = number(line), one.to = number(line);
        if (lines.size() < rulings_limit) lines.push_back(one);
    } else if (kind == "word" && page.words.size() < words_limit) {
        PdfWord one;
        one.box.x0 = number(line), one.box.y0 = number(line), one.box.x1 = number(line), one.box.y1 = number(line);
        if (!text::is_valid_utf8(line)) return;
        one.text = text::squeeze(text::nfc(line));
        if (!one.text.empty()) page.words.push_back(std::move(one));
    }
}

}  // namespace

PdfPage page_of_words(std::string_view lines) {
    PdfPage page;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        take_line(lines.substr(0, end), page);
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return page;
}

}  // namespace paper
