#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lib/calendar/working_days.hpp"
#include "lib/sql/connection.hpp"

namespace deadlines {

/// A day that this office has off, or works, unlike the calendar of the country.
struct OwnDay {
    calendar::Date day;
    bool working = false;
    std::string name;
    std::string source;  ///< the paper that says so
    std::string changed_by;
    calendar::Instant changed_at;
};

/// "thứ Hai", "Chủ nhật"
std::string weekday_name(calendar::Date);

/// lịch làm việc: the country's days with the office's own over them.
struct WorkingCalendar {
    calendar::WorkingDays days = calendar::working_days();
    std::map<calendar::Date, std::string> names;  ///< why a day is off or worked

    /// "Tết Bính Ngọ", "thứ Bảy"; empty for an ordinary day.
    std::string name_of(calendar::Date) const;
};

/// Pure: the country's calendar with these days over it.
WorkingCalendar with_own(const std::vector<OwnDay>&);

WorkingCalendar calendar_of(sql::Connection&, const std::string& agency_id);
/// Its days alone: for lists that ask it with every page.
calendar::WorkingDays working_days_of(sql::Connection&, const std::string& agency_id);
std::vector<OwnDay> list_own_days(sql::Connection&, const std::string& agency_id);

}  // namespace deadlines
