#include "office/dossiers/dossier_days.hpp"

#include <algorithm>

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

}  // namespace dossiers
