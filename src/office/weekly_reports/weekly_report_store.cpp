#include "office/weekly_reports/weekly_report_store.hpp"

#include <algorithm>

namespace weekly_reports {
namespace {

using calendar::Period;

WeeklyReport report_of(sql::Columns& in) {
    const calendar::Date monday = in.date();
    return {.week = week_of(monday),
            .made_at = in.maybe_instant(),
            .made_by = in.maybe_text(),
            .foretold_on = in.maybe_date()};
}

/// The units of these weeks with their figures, each put to its report.
void fill_units(sql::Connection& db, const std::string& agency_id, Period weeks, std::vector<WeeklyReport>& reports) {
    const auto report_at = [&](calendar::Date monday) -> WeeklyReport& {
        return *std::find_if(reports.begin(), reports.end(),
                             [&](const WeeklyReport& one) { return one.week.from == monday; });
    };
    db.each(
        "SELECT week_from, unit_id, name, at_risk, due_next FROM weekly_report_units"
        " WHERE agency_id = $1 AND week_from BETWEEN $2 AND $3 ORDER BY week_from, position",
        {agency_id, weeks.from, weeks.to}, [&](const sql::Row& row) {
            sql::Columns in{row};
            WeeklyReport& report = report_at(in.date());
            UnitLine unit{.unit_id = in.text(), .name = in.text(), .week = picked({}), .before = picked({})};
            unit.at_risk = in.integer();
            unit.due_next = in.integer();
            report.units.push_back(std::move(unit));
        });
    db.each(
        "SELECT week_from, unit_id, code, amount, before FROM weekly_report_figures"
        " WHERE agency_id = $1 AND week_from BETWEEN $2 AND $3",
        {agency_id, weeks.from, weeks.to}, [&](const sql::Row& row) {
            sql::Columns in{row};
            WeeklyReport& report = report_at(in.date());
            const std::string unit_id = in.text(), code = in.text();
            const std::int64_t amount = in.integer(), before = in.integer();
            for (UnitLine& unit : report.units) {
                if (unit.unit_id != unit_id) continue;
                for (std::size_t i = 0; i < codes.size(); ++i)
                    if (codes[i] == code) unit.week[i].second = amount, unit.before[i].second = before;
            }
        });
}

void fill_lists(sql::Connection& db, const std::string& agency_id, WeeklyReport& report) {
    for (const List list : lists)
        report.of(list) = db.all(
            "SELECT dossier_id, code, procedure_name, unit_id, due_on, days, holder_unit_id, holder, late, reasons"
            " FROM weekly_report_lists WHERE agency_id = $1 AND week_from = $2 AND list = $3 ORDER BY position",
            {agency_id, report.week.from, word_of(list)}, [](sql::Columns& in) {
                return Listed{.dossier_id = in.text(),
                              .code = in.text(),
                              .procedure_name = in.text(),
                              .unit_id = in.text(),
                              .due_on = in.maybe_date(),
                              .days = in.integer(),
                              .holder_unit_id = in.maybe_text(),
                              .holder = in.text(),
                              .late = in.integer(),
                              .reasons = in.text()};
            });
}

void save_unit(sql::Connection& db, const std::string& agency_id, Period week, const UnitLine& unit, int position) {
    db.run(
        "INSERT INTO weekly_report_units (agency_id, week_from, unit_id, position, name, at_risk, due_next)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {agency_id, week.from, unit.unit_id, position, unit.name, unit.at_risk, unit.due_next});
    for (const std::string_view code : codes)
        db.run(
            "INSERT INTO weekly_report_figures (agency_id, week_from, unit_id, code, amount, before)"
            " VALUES ($1, $2, $3, $4, $5, $6)",
            {agency_id, week.from, unit.unit_id, code, figures::at(unit.week, code), figures::at(unit.before, code)});
}

void save_listed(sql::Connection& db, const std::string& agency_id, Period week, List list, const Listed& one,
                 int position) {
    db.run(
        "INSERT INTO weekly_report_lists (agency_id, week_from, list, position, dossier_id, code, procedure_name,"
        " unit_id, due_on, days, holder_unit_id, holder, late, reasons)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        {agency_id, week.from, word_of(list), position, one.dossier_id, one.code, one.procedure_name, one.unit_id,
         one.due_on, one.days, one.holder_unit_id, one.holder, one.late, one.reasons});
}

}  // namespace

Holder holder_of(sql::Connection& db, const std::string& agency_id, const std::string& dossier_id) {
    const auto found = db.maybe(
        "SELECT d.holder_unit_id, coalesce(u.name, ''), coalesce(o.name, '') FROM dossiers d"
        " LEFT JOIN units u ON u.agency_id = d.agency_id AND u.id = d.holder_unit_id"
        " LEFT JOIN officials o ON o.agency_id = d.agency_id AND o.id = d.holder_id"
        " WHERE d.agency_id = $1 AND d.id = $2",
        {agency_id, dossier_id}, [](sql::Columns& in) {
            return Holder{in.maybe_text(), in.text(), in.text()};
        });
    return found.value_or(Holder{});
}

std::optional<calendar::Date> first_receipt(sql::Connection& db, const std::string& agency_id) {
    return db.maybe("SELECT received_on FROM visible_dossiers WHERE agency_id = $1 ORDER BY received_at, id LIMIT 1",
                    {agency_id}, [](sql::Columns& in) { return in.date(); });
}

bool is_made(sql::Connection& db, const std::string& agency_id, Period week) {
    return db.number("SELECT count(*) FROM weekly_reports WHERE agency_id = $1 AND week_from = $2",
                     {agency_id, week.from}) > 0;
}

bool save_made(sql::Connection& db, const std::string& agency_id, Period week,
               const std::optional<std::string>& official_id, const std::optional<calendar::Date>& foretold_on,
               calendar::Instant now) {
    return db.run(
               "INSERT INTO weekly_reports (agency_id, week_from, made_at, made_by, foretold_on)"
               " VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
               {agency_id, week.from, now, official_id, foretold_on}) == 1;
}

void save_content(sql::Connection& db, const std::string& agency_id, const WeeklyReport& report,
                  const std::vector<Row>& rows) {
    int position = 0;
    for (const UnitLine& unit : report.units) save_unit(db, agency_id, report.week, unit, ++position);
    for (const List list : lists) {
        position = 0;
        for (const Listed& one : report.of(list)) save_listed(db, agency_id, report.week, list, one, ++position);
    }
    for (const Row& row : rows)
        db.run(
            "INSERT INTO weekly_report_rows (agency_id, week_from, dossier_id, unit_id, code, carried_over)"
            " VALUES ($1, $2, $3, $4, $5, $6)",
            {agency_id, report.week.from, row.dossier_id, row.unit_id, row.code, row.carried_over});
}

std::vector<WeeklyReport> list_reports(sql::Connection& db, const std::string& agency_id, Period weeks) {
    std::vector<WeeklyReport> found = db.all(
        "SELECT r.week_from, r.made_at, o.name, r.foretold_on FROM weekly_reports r"
        " LEFT JOIN officials o ON o.agency_id = r.agency_id AND o.id = r.made_by"
        " WHERE r.agency_id = $1 AND r.week_from BETWEEN $2 AND $3 ORDER BY r.week_from DESC",
        {agency_id, weeks.from, weeks.to}, report_of);
    fill_units(db, agency_id, weeks, found);
    return found;
}

std::optional<WeeklyReport> find_report(sql::Connection& db, const std::string& agency_id, Period week) {
    std::vector<WeeklyReport> found = list_reports(db, agency_id, week);
    if (found.empty()) return std::nullopt;
    fill_lists(db, agency_id, found.front());
    return std::move(found.front());
}

std::vector<Row> list_rows(sql::Connection& db, const std::string& agency_id, Period week) {
    return db.all(
        "SELECT dossier_id, unit_id, code, carried_over FROM weekly_report_rows WHERE agency_id = $1"
        " AND week_from = $2",
        {agency_id, week.from}, [](sql::Columns& in) {
            return Row{in.text(), in.text(), in.text(), in.boolean()};
        });
}

}  // namespace weekly_reports
