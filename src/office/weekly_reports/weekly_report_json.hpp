#pragma once
#include "office/dossiers/dossier_list.hpp"
#include "office/weekly_reports/weekly_report.hpp"

namespace weekly_reports {

/// Kept; over and without a report; not over yet. Of the last two it shows what the registers say now.
enum class State { made, missing, running };
std::string_view word_of(State);

struct Shown {
    WeeklyReport report;
    State state = State::made;
    std::vector<Change> changes;
    std::optional<std::string> own_unit_id;  ///< whose numbers lead to rows; nothing: everybody's
    std::string agency_name;
};
void write(json::Writer&, const Shown&);

/// A line of the list of weeks.
void write_line(json::Writer&, const WeeklyReport&, std::size_t changed);
void write_missing(json::Writer&, calendar::Period week);
void write_change(json::Writer&, const RowChange&, const dossiers::DossierRow&);

}  // namespace weekly_reports
