#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/messages/messages.hpp"
#include "office/deadlines/working_calendar.hpp"
#include "office/settings/setting.hpp"

namespace deadlines {

/// What an office does with a day that is no working day.
enum class OnDayOff { stay, before, after };

/// The last day in time of a period ("hằng tháng") whose words name none.
enum class PeriodDay { last_working_day, last_day, none };

/// How an office reckons days.
struct Rules {
    bool before_is_day_before = true;  ///< "trước ngày 10/5" → 09/5
    OnDayOff on_day_off = OnDayOff::stay;
    PeriodDay period_day = PeriodDay::last_working_day;
    WorkingCalendar calendar = with_own({});
};
Rules rules_of(const settings::Values&, WorkingCalendar);
Rules rules_of(sql::Connection&, const std::string& agency_id);

/// One step of a reckoning: its sentence is "deadline.step.<code>".
struct Step {
    std::string code;
    messages::Values values;
    std::optional<calendar::Date> day = std::nullopt;  ///< where the reckoning stands after it
};

/// The words of a deadline, and when the paper that has them was issued.
struct Words {
    std::string text;
    std::optional<calendar::Date> issued_on;
};

/// Pure: from the words to one day, step by step. No day: the words name none, or several.
struct Reckoned {
    std::optional<calendar::Date> due_on;
    std::vector<Step> steps;
};
Reckoned reckon(const Words&, const Rules&);

/// Pure: the day after the office's rule for days off; a step says so where the day is one.
calendar::Date kept_or_moved(calendar::Date, const Rules&, std::vector<Step>&);
std::optional<calendar::Date> kept_or_moved(std::optional<calendar::Date>, const Rules&);

}  // namespace deadlines
