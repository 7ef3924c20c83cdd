#include "office/weekly_reports/gathering.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "lib/text/text.hpp"
#include "office/accounts/unit.hpp"
#include "office/deadlines/working_calendar.hpp"
#include "office/dossiers/dossier_list.hpp"
#include "office/risk/likely.hpp"
#include "office/weekly_reports/weekly_report_store.hpp"

namespace weekly_reports {
namespace {

using calendar::Date;
using calendar::Period;
using dossiers::DossierRow;
using figures::Question;

Question question_of(const std::string& agency_id, Period week, Date today) {
    return {.agency_id = agency_id, .period = week, .today = today, .filter = {}, .own_only = true};
}

/// The dossiers that a figure counts, whole.
std::vector<DossierRow> rows_of(sql::Connection& db, std::string_view code, const Question& question) {
    return dossiers::list_by_ids(db, accounts::whole_agency(question.agency_id),
                                 figures::rows(db, code, question, std::numeric_limits<int>::max()));
}

using ByUnit = std::map<std::string, figures::Counts>;

ByUnit counted(sql::Connection& db, const Question& question) {
    ByUnit found;
    for (const auto& [unit_id, counts] : figures::by(db, figures::Dimension::unit, question))
        if (figures::at(counts, "dossiers.received") > 0) found.emplace(unit_id, picked(counts));
    return found;
}

figures::Counts of(const ByUnit& counts, const std::string& unit_id) {
    const auto found = counts.find(unit_id);
    return found == counts.end() ? picked({}) : found->second;
}

/// Of the units that stand in one of the two.
std::vector<UnitLine> lines(sql::Connection& db, const std::string& agency_id, const ByUnit& now,
                            const ByUnit& before) {
    std::vector<UnitLine> found;
    const auto add = [&](const std::string& id, const std::string& name) {
        if (now.contains(id) || before.contains(id)) found.push_back({id, name, of(now, id), of(before, id)});
    };
    for (const accounts::Unit& unit : accounts::list_units(db, agency_id)) add(unit.id, unit.name);
    add(std::string(dossiers::no_unit), "");
    return found;
}

class Gathering {
public:
    Gathering(sql::Connection& db, const std::string& agency_id, Period week, Date today)
        : db_(db), question_(question_of(agency_id, week, today)), days_(deadlines::working_days_of(db, agency_id)) {
        report_.week = week;
        report_.units =
            lines(db, agency_id, counted(db, question_), counted(db, question_of(agency_id, shifted(week, -1), today)));
    }

    WeeklyReport take() {
        add_open();
        add_at_risk();
        for (const List list : lists)
            if (report_.of(list).size() > listed_max) report_.of(list).resize(listed_max);
        return std::move(report_);
    }

private:
    Listed listed(const DossierRow& row, std::int64_t days) {
        const auto& dossier = row.dossier;
        const Holder holder = holder_of(db_, question_.agency_id, dossier.id);
        return {.dossier_id = dossier.id,
                .code = dossier.code,
                .procedure_name = row.procedure_name.value_or(""),
                .unit_id = dossier.dimensions.unit_id,
                .due_on = dossier.due_on,
                .days = days,
                .holder_unit_id = holder.unit_id,
                .holder = holder.unit_id ? holder.words() : row.unit_name.value_or("")};
    }

    UnitLine& line_of(const std::string& unit_id, const std::string& name) {
        for (UnitLine& unit : report_.units)
            if (unit.unit_id == unit_id) return unit;
        return report_.units.emplace_back(UnitLine{unit_id, name, picked({}), picked({})});
    }

    /// Those overdue when the week ended, and those due in the week that follows.
    void add_open() {
        auto &overdue = report_.of(List::overdue), &due_next = report_.of(List::due_next);
        for (const DossierRow& row : rows_of(db_, "dossiers.open_overdue", question_))
            overdue.push_back(listed(row, days_.between(*row.dossier.due_on, question_.end())));
        const Period next = shifted(report_.week, 1);
        for (const DossierRow& row : rows_of(db_, "dossiers.open_in_time", question_)) {
            if (!row.dossier.due_on || !next.includes(*row.dossier.due_on)) continue;
            due_next.push_back(listed(row, days_.between(question_.end(), *row.dossier.due_on)));
            ++line_of(row.dossier.dimensions.unit_id, row.unit_name.value_or("")).due_next;
        }
        const auto place = [](const Listed& one) { return std::tuple{one.due_on, one.code}; };
        for (auto* all : {&overdue, &due_next})
            std::sort(all->begin(), all->end(), [&](auto& a, auto& b) { return place(a) < place(b); });
    }

    /// What was foretold of those that are open, the likeliest first.
    void add_at_risk() {
        const Date until = forecast_until(report_.week, question_.today);
        report_.foretold_on = risk::last_morning_of(db_, question_.agency_id, {report_.week.from, until});
        if (!report_.foretold_on) return;
        for (const risk::Likely& one :
             risk::list_likely(db_, question_.agency_id, *report_.foretold_on, static_cast<int>(listed_max))) {
            const auto row = dossiers::find_dossier(db_, accounts::whole_agency(question_.agency_id), one.dossier_id);
            if (!row) continue;
            Listed at_risk = listed(*row, one.left);
            at_risk.late = one.late;
            at_risk.reasons = text::join(one.reasons, "\n");
            report_.of(List::at_risk).push_back(std::move(at_risk));
            ++line_of(row->dossier.dimensions.unit_id, row->unit_name.value_or("")).at_risk;
        }
    }

    sql::Connection& db_;
    const Question question_;
    const calendar::WorkingDays days_;
    WeeklyReport report_;
};

}  // namespace

std::vector<UnitLine> lines_of(sql::Connection& db, const std::string& agency_id, Period week, Date today) {
    return lines(db, agency_id, counted(db, question_of(agency_id, week, today)), {});
}

WeeklyReport gather(sql::Connection& db, const std::string& agency_id, Period week, Date today) {
    return Gathering{db, agency_id, week, today}.take();
}

std::vector<Row> gather_rows(sql::Connection& db, const std::string& agency_id, Period week, Date today) {
    const Question question = question_of(agency_id, week, today);
    const auto ids = figures::rows(db, "dossiers.carried_over", question, std::numeric_limits<int>::max());
    const std::set<std::string> carried{ids.begin(), ids.end()};
    std::vector<Row> found;
    for (const std::string_view code : leaves)
        for (const DossierRow& row : rows_of(db, code, question))
            found.push_back(
                {row.dossier.id, row.dossier.dimensions.unit_id, std::string(code), carried.contains(row.dossier.id)});
    return found;
}

}  // namespace weekly_reports
