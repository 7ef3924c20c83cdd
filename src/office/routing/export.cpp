#include "office/routing/export.hpp"

#include "lib/messages/messages.hpp"

namespace office {

ooxml::Sheet export_sheet(std::string_view name, std::string_view title, std::initializer_list<ExportColumn> columns) {
    ooxml::Sheet sheet{.name = messages::sentence(name), .title = messages::sentence(title), .columns = {}, .rows = {}};
    for (const ExportColumn& one : columns) sheet.columns.push_back({messages::sentence(one.title), one.width});
    return sheet;
}

ooxml::CellValue cell_of(const std::optional<calendar::Date>& day) {
    return day ? ooxml::CellValue{*day} : ooxml::CellValue{};
}

}  // namespace office
