#include "lib/ooxml/xlsx_writer.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "lib/crypto/uuid.hpp"
#include "lib/text/text.hpp"

namespace ooxml {
namespace {

constexpr lxw_row_t title_row = 0, groups_row = 2;

/// As the writer's default letters stand.
constexpr double line_height = 15;
/// A line holds more letters than its width in digits says.
constexpr std::size_t hundredths_of_width = 110;

struct CellFormats {
    lxw_format *text, *date, *amount;
};
struct Formats {
    lxw_format *title, *head;
    CellFormats row, sum;
};

CellFormats make_cell_formats(lxw_workbook* book, bool bold) {
    const CellFormats made{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book)};
    for (lxw_format* cell : {made.text, made.date, made.amount}) {
        format_set_border(cell, LXW_BORDER_THIN);
        format_set_align(cell, LXW_ALIGN_VERTICAL_TOP);
        if (bold) format_set_bold(cell);
    }
    format_set_text_wrap(made.text);
    format_set_num_format(made.date, "dd/mm/yyyy");
    format_set_num_format(made.amount, "#,##0");
    return made;
}

Formats make_formats(lxw_workbook* book) {
    const Formats made{workbook_add_format(book), workbook_add_format(book), make_cell_formats(book, false),
                       make_cell_formats(book, true)};
    format_set_bold(made.title);
    format_set_font_size(made.title, 14);
    format_set_bold(made.head);
    format_set_border(made.head, LXW_BORDER_THIN);
    format_set_text_wrap(made.head);
    format_set_align(made.head, LXW_ALIGN_CENTER);
    format_set_align(made.head, LXW_ALIGN_VERTICAL_CENTER);
    return made;
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const CellValue& cell,
                const CellFormats& formats) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        worksheet_write_string(sheet, row, column, text->c_str(), formats.text);
    } else if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        worksheet_write_number(sheet, row, column, static_cast<double>(*number), formats.text);
    } else if (const auto* amount = std::get_if<Amount>(&cell)) {
        worksheet_write_number(sheet, row, column, static_cast<double>(amount->value), formats.amount);
    } else if (const auto* date = std::get_if<calendar::Date>(&cell)) {
        lxw_datetime day{calendar::year_of(*date), calendar::month_of(*date), calendar::day_of(*date), 0, 0, 0};
        worksheet_write_datetime(sheet, row, column, &day, formats.date);
    } else {
        worksheet_write_blank(sheet, row, column, formats.text);
    }
}

/// How many lines the words take in a column of that width.
std::size_t lines_of(const std::string& words, int width) {
    const std::size_t room = std::max<std::size_t>(static_cast<std::size_t>(width) * hundredths_of_width / 100, 1);
    std::size_t lines = 0;
    for (const std::string& line : text::split(words, '\n'))
        lines += std::max<std::size_t>((text::length(line) + room - 1) / room, 1);
    return lines;
}

/// Not every program makes a row as high as its words: those of several lines say it themselves.
void set_height(lxw_worksheet* sheet, lxw_row_t row, std::size_t lines) {
    if (lines > 1) worksheet_set_row(sheet, row, line_height * static_cast<double>(lines), nullptr);
}

void write_rows(lxw_worksheet* sheet, lxw_row_t first_row, const Sheet& content, const Formats& formats) {
    auto sum = content.sums.begin();
    for (std::size_t r = 0; r < content.rows.size(); ++r) {
        const auto row = first_row + static_cast<lxw_row_t>(r);
        std::size_t lines = 1;
        for (std::size_t c = 0; c < content.rows[r].size(); ++c)
            if (const auto* words = std::get_if<std::string>(&content.rows[r][c]); words && c < content.columns.size())
                lines = std::max(lines, lines_of(*words, content.columns[c].width));
        set_height(sheet, row, lines);
        const bool is_sum = sum != content.sums.end() && *sum == r;
        if (is_sum) ++sum;
        for (std::size_t c = 0; c < content.rows[r].size(); ++c)
            write_cell(sheet, row, static_cast<lxw_col_t>(c), content.rows[r][c], is_sum ? formats.sum : formats.row);
    }
}

void write_groups(lxw_worksheet* sheet, const std::vector<ColumnGroup>& groups, const Formats& formats) {
    lxw_col_t column = 0;
    for (const ColumnGroup& group : groups) {
        const auto last = static_cast<lxw_col_t>(column + group.columns - 1);
        worksheet_merge_range(sheet, groups_row, column, groups_row, last, group.title.c_str(), formats.head);
        column = static_cast<lxw_col_t>(last + 1);
    }
}

void fill(lxw_worksheet* sheet, const Sheet& content, const Formats& formats) {
    const lxw_row_t header_row = content.groups.empty() ? groups_row : groups_row + 1, first_row = header_row + 1;
    worksheet_write_string(sheet, title_row, 0, content.title.c_str(), formats.title);
    write_groups(sheet, content.groups, formats);
    std::size_t head_lines = 1;
    for (const Column& column : content.columns)
        head_lines = std::max(head_lines, lines_of(column.title, column.width));
    set_height(sheet, header_row, head_lines);
    for (std::size_t i = 0; i < content.columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(sheet, column, column, content.columns[i].width, nullptr);
        worksheet_write_string(sheet, header_row, column, content.columns[i].title.c_str(), formats.head);
    }
    write_rows(sheet, first_row, content, formats);
    worksheet_freeze_panes(sheet, first_row, 0);
    const auto last_row = header_row + static_cast<lxw_row_t>(content.rows.size());
    if (content.groups.empty())
        worksheet_autofilter(sheet, header_row, 0, last_row, static_cast<lxw_col_t>(content.columns.size() - 1));
    worksheet_repeat_rows(sheet, groups_row, header_row);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);  // A4
    worksheet_fit_to_pages(sheet, 1, 0);
}

/// The library writes to a path only (1.1.4): a file of our own, gone when we are done.
struct OwnFile {
    std::filesystem::path path = std::filesystem::temp_directory_path() / ("sauro-" + crypto::new_uuid() + ".xlsx");
    ~OwnFile() {
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
    }
};

}  // namespace

std::string write_xlsx(const Sheet& content) {
    const OwnFile file;
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* book = workbook_new_opt(file.path.c_str(), &options);
    if (!book) throw std::runtime_error("cannot write a workbook");
    lxw_worksheet* sheet = workbook_add_worksheet(book, content.name.c_str());
    if (sheet) fill(sheet, content, make_formats(book));
    const lxw_error error = workbook_close(book);
    if (!sheet || error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
    std::ifstream in{file.path, std::ios::binary};
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace ooxml
