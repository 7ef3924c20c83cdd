#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// WordprocessingML out: paragraphs and tables become the bytes of a DOCX. The same paper gives the same bytes.
///
/// Lengths are twentieths of a point ("twips"); sizes of type are half points, as the format counts them.
namespace ooxml {

constexpr int twips(double points) { return static_cast<int>(points * 20 + 0.5); }
constexpr int twips_of_mm(double millimetres) { return static_cast<int>(millimetres * 1440 / 25.4 + 0.5); }
constexpr int half_points(double points) { return static_cast<int>(points * 2 + 0.5); }

enum class Alignment { left, center, right, justified };

/// Text of one look. '\n' breaks the line.
struct Run {
    std::string text;
    bool bold = false;
    bool italic = false;
    int size = 0;              ///< half points; 0: the paper's own
    std::string control = {};  ///< the tag of a content control around it, in a form
    std::string picture = {};  ///< the bytes of a square PNG in the place of the text
    int picture_side = 0;      ///< twips
};

struct Paragraph {
    std::vector<Run> runs;
    Alignment alignment = Alignment::left;
    int first_line = 0;  ///< indent of the first line; negative: hanging
    int left = 0;
    int right = 0;
    int before = 0;
    int after = 0;
    double line = 1.0;            ///< times a single line
    bool keep_with_next = false;  ///< no page break between this and the next
    bool keep_lines = false;
    /// Not a text but a drawn line, `left` and `right` in from the column's edges.
    bool rule = false;
    /// The tag of a content control around it and its neighbours of that tag. Without words it is in forms only.
    std::string control = {};
};

struct DocxCell {
    std::vector<Paragraph> paragraphs;
    int span = 1;                       ///< columns that it covers
    std::optional<bool> merge_below{};  ///< true: first of a cell that goes down over rows; false: its continuation
    bool middle = false;                ///< its text stands in the middle of its height
};

struct DocxRow {
    std::vector<DocxCell> cells;
    bool header = false;    ///< repeated on each page
    bool repeated = false;  ///< a form has one such row, which stands as often as there is something to show
};

struct DocxTable {
    std::vector<int> widths;  ///< of the grid's columns
    std::vector<DocxRow> rows;
    bool borders = true;
    int cell_margin = 0;        ///< left and right, inside each cell
    std::string repeated = {};  ///< the tag of the content control around its repeated row
};

using DocxBlock = std::variant<Paragraph, DocxTable>;

struct Page {
    int width = 0, height = 0;
    int top = 0, bottom = 0, left = 0, right = 0;
    int header = 0;  ///< the page number's distance from the upper edge
    int text_width() const { return width - left - right; }
};

struct Docx {
    Page page;
    std::string font;
    int size = 0;              ///< of the text, half points
    int page_number_size = 0;  ///< half points; the number is centred in the top margin from page 2
    std::string title;         ///< of the file's properties
    std::vector<DocxBlock> blocks;
};

std::string write_docx(const Docx&);

/// The same with its content controls (w:sdt): a form that an office can change in Word.
std::string write_form(const Docx&);

/// What stands in content controls, by their tags.
struct Filling {
    std::map<std::string, std::string, std::less<>> texts;  ///< '\n' between paragraphs
    /// For each tag of a repeated row, the rows, each with the texts of the controls in it.
    std::map<std::string, std::vector<std::map<std::string, std::string, std::less<>>>, std::less<>> rows;
};
/// What write_form would put into the controls.
Filling filling_of(const Docx&);

/// The width of a line of Times New Roman at a size (half points), in twips.
int text_width(std::string_view text, bool bold, int size);

}  // namespace ooxml
