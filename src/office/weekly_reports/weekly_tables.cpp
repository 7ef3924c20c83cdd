#include "office/weekly_reports/weekly_tables.hpp"

#include <functional>

#include "lib/messages/messages.hpp"
#include "lib/text/text.hpp"
#include "office/reports/report.hpp"

namespace weekly_reports {
namespace {

using ooxml::twips_of_mm;
using papers::Table;

std::string head(std::string_view code) { return messages::sentence("weekly_report.column." + std::string(code)); }

constexpr int ordinal_mm = 9, unit_mm = 42;
constexpr int places_of_percent = 10;  // parts of a thousand in one of a hundred

Table::Column column(std::string_view code, int width_mm, std::string_view group = {}) {
    return {.head = head(code),
            .group = group.empty() ? std::string{} : head(group),
            .width = twips_of_mm(width_mm),
            .number = true};
}

Table::Column words_column(std::string_view code, int width_mm) {
    Table::Column made = column(code, width_mm);
    made.number = false;
    return made;
}

using Cells = std::function<std::vector<std::string>(const UnitLine&)>;

/// A line a unit, and their total.
Table table_of(std::vector<Table::Column> numbers, const std::vector<UnitLine>& units, const Cells& cells) {
    Table table{.columns = {column("ordinal", ordinal_mm), words_column("unit", unit_mm)}, .rows = {}};
    for (Table::Column& one : numbers) table.columns.push_back(std::move(one));
    const auto add = [&](std::string ordinal, std::string name, const UnitLine& unit, bool bold) {
        Table::Row row{.cells = {{std::move(ordinal)}, {std::move(name)}}, .bold = bold};
        for (std::string& text : cells(unit)) row.cells.push_back({std::move(text)});
        table.rows.push_back(std::move(row));
    };
    int ordinal = 0;
    for (const UnitLine& unit : units) add(std::to_string(++ordinal), name_of(unit), unit, false);
    add("", head("total"), total_of(units), true);
    return table;
}

std::string amount(const figures::Counts& counts, std::string_view code) {
    return reports::number_words(figures::at(counts, code));
}

/// The two that weigh most; the page has all of them.
std::string why(const Listed& one) {
    std::vector<std::string> reasons = text::split(one.reasons, '\n');
    if (reasons.size() > 2) reasons.resize(2);
    return text::join(reasons, " ");
}

std::string day_words(const std::optional<calendar::Date>& day) { return day ? papers::short_date(*day) : ""; }

}  // namespace

std::string name_of(const UnitLine& unit) { return unit.name.empty() ? head("no_unit") : unit.name; }

std::string difference_words(std::int64_t difference) {
    if (difference == 0) return "0";
    return (difference > 0 ? "+" : "−") + reports::number_words(difference > 0 ? difference : -difference);
}

Table received_table(const std::vector<UnitLine>& units) {
    constexpr int total_mm = 14, other_mm = 12;
    return table_of(
        {column("whole", total_mm, "received"), column("carried_over", 14, "received"),
         column("received_new", 13, "received"), column("whole", total_mm, "finished"),
         column("early", other_mm, "finished"), column("on_time", other_mm, "finished"), column("late", 11, "finished"),
         column("refused", other_mm, "finished"), column("withdrawn", other_mm, "finished")},
        units, [](const UnitLine& unit) {
            std::vector<std::string> cells;
            for (const std::string_view code : codes) {
                if (code == "dossiers.open") break;
                cells.push_back(amount(unit.week, code));
            }
            return cells;
        });
}

Table open_table(const WeeklyReport& report) {
    constexpr int number_mm = 15;
    const bool foretold = report.foretold_on.has_value();
    return table_of({column("whole", number_mm, "open"), column("open_in_time", number_mm, "open"),
                     column("open_overdue", number_mm, "open"), column("open_paused", number_mm, "open"),
                     column("rate", 22), column("at_risk", 16), column("due_next", 16)},
                    report.units, [foretold](const UnitLine& unit) -> std::vector<std::string> {
                        return {amount(unit.week, "dossiers.open"),
                                amount(unit.week, "dossiers.open_in_time"),
                                amount(unit.week, "dossiers.open_overdue"),
                                amount(unit.week, "dossiers.open_paused"),
                                figures::words_of(rate_of(unit.week)),
                                foretold ? reports::number_words(unit.at_risk) : head("unknown"),
                                reports::number_words(unit.due_next)};
                    });
}

Table before_table(const std::vector<UnitLine>& units) {
    constexpr int number_mm = 15;
    static constexpr std::string_view compared[] = {"dossiers.received_new", "dossiers.finished",
                                                    "dossiers.open_overdue"};
    std::vector<Table::Column> columns;
    for (const std::string_view group : {"received_new_both", "finished", "overdue_both"}) {
        columns.push_back(column("before", number_mm, group));
        columns.push_back(column("difference", number_mm, group));
    }
    columns.push_back(column("rate_before", 24));
    return table_of(std::move(columns), units, [](const UnitLine& unit) {
        std::vector<std::string> cells;
        for (const std::string_view code : compared) {
            cells.push_back(amount(unit.before, code));
            cells.push_back(difference_words(figures::at(unit.week, code) - figures::at(unit.before, code)));
        }
        cells.push_back(figures::words_of(rate_of(unit.before)));
        return cells;
    });
}

Table list_table(List list, const std::vector<Listed>& listed) {
    Table table{.columns = {column("ordinal", ordinal_mm), words_column("code", 40)}, .numbered = false, .rows = {}};
    auto& columns = table.columns;
    const auto add = [&](std::initializer_list<Table::Column> more) { columns.insert(columns.end(), more); };
    if (list == List::overdue)
        add({words_column("procedure", 44), column("due_on", 20), column("days_over", 16), words_column("holder", 36)});
    else if (list == List::at_risk)
        add({words_column("procedure", 30), column("due_on", 20), column("chance", 13), words_column("why", 53)});
    else
        add({words_column("procedure", 60), column("due_on", 20), words_column("holder", 36)});
    for (const Listed& one : listed) {
        Table::Row row{.cells = {{std::to_string(table.rows.size() + 1)}, {one.code}, {one.procedure_name}}};
        row.cells.push_back({day_words(one.due_on)});
        if (list == List::overdue) row.cells.push_back({reports::number_words(one.days)});
        if (list == List::at_risk)
            row.cells.push_back({std::to_string((one.late + places_of_percent / 2) / places_of_percent) + " %"});
        row.cells.push_back({list == List::at_risk ? why(one) : one.holder});
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace weekly_reports
