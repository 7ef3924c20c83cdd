#include "office/weekly_reports/weekly_report.hpp"

#include <algorithm>
#include <map>

#include "lib/messages/messages.hpp"
#include "office/dossiers/dossier.hpp"
#include "office/reports/period_words.hpp"
#include "office/reports/report.hpp"

namespace weekly_reports {
namespace {

void plus(figures::Counts& to, const figures::Counts& more) {
    for (auto& [code, number] : to) number += figures::at(more, code);
}

}  // namespace

figures::Counts picked(const figures::Counts& all) {
    figures::Counts found;
    for (const std::string_view code : codes) found.emplace_back(code, all.empty() ? 0 : figures::at(all, code));
    return found;
}

UnitLine total_of(const std::vector<UnitLine>& units) {
    UnitLine total{.unit_id = {}, .name = {}, .week = picked({}), .before = picked({})};
    for (const UnitLine& unit : units) {
        plus(total.week, unit.week);
        plus(total.before, unit.before);
        total.at_risk += unit.at_risk;
        total.due_next += unit.due_next;
    }
    return total;
}

std::string_view word_of(List list) {
    constexpr std::array<std::string_view, lists.size()> words{"overdue", "at_risk", "due_next"};
    return words.at(static_cast<std::size_t>(list));
}

WeeklyReport seen_by(WeeklyReport report, const std::optional<std::string>& unit_id) {
    if (!unit_id) return report;
    for (const List list : lists) {
        auto& all = report.of(list);
        const std::size_t before = all.size();
        std::erase_if(all,
                      [&](const Listed& one) { return one.unit_id != *unit_id && one.holder_unit_id != *unit_id; });
        report.hidden.at(static_cast<std::size_t>(list)) += before - all.size();
    }
    return report;
}

std::vector<Change> changes(const std::vector<UnitLine>& kept, const std::vector<UnitLine>& now) {
    std::vector<Change> found;
    const auto compare = [&](const UnitLine& unit, const figures::Counts& then, const figures::Counts& since) {
        for (const std::string_view code : codes)
            if (figures::at(then, code) != figures::at(since, code))
                found.push_back({unit.unit_id, unit.name, code, figures::at(then, code), figures::at(since, code)});
    };
    const auto find = [](const std::vector<UnitLine>& units, const std::string& id) {
        return std::find_if(units.begin(), units.end(), [&](const UnitLine& unit) { return unit.unit_id == id; });
    };
    for (const UnitLine& unit : kept) {
        const auto same = find(now, unit.unit_id);
        compare(unit, unit.week, same == now.end() ? picked({}) : same->week);
    }
    for (const UnitLine& unit : now)
        if (find(kept, unit.unit_id) == kept.end()) compare(unit, picked({}), unit.week);
    return found;
}

std::vector<RowChange> row_changes(std::vector<Row> kept, std::vector<Row> now) {
    std::map<std::string, RowChange> by_dossier;
    for (Row& row : kept) by_dossier[row.dossier_id].kept = std::move(row);
    for (Row& row : now) by_dossier[row.dossier_id].now = std::move(row);
    std::vector<RowChange> found;
    for (auto& [id, one] : by_dossier)
        if (one.kept != one.now) found.push_back(std::move(one));
    return found;
}

figures::Fraction rate_of(const figures::Counts& counts) { return figures::fraction(figures::share(rate), counts); }

std::string opening_of(const WeeklyReport& report, const std::string& agency_name) {
    const UnitLine total = total_of(report.units);
    const auto number = [](std::int64_t n) { return reports::number_in_text(n); };
    messages::Values values{{"period", reports::period_words(report.week)},
                            {"agency", agency_name},
                            {"rate", figures::words_of(rate_of(total.week))},
                            {"rate_before", figures::words_of(rate_of(total.before))},
                            {"finished_before", number(figures::at(total.before, "dossiers.finished"))},
                            {"due_next", number(total.due_next)}};
    for (const auto& [code, amount] : total.week) values.emplace_back(code.substr(code.find('.') + 1), number(amount));
    const std::string risk = report.foretold_on
                                 ? messages::sentence("weekly_report.risk_total", {{"at_risk", number(total.at_risk)}})
                                 : messages::sentence("weekly_report.risk_unknown");
    return messages::sentence("weekly_report.opening", values) + " " + risk;
}

}  // namespace weekly_reports
