#pragma once
#include "office/papers/paper.hpp"
#include "office/weekly_reports/weekly_report.hpp"

/// The tables of the paper, each as wide as its page.
namespace weekly_reports {

/// The unit's name, or that none is stated.
std::string name_of(const UnitLine&);
/// "+5", "−3", "0"
std::string difference_words(std::int64_t);

papers::Table received_table(const std::vector<UnitLine>&);
papers::Table open_table(const WeeklyReport&);
papers::Table before_table(const std::vector<UnitLine>&);
papers::Table list_table(List, const std::vector<Listed>&);

}  // namespace weekly_reports
