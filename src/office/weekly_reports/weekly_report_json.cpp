#include "office/weekly_reports/weekly_report_json.hpp"

#include "lib/text/text.hpp"

namespace weekly_reports {
namespace {

using json::Writer;

void write_week(Writer& out, calendar::Period week, State state) {
    out.field("from", week.from).field("to", week.to).field("state", word_of(state));
}

void write_counts(Writer& out, std::string_view name, const figures::Counts& counts) {
    out.key(name).object([&] {
        for (const auto& [code, number] : counts) out.field(code, number);
    });
}

void write_rate(Writer& out, std::string_view name, const figures::Counts& counts) {
    const figures::Fraction exact = rate_of(counts);
    out.key(name).object([&] {
        out.field("numerator", exact.numerator).field("denominator", exact.denominator);
        out.field("text", figures::words_of(exact));
    });
}

void write_unit(Writer& out, const UnitLine& unit) {
    const bool stated = !unit.unit_id.empty() && unit.unit_id != dossiers::no_unit;
    out.object([&] {
        out.field("unit_id", stated ? std::optional{unit.unit_id} : std::nullopt).field("name", unit.name);
        write_counts(out, "figures", unit.week);
        write_counts(out, "before", unit.before);
        write_rate(out, "on_time", unit.week);
        write_rate(out, "on_time_before", unit.before);
        out.field("at_risk", unit.at_risk).field("due_next", unit.due_next);
    });
}

void write_listed(Writer& out, List list, const Listed& one) {
    out.object([&] {
        out.field("dossier_id", one.dossier_id).field("code", one.code).field("procedure_name", one.procedure_name);
        out.field("unit_id", one.unit_id).field("due_on", one.due_on).field("days", one.days);
        out.field("holder", one.holder);
        if (list != List::at_risk) return;
        out.field("late", one.late).field("reasons", text::split(one.reasons, '\n'));
    });
}

void write_list(Writer& out, const WeeklyReport& report, List list) {
    out.key(word_of(list)).object([&] {
        out.key("items").array([&] {
            for (const Listed& one : report.of(list)) write_listed(out.item(), list, one);
        });
        out.field("hidden", report.hidden_of(list));
    });
}

void write_counted(Writer& out, std::string_view name, const std::optional<Row>& row) {
    if (!row) {
        out.field(name, nullptr);
        return;
    }
    out.key(name).object([&] {
        out.field("figure", row->code).field("unit_id", row->unit_id).field("carried_over", row->carried_over);
    });
}

}  // namespace

std::string_view word_of(State state) {
    constexpr std::array<std::string_view, 3> words{"made", "missing", "running"};
    return words.at(static_cast<std::size_t>(state));
}

void write(Writer& out, const Shown& shown) {
    const WeeklyReport& report = shown.report;
    out.object([&] {
        write_week(out, report.week, shown.state);
        out.field("made_at", report.made_at).field("made_by_name", report.made_by);
        out.field("foretold_on", report.foretold_on).field("own_unit_id", shown.own_unit_id);
        out.field("opening", opening_of(report, shown.agency_name));
        out.key("units").array([&] {
            for (const UnitLine& unit : report.units) write_unit(out.item(), unit);
        });
        write_unit(out.key("total"), total_of(report.units));
        out.key("changes").array([&] {
            for (const Change& one : shown.changes)
                out.item().object([&] {
                    const bool stated = one.unit_id != dossiers::no_unit;
                    out.field("unit_id", stated ? std::optional{one.unit_id} : std::nullopt).field("name", one.name);
                    out.field("figure", one.code).field("kept", one.kept).field("now", one.now);
                });
        });
        out.key("lists").object([&] {
            for (const List list : lists) write_list(out, report, list);
        });
    });
}

void write_line(Writer& out, const WeeklyReport& report, std::size_t changed) {
    const UnitLine total = total_of(report.units);
    out.object([&] {
        write_week(out, report.week, State::made);
        out.field("made_at", report.made_at).field("made_by_name", report.made_by);
        write_counts(out, "figures", total.week);
        write_rate(out, "on_time", total.week);
        out.field("at_risk", report.foretold_on ? std::optional{total.at_risk} : std::nullopt);
        out.field("changed", changed);
    });
}

void write_missing(Writer& out, calendar::Period week) {
    out.object([&] { write_week(out, week, State::missing); });
}

void write_change(Writer& out, const RowChange& one, const dossiers::DossierRow& row) {
    out.object([&] {
        out.field("dossier_id", row.dossier.id).field("code", row.dossier.code);
        out.field("procedure_name", row.procedure_name).field("unit_name", row.unit_name);
        write_counted(out, "kept", one.kept);
        write_counted(out, "now", one.now);
    });
}

}  // namespace weekly_reports
