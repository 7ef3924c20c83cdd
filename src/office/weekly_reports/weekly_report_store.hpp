#pragma once
#include "lib/sql/connection.hpp"
#include "office/weekly_reports/weekly_report.hpp"

namespace weekly_reports {

/// Who has a dossier now; of one that an import brought, nobody.
struct Holder {
    std::optional<std::string> unit_id;
    std::string unit_name, official_name;

    /// "Phòng Văn hóa - Xã hội: Nguyễn Mai Chi"
    std::string words() const { return official_name.empty() ? unit_name : unit_name + ": " + official_name; }
};
Holder holder_of(sql::Connection&, const std::string& agency_id, const std::string& dossier_id);

/// The receipt of the agency's first dossier.
std::optional<calendar::Date> first_receipt(sql::Connection&, const std::string& agency_id);

bool is_made(sql::Connection&, const std::string& agency_id, calendar::Period week);
/// Takes the week; false when it has its report already: also two servers of one database make it once.
bool save_made(sql::Connection&, const std::string& agency_id, calendar::Period week,
               const std::optional<std::string>& official_id, const std::optional<calendar::Date>& foretold_on,
               calendar::Instant now);
/// What stands in the report of a week that was taken.
void save_content(sql::Connection&, const std::string& agency_id, const WeeklyReport&, const std::vector<Row>&);

/// The reports of the weeks from that Monday to that Sunday, the newest first, with their units and without lists.
std::vector<WeeklyReport> list_reports(sql::Connection&, const std::string& agency_id, calendar::Period weeks);
/// Whole.
std::optional<WeeklyReport> find_report(sql::Connection&, const std::string& agency_id, calendar::Period week);
std::vector<Row> list_rows(sql::Connection&, const std::string& agency_id, calendar::Period week);

}  // namespace weekly_reports
