#include <algorithm>
#include <cstdlib>

#include "lib/paper/pdf_reader.hpp"
#include "lib/process/child.hpp"
#include "lib/text/text.hpp"

namespace paper {

namespace {

constexpr std::size_t picture_letters = 200;  // a stamp of who signed, a page's number: more is a page of text
constexpr double picture_share = 0.5;         // of the page's area
constexpr double points = 72;                 // to the inch
constexpr std::size_t columns = 14;           // of `pdfimages -list` at the least

std::size_t letters_of(const PdfPage& page) {
    std::size_t letters = 0;
    for (const PdfWord& word : page.words) letters += text::length(word.text);
    return letters;
}

/// One line of `pdfimages -list`: the page, and the square points that the picture covers on it.
struct Picture {
    std::size_t page = 0;
    double area = 0;
};

Picture picture_of(const std::string& line) {
    std::vector<std::string> words = text::split(text::squeeze(line), ' ');
    if (words.size() < columns) return {};
    const auto number = [&](std::size_t at) { return std::strtod(words[at].c_str(), nullptr); };
    const double dots_x = number(words.size() - 4), dots_y = number(words.size() - 3);
    if (dots_x < 1 || dots_y < 1 || number(0) < 1) return {};
    return {static_cast<std::size_t>(number(0)), number(3) / dots_x * points * (number(4) / dots_y * points)};
}

}  // namespace

std::vector<bool> picture_pages(std::string_view bytes, const std::vector<PdfPage>& pages) {
    std::size_t letters = 0;
    std::vector<bool> pictures;
    for (const PdfPage& page : pages) {
        letters += letters_of(page);
        pictures.push_back(letters_of(page) < picture_letters);
    }
    if (letters < scan_letters * pages.size() && letters < scan_letters * 20)
        return std::vector<bool>(pages.size(), true);
    if (std::find(pictures.begin(), pictures.end(), true) == pictures.end()) return pictures;
    // A page of few letters may be a signature's, or blank: a picture has to cover it.
    const process::Outcome done = process::run({"pdfimages", "-list", "/dev/stdin"}, bytes);
    std::vector<double> covered(pages.size(), 0);
    for (const std::string& line : text::split(done.output, '\n')) {
        const Picture one = picture_of(line);
        if (one.page >= 1 && one.page <= pages.size()) covered[one.page - 1] += one.area;
    }
    for (std::size_t i = 0; i < pages.size(); ++i)
        pictures[i] = pictures[i] && covered[i] >= picture_share * pages[i].width * pages[i].height;
    return pictures;
}

}  // namespace paper
