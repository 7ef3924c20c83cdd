#include "office/figures/form_ii06a_sheet.hpp"

#include "lib/messages/messages.hpp"

namespace figures {
namespace {

using messages::sentence;

std::vector<ooxml::CellValue> cells_of(ooxml::CellValue place, const std::string& name, const FormLine& line) {
    std::vector<ooxml::CellValue> cells{std::move(place), name};
    for (const std::int64_t number : line.numbers) cells.emplace_back(number);
    return cells;
}

}  // namespace

ooxml::Sheet sheet_of(const Form& form, const std::string& agency, calendar::Period period) {
    constexpr int place_width = 6, field_width = 34, number_width = 12;
    ooxml::Sheet sheet{
        .name = sentence("control_form.sheet"),
        .title = sentence("control_form.title", {{"agency", agency},
                                                 {"from", calendar::to_vietnamese(period.from)},
                                                 {"to", calendar::to_vietnamese(period.to)}}),
        .columns = {{sentence("control_form.place"), place_width}, {sentence("control_form.field"), field_width}},
        .rows = {},
        .groups = {{"", 2},
                   {sentence("control_form.received"), 4},
                   {sentence("control_form.finished"), 4},
                   {sentence("control_form.open"), 3}}};
    std::vector<ooxml::CellValue> numbers{"(1)", "(2)"};
    for (const FormColumn& column : form_columns()) {
        sheet.columns.push_back({sentence("control_form.column." + std::to_string(column.number)), number_width});
        numbers.emplace_back("(" + std::to_string(column.number) + ")");
    }
    sheet.rows.push_back(std::move(numbers));
    std::int64_t place = 0;
    for (const FormLine& line : form.lines)
        sheet.rows.push_back(
            cells_of(++place, line.field.empty() ? sentence("control_form.no_field") : line.field, line));
    sheet.rows.push_back(cells_of({}, sentence("control_form.total"), form.total));
    return sheet;
}

}  // namespace figures
