#include "lib/ooxml/xlsx_writer.hpp"

#include <xlsxwriter.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "lib/crypto/uuid.hpp"

namespace ooxml {
namespace {

constexpr lxw_row_t title_row = 0, groups_row = 2;

struct Formats {
    lxw_format *title, *head, *text, *date;
};

Formats make_formats(lxw_workbook* book) {
    Formats made{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book),
                 workbook_add_format(book)};
    format_set_bold(made.title);
    format_set_font_size(made.title, 14);
    format_set_bold(made.head);
    format_set_border(made.head, LXW_BORDER_THIN);
    format_set_text_wrap(made.head);
    format_set_align(made.head, LXW_ALIGN_CENTER);
    format_set_align(made.head, LXW_ALIGN_VERTICAL_CENTER);
    for (lxw_format* cell : {made.text, made.date}) {
        format_set_border(cell, LXW_BORDER_THIN);
        format_set_align(cell, LXW_ALIGN_VERTICAL_TOP);
    }
    format_set_text_wrap(made.text);
    format_set_num_format(made.date, "dd/mm/yyyy");
    return made;
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const CellValue& cell, const Formats& formats) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        worksheet_write_string(sheet, row, column, text->c_str(), formats.text);
    } else if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        worksheet_write_number(sheet, row, column, static_cast<double>(*number), formats.text);
    } else if (const auto* date = std::get_if<calendar::Date>(&cell)) {
        lxw_datetime day{calendar::year_of(*date), calendar::month_of(*date), calendar::day_of(*date), 0, 0, 0};
        worksheet_write_datetime(sheet, row, column, &day, formats.date);
    } else {
        worksheet_write_blank(sheet, row, column, formats.text);
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
    for (std::size_t i = 0; i < content.columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(sheet, column, column, content.columns[i].width, nullptr);
        worksheet_write_string(sheet, header_row, column, content.columns[i].title.c_str(), formats.head);
    }
    for (std::size_t r = 0; r < content.rows.size(); ++r)
        for (std::size_t c = 0; c < content.rows[r].size(); ++c)
            write_cell(sheet, first_row + static_cast<lxw_row_t>(r), static_cast<lxw_col_t>(c), content.rows[r][c],
                       formats);
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
