#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/paper/paper.hpp"

/// A page of a PDF as poppler shows it: words and ruling lines with coordinates in points, y downwards.
namespace paper {

struct Box {
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    double middle_x() const { return (x0 + x1) / 2; }
    double middle_y() const { return (y0 + y1) / 2; }
    double height() const { return y1 - y0; }
};

struct PdfWord {
    Box box;
    std::string text;
};

/// A straight line along one axis; `at` is its place across, [from, to] its reach along.
struct Ruling {
    double at = 0, from = 0, to = 0;
};

struct PdfPage {
    double width = 0, height = 0;
    std::vector<PdfWord> words;
    std::vector<Ruling> across, down;  ///< horizontal and vertical ruling lines
};

/// A table found on a page, with the words inside taken out of it.
struct PdfTable {
    Box box;
    Block block;
};

/// Reads the output of `pdftotext -bbox`.
std::vector<PdfPage> pages_of(std::string_view xhtml);

/// Adds the ruling lines of one run of `pdftocairo -svg` to the pages from `first` on.
void add_rulings(std::string_view svg, std::vector<PdfPage>& pages, std::size_t first);

/// What ruling lines enclose, each box once where it reaches over several columns or rows; top to bottom.
std::vector<Box> cells_of(const PdfPage&);

/// Takes the tables out of a page: cells are what ruling lines enclose; where a line is missing between two cells they
/// are one cell over several columns or rows.
std::vector<PdfTable> take_tables(PdfPage&, int page_number);

/// Takes the tables without ruling lines out of a page that has none with: four lines or more that leave the same two
/// gutters white. A new row begins where the step between lines widens or a number stands in the first column.
std::vector<PdfTable> take_unruled_tables(PdfPage&, int page_number);

/// Reads what sauro-ocr printed of a page.
PdfPage page_of_words(std::string_view lines);

/// The first word of a line as it must have stood: marks of lists and numbers of headings are short and often taken for
/// something else ("~" and "®" for a dash, "€)" for "c)", "H." for "II.", "L.MỤC" for "I. MỤC").
std::string mended_head(const std::string& word);

/// Rights what letters of pictures are commonly taken for: a quarter's number ("quý II1/2026", "Quý 11/2026"), the
/// number of a table's row ("H", "3)"), "hãng tuần". Only on the pages that were pictures.
void mend_letters(
    Paper&, const std::function<bool(int page)>& is_picture = [](int) { return true; });

/// Puts pages together into a paper: tables, and paragraphs by margins and indents, over page ends too.
Paper paper_of(std::vector<PdfPage>& pages, Format);

/// The lines of words: those that stand side by side, left to right.
struct PdfLine {
    Box box;
    std::string text;
    double first_word_width = 0;
    bool shared = false;  ///< another column stands beside it
};
std::vector<PdfLine> lines_of(std::vector<PdfWord> words);

/// Puts the next printed line behind: a sign broken at its hyphen ("226-" / "KL/TW") without a space.
void add_line_to(std::string& text, const std::string& line);

}  // namespace paper
