#include "office/dossiers/dossier_days.hpp"

#include <algorithm>
#include <map>

namespace dossiers {
namespace {

/// Rounded up: of 9 dossiers half are 5.
int nth(const std::vector<Took>& sorted, std::int64_t all, int hundredths) {
    const std::int64_t wanted = (all * hundredths + 99) / 100;
    std::int64_t before = 0;
    for (const Took& one : sorted)
        if ((before += one.dossiers) >= wanted) return one.days;
    return sorted.back().days;
}

}  // namespace

std::optional<DaysTaken> days_taken(std::vector<Took> took) {
    std::int64_t all = 0;
    for (const Took& one : took) all += one.dossiers;
    if (all == 0) return std::nullopt;
    std::sort(took.begin(), took.end(), [](const Took& a, const Took& b) { return a.days < b.days; });
    return DaysTaken{all, nth(took, all, 50), nth(took, all, 90)};
}

std::optional<DaysTaken> days_taken(sql::Connection& db, const std::string& agency_id, const std::string& procedure_id,
                                    const calendar::Period& finished, const calendar::WorkingDays& working) {
    // A year of a common procedure is some thousand pairs of days, however many dossiers share them.
    auto took = db.all(
        "SELECT d.received_on, d.finished_on, count(*) FROM visible_dossiers d WHERE d.agency_id = $1"
        " AND d.procedure_id = $2 AND d.finished_on BETWEEN $3 AND $4 AND d.state NOT IN (3, 7)"
        " GROUP BY d.received_on, d.finished_on",
        {agency_id, procedure_id, finished.from, finished.to}, [&](sql::Columns& in) {
            const calendar::Date received = in.date(), ended = in.date();
            return Took{working.between(received, ended), in.integer()};
        });
    return days_taken(std::move(took));
}

std::vector<ProcedureDays> days_by_procedure(sql::Connection& db, const std::string& agency_id,
                                             const calendar::Period& finished,
                                             const std::optional<std::string>& unit_id,
                                             const std::optional<std::string>& field,
                                             const calendar::WorkingDays& working) {
    struct Dossiers {
        std::vector<Took> took;
        std::int64_t late = 0;
    };
    std::map<std::string, Dossiers> procedures;
    db.each(
        "SELECT d.procedure_id, d.received_on, d.finished_on, count(*),"
        " sum(CASE WHEN d.finished_on > d.due_on THEN 1 ELSE 0 END) FROM visible_dossiers d"
        " WHERE d.agency_id = $1 AND d.finished_on BETWEEN $2 AND $3 AND d.state NOT IN (3, 7)"
        " AND (CAST($4 AS uuid) IS NULL OR d.unit_id = $4) AND (CAST($5 AS text) IS NULL OR d.field = $5)"
        " GROUP BY d.procedure_id, d.received_on, d.finished_on",
        {agency_id, finished.from, finished.to, unit_id, field}, [&](const sql::Row& row) {
            sql::Columns in{row};
            Dossiers& all = procedures[in.maybe_text().value_or("")];
            const calendar::Date received = in.date(), ended = in.date();
            all.took.push_back({working.between(received, ended), in.integer()});
            all.late += in.integer();
        });
    std::vector<ProcedureDays> found;
    for (auto& [id, all] : procedures) found.push_back({id, *days_taken(std::move(all.took)), all.late});
    return found;
}

}  // namespace dossiers
