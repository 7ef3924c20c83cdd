#pragma once
#include <set>
#include <string>
#include <vector>

#include "lib/calendar/date.hpp"

namespace calendar {

/// The working days of offices: Monday to Friday without the days off, and the make-up Saturdays.
struct WorkingDays {
    std::set<Date> days_off;
    std::set<Date> make_up_days;

    bool includes(Date) const;
    /// That day if it is a working day, else the first one after it.
    Date this_or_next(Date) const;
    /// The n-th working day after that day, which itself is not counted (day of receipt, decree 61/2018/NĐ-CP).
    /// n = 0: that day, or the first working day after it.
    Date after(Date, int n) const;
    /// The n-th working day before that day.
    Date before(Date, int n) const;
    /// How many working days lie after `from`, up to and with `to`; 0 when `to` is not later.
    int between(Date from, Date to) const;
};

/// A weekday that is off, or a day of a weekend that is worked, and why.
struct SpecialDay {
    Date day;
    bool working = false;
    std::string name;
    bool sure = true;  ///< false: no source confirms it yet
};

/// Those of definitions/holidays.toml, by day.
const std::vector<SpecialDay>& national_days();
const WorkingDays& working_days();

/// Makes that day off, or worked, whatever it was.
void set_day(WorkingDays&, Date, bool working);

/// Received after this hour, what is due the same day is due the next working day (decree 61/2018/NĐ-CP, article 17).
inline constexpr int same_day_until_minute = 15 * 60;

}  // namespace calendar
