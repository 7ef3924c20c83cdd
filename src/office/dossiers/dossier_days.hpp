#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/calendar/period.hpp"
#include "lib/calendar/working_days.hpp"
#include "lib/sql/connection.hpp"

namespace dossiers {

/// How long dossiers really took: working days from the receipt (not counted) to the day handling ended, whoever they
/// waited for. 0: the same day.
struct DaysTaken {
    std::int64_t finished = 0;  ///< with a result, in the period
    int median = 0;             ///< half of them took no longer
    int ninetieth = 0;          ///< nine in ten took no longer
};

/// So many of them took so many days.
struct Took {
    int days;
    std::int64_t dossiers;
};

/// Pure: nothing of none. The q-th is the smallest number of days within which that share was finished.
std::optional<DaysTaken> days_taken(std::vector<Took>);

/// Of one procedure's dossiers that were finished with a result in the period.
std::optional<DaysTaken> days_taken(sql::Connection&, const std::string& agency_id, const std::string& procedure_id,
                                    const calendar::Period& finished, const calendar::WorkingDays&);

/// So few say nothing of the others.
inline constexpr int few_dossiers = 5;

/// Of one procedure; "" where a dossier names none.
struct ProcedureDays {
    std::string procedure_id;
    DaysTaken taken;
    std::int64_t late = 0;  ///< of those finished, after their due day
};
/// Of every procedure with dossiers that were finished with a result in the period (of one unit, of one field).
std::vector<ProcedureDays> days_by_procedure(sql::Connection&, const std::string& agency_id,
                                             const calendar::Period& finished,
                                             const std::optional<std::string>& unit_id,
                                             const std::optional<std::string>& field, const calendar::WorkingDays&);

}  // namespace dossiers
