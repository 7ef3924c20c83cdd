#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// A paper as read from a file, before anybody asks what it means: paragraphs and tables in order, each with its place.
namespace paper {

enum class Format { text, docx, odt, pdf, scan };

/// One cell; lines of one cell are separated by '\n'.
struct Cell {
    std::string text;
    int span = 1;            ///< columns of the grid that it covers
    bool continues = false;  ///< the lower part of a cell merged over several rows
};

struct Row {
    std::vector<Cell> cells;
    int line = 0;
    int page = 0;
};

enum class Kind { paragraph, table };

/// One paragraph (`text`) or one table (`rows`).
/// `line`: in a text file the line number; in DOCX and ODT the number of the paragraph or table row, from 1, in order;
/// in PDF and scans the number of the printed line, from 1 over the whole paper. `page`: from 1 in a PDF or a scan,
/// otherwise 0.
struct Block {
    Kind kind = Kind::paragraph;
    std::string text = {};  ///< valid UTF-8 in NFC, white space squeezed; '\n' only at a break made on purpose
    bool bold = false;      ///< the whole paragraph, or a Markdown heading
    std::vector<Row> rows = {};
    int line = 0;
    int page = 0;
    bool after_page_end = false;  ///< a text's page number or form feed stood before it
};

struct Paper {
    Format format = Format::text;
    std::vector<Block> blocks;
    std::vector<int> unread_pages = {};  ///< of a PDF: pictures of pages, where no reader of pictures is installed
};

/// Limits of one paper, bytes. Beyond them Failure(too_large, "paper.too_large").
inline constexpr std::size_t file_limit = 50u << 20;
inline constexpr std::size_t text_limit = 8u << 20;
inline constexpr std::size_t block_limit = 100'000;

/// Who waits for a scan, which takes a second a page. Both are asked from several threads, `progress` one at a time.
struct Watch {
    std::function<void(std::size_t done, std::size_t pages)> progress = {};
    std::function<bool()> cancelled = {};
};
/// For who waits as long as it takes.
inline const Watch no_watch{};

/// Reads a file by what it holds, whatever it is called. A paper that is only pictures of pages takes long: it is
/// read where somebody waits for it, otherwise Failure(conflict, "paper.scan"). Throws Failure(unreadable) with
/// `file.empty`, `text.not_utf8` (bad_input), `paper.not_a_paper` (none of the forms, or XLSX and other zips), what
/// ooxml::Archive, the PDF reader and the reader of scans throw, and Failure(too_large, "paper.too_large").
Paper read(std::string bytes, const Watch* scans = nullptr);

/// TXT and Markdown. Marks of Markdown are taken off; tables are runs of lines with tabs, or pipe tables.
Paper read_text(std::string_view bytes);

/// A bullet, number or letter that opens an item: "- ", "+ ", "1. ", "1.2. ", "a) ", "II. ", "Điều 3. ".
/// Gives its length in bytes with the white space after it; 0 when there is none.
std::size_t marker_length(std::string_view paragraph);

/// A page's number alone on its line: "2", "- 2 -", "Trang 2/5".
bool is_page_number(std::string_view line);

/// White space made one; line breaks and tabs kept, but not at the ends.
std::string tidy(std::string_view);

/// What stands in a cell: its paragraphs, and the cells of tables within, a line each.
std::string text_of(const std::vector<Block>&);

/// Numbers paragraphs and table rows from 1, in order.
void number_lines(Paper&);

/// Joins sentences that a page end cut in two, drops page numbers, joins the pieces of one table.
void mend(Paper&);

}  // namespace paper
