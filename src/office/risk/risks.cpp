#include "office/risk/risks.hpp"

#include "office/deadlines/working_calendar.hpp"
#include "office/risk/risk_store.hpp"

namespace risk {
namespace {

/// Before the office opens.
constexpr std::chrono::hours morning_begins{6};

/// Forecasts are judged over months; two years of them show the seasons. Older ones go.
constexpr std::chrono::days kept_length{2 * 365};

}  // namespace

bool risks_wait(sql::Connection& db, const std::string& agency_id, calendar::Instant now) {
    const calendar::Date today = calendar::local_date(now);
    if (is_made(db, agency_id, today)) return false;
    if (!is_ever_made(db, agency_id)) return true;
    return now - calendar::at_local(today) >= morning_begins &&
           deadlines::working_days_of(db, agency_id).includes(today);
}

int foretell_risks(sql::Connection& db, const std::string& agency_id, calendar::Instant now) {
    const calendar::Date today = calendar::local_date(now);
    if (!save_made(db, agency_id, today, now)) return 0;
    forget_foretold(db, agency_id, today - kept_length);
    const auto found =
        foretell(list_known(db, agency_id, today - history_length), today, deadlines::working_days_of(db, agency_id));
    save_foretold(db, agency_id, today, found);
    return static_cast<int>(found.size());
}

}  // namespace risk
