#pragma once
#include <initializer_list>
#include <optional>
#include <string_view>

#include "lib/ooxml/xlsx_writer.hpp"
#include "office/routing/request.hpp"

/// Lists that people take away as a sheet.
namespace office {

/// A column: the code of its title's sentence, and how many characters it is wide.
struct ExportColumn {
    std::string_view title;
    int width;
};

/// A sheet without rows yet; name and title are codes of sentences.
ooxml::Sheet export_sheet(std::string_view name, std::string_view title, std::initializer_list<ExportColumn>);

ooxml::CellValue cell_of(const std::optional<calendar::Date>&);

/// Page after page of a list until it ends or the sheet has `most` rows: `list_page(page)` gives {rows, next}.
template <class ListPage, class CellsOf>
void add_pages(ooxml::Sheet& sheet, std::size_t most, ListPage list_page, CellsOf cells_of) {
    Page page{std::nullopt, page_max};
    do {
        const auto found = list_page(page);
        for (const auto& row : found.rows) sheet.rows.push_back(cells_of(row));
        page.after = found.next;
    } while (page.after && sheet.rows.size() < most);
}

}  // namespace office
