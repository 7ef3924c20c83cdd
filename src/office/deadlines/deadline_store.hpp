#pragma once
#include "office/deadlines/condition.hpp"
#include "office/deadlines/reckoning.hpp"

namespace deadlines {

void save_day(sql::Connection&, const std::string& agency_id, const OwnDay&, const std::string& official_id);
void remove_day(sql::Connection&, const std::string& agency_id, calendar::Date);

/// When the directive of that id was issued.
std::optional<calendar::Date> issued_on(sql::Connection&, const std::string& agency_id,
                                        const std::optional<std::string>& directive_id);

void save_condition(sql::Connection&, const std::string& agency_id, const std::string& task_id, const Condition&,
                    const std::string& official_id, calendar::Instant at);
std::optional<Condition> find_condition(sql::Connection&, const std::string& agency_id, const std::string& task_id);

/// An open task whose words name one day, and the day in force.
struct Dated {
    std::string task_id;
    Words words;
    calendar::Date due_on;
};
/// Those due from the one day to the other.
std::vector<Dated> list_dated(sql::Connection&, const std::string& agency_id, calendar::Date from, calendar::Date to);

}  // namespace deadlines
