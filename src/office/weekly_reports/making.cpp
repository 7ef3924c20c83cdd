#include "office/weekly_reports/making.hpp"

#include "office/accounts/official.hpp"
#include "office/audit/audit.hpp"
#include "office/notices/notice.hpp"
#include "office/reports/period_words.hpp"
#include "office/settings/setting.hpp"
#include "office/weekly_reports/gathering.hpp"
#include "office/weekly_reports/weekly_report_store.hpp"
#include "office/weekly_reports/weekly_reports.hpp"

namespace weekly_reports {
namespace {

std::optional<calendar::Period> week_to_make(sql::Connection& db, const std::string& agency_id, calendar::Instant now) {
    const std::chrono::minutes hour{settings::values_of(db, agency_id).minute("weekly_report_at")};
    const auto week = due_week(now, hour);
    if (!week || is_made(db, agency_id, *week)) return std::nullopt;
    const auto first = first_receipt(db, agency_id);
    return first && *first <= week->to ? week : std::nullopt;
}

}  // namespace

bool make(sql::Connection& db, const std::string& agency_id, calendar::Period week,
          const std::optional<std::string>& official_id, calendar::Instant now) {
    const calendar::Date today = calendar::local_date(now);
    const WeeklyReport report = gather(db, agency_id, week, today);
    if (!save_made(db, agency_id, week, official_id, report.foretold_on, now)) return false;
    save_content(db, agency_id, report, gather_rows(db, agency_id, week, today));
    return true;
}

void tell_made(sql::Connection& db, const std::string& agency_id, calendar::Period week,
               const std::optional<std::string>& official_id, calendar::Instant now) {
    const notices::Notice notice{"weekly_report_made", reports::period_words(week),
                                 "/weekly_reports/" + calendar::to_iso(week.from)};
    for (const accounts::Role& role : accounts::roles()) {
        if (!role.may(accounts::Ability::reports_write)) continue;
        for (const accounts::Official& one : accounts::officials_of_role(db, agency_id, role.code))
            if (one.id != official_id) notices::tell(db, agency_id, one.id, notice, now);
    }
}

bool week_waits(sql::Connection& db, const std::string& agency_id, calendar::Instant now) {
    return week_to_make(db, agency_id, now).has_value();
}

int make_week(sql::Connection& db, const std::string& agency_id, calendar::Instant now) {
    const auto week = week_to_make(db, agency_id, now);
    if (!week || !make(db, agency_id, *week, std::nullopt, now)) return 0;
    tell_made(db, agency_id, *week, std::nullopt, now);
    audit::record(db, {agency_id, std::nullopt, ""}, now, "weekly_report.made", std::nullopt,
                  calendar::to_iso(week->from));
    return 1;
}

}  // namespace weekly_reports
