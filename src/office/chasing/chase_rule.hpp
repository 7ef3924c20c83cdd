#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/calendar/working_days.hpp"
#include "office/settings/setting.hpp"

/// đôn đốc: chasing what is due, without anybody pressing a button.
namespace chasing {

enum class To { official, head, chair };

/// quy tắc đôn đốc, with the days of an office.
struct Rule {
    std::string code;   ///< its notice has a sentence "notice.chase_<code>"
    std::int64_t days;  ///< working days from the deadline; before it they are negative
    std::vector<To> to;
};

/// Those of definitions/chasing.toml that the office has not put off, the mildest first; none where it does not chase.
std::vector<Rule> rules_of(const settings::Values&);

/// Pure: the first working day on which the rule chases a task that is due on that day.
calendar::Date day_of(const Rule&, calendar::Date due_on, const calendar::WorkingDays&);

/// Pure: the strongest rule whose day has come, unless one as strong has chased already (`chased`: its days).
const Rule* rule_now(const std::vector<Rule>&, calendar::Date due_on, calendar::Date today,
                     const std::optional<std::int64_t>& chased, const calendar::WorkingDays&);

/// Pure: nobody is disturbed in quiet hours and on days off.
bool may_disturb(calendar::Instant now, const settings::Values&, const calendar::WorkingDays&);

}  // namespace chasing
