#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/sql/connection.hpp"
#include "office/deadlines/occurrence.hpp"

namespace deadlines {

/// The last task of a series.
struct LastOccurrence {
    std::string task_id;
    calendar::Date due_on;              ///< as first given
    std::optional<calendar::Date> day;  ///< that stands for it; nothing for the first of a series
    Series series;
};
/// Those of recurring tasks, not cancelled, first due by that day.
std::vector<LastOccurrence> list_last(sql::Connection&, const std::string& agency_id, calendar::Date due_by);

/// An open recurring task that has no day yet.
struct WithoutDay {
    std::string task_id;
    std::optional<Rhythm> rhythm;
};
std::vector<WithoutDay> list_without_day(sql::Connection&, const std::string& agency_id);

void save_occurrence(sql::Connection&, const std::string& agency_id, const std::string& previous_id,
                     const std::string& task_id, calendar::Date day, calendar::Instant at);

/// What each co-ordinator owes, as it was of the occurrence before.
void copy_parts(sql::Connection&, const std::string& agency_id, const std::string& from, const std::string& to);

struct Occurrence {
    std::string task_id;
    std::optional<calendar::Date> due_on;
};
std::optional<Occurrence> previous_of(sql::Connection&, const std::string& agency_id, const std::string& task_id);
std::optional<Occurrence> next_of(sql::Connection&, const std::string& agency_id, const std::string& task_id);

}  // namespace deadlines
