#include "server/demo/demo_weeks.hpp"

#include "office/risk/risks.hpp"
#include "office/weekly_reports/making.hpp"

namespace demo {
namespace {

constexpr int weeks = 5;
constexpr int monday_hour = 6;

}  // namespace

void report_weeks(sql::Connection& db, const Office& office, calendar::Instant now) {
    const std::string& agency_id = office.agency.agency_id;
    risk::foretell_risks(db, agency_id, now);
    const auto last = weekly_reports::shifted(weekly_reports::week_of(calendar::local_date(now)), -1);
    for (int back = weeks - 1; back >= 0; --back) {
        const auto week = weekly_reports::shifted(last, -back);
        const calendar::Instant monday = calendar::at_local(weekly_reports::shifted(week, 1).from, monday_hour);
        weekly_reports::make(db, agency_id, week, std::nullopt, back == 0 ? now : monday);
    }
}

}  // namespace demo
