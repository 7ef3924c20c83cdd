#include "office/weekly_reports/week.hpp"

namespace weekly_reports {
namespace {

constexpr std::chrono::days one_day{1}, one_week{7};

}  // namespace

calendar::Period week_of(calendar::Date day) {
    return calendar::span_with(calendar::Span::week, day, calendar::Cutoff::calendar);
}

calendar::Period shifted(calendar::Period week, int weeks) {
    return {week.from + weeks * one_week, week.to + weeks * one_week};
}

bool is_over(calendar::Period week, calendar::Date today) { return week.to < today; }

std::optional<calendar::Period> due_week(calendar::Instant now, std::chrono::minutes monday_hour) {
    const calendar::Period running = week_of(calendar::local_date(now));
    if (now < calendar::at_local(running.from) + monday_hour) return std::nullopt;
    return shifted(running, -1);
}

calendar::Date forecast_until(calendar::Period week, calendar::Date made_on) {
    return made_on <= shifted(week, 1).to ? made_on : week.to + one_day;
}

}  // namespace weekly_reports
