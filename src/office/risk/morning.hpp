#pragma once
#include "lib/calendar/working_days.hpp"
#include "office/risk/risk.hpp"

/// What is foretold on a morning, from what the registers say of the last year. Pure.
namespace risk {

/// How far back an office's own dossiers are asked.
inline constexpr std::chrono::days history_length{365};
/// Working days of the last year with dossiers, below which nothing is known of a usual load.
inline constexpr int load_days_min = 40;

/// Days on which the clock stood still.
struct Standing {
    calendar::Date from;
    std::optional<calendar::Date> to;
};

/// A dossier as the registers have it: finished with a result since the history begins, or open.
struct Known {
    std::string id, procedure_id, field, unit_id;
    calendar::Date received_on, due_on;
    std::optional<calendar::Date> finished_on;
    bool standing_now = false;
    std::optional<std::int64_t> step;
    std::int64_t missing_papers = 0;
    std::vector<Standing> pauses;
    std::map<std::int64_t, calendar::Date> steps;  ///< when it came to each
};

/// What is foretold of an open dossier.
struct Foretold {
    std::string dossier_id;
    Chance chance;
    Course course;
    std::int64_t load = 100;  ///< of its unit, in hundredths of the usual
    std::int64_t unit_open = 0, missing_papers = 0;
};

/// Of every open dossier whose clock runs and whose due day is not over.
std::vector<Foretold> foretell(const std::vector<Known>&, calendar::Date today, const calendar::WorkingDays&);

}  // namespace risk
