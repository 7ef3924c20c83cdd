#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/sql/connection.hpp"
#include "office/accounts/viewer.hpp"
#include "office/reports/report.hpp"

namespace reports {

/// One row of the register of reports. Every unit contributes to the same report, so whoever may see reports sees all
/// of the agency.
struct Report {
    std::string id;
    std::string form;
    calendar::Period period;
    std::string state = "open";
    std::string updated_at;
    std::int64_t version = 1;
};

/// Last changed first.
std::vector<Report> list(sql::Connection&, const accounts::Visibility&);
std::optional<Report> find(sql::Connection&, const accounts::Visibility&, const std::string& id);

/// The report of that form and period, made when there is none; true when it was made now.
std::pair<Report, bool> open(sql::Connection&, const std::string& agency_id, const std::string& form,
                             calendar::Period, const std::string& official_id, calendar::Instant now);

Texts texts_of(sql::Connection&, const std::string& agency_id, const std::string& report_id);
/// Of the report of that form and period; none when the office has not begun it.
Texts texts_of(sql::Connection&, const std::string& agency_id, const std::string& form, calendar::Period);
/// Failure(conflict, "record.changed") when somebody saved first.
void save_text(sql::Connection&, const std::string& agency_id, Report&, const std::string& code,
               const std::string& text, const std::string& official_id, calendar::Instant now);

}  // namespace reports
