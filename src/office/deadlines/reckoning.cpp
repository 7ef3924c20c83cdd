#include "office/deadlines/reckoning.hpp"

#include "lib/text/words.hpp"
#include "office/directives/reading/day_points.hpp"
#include "office/directives/reading/due_day.hpp"

namespace deadlines {
namespace {

using calendar::Date;
using calendar::to_vietnamese;
using directives::DayPoint;
using Grain = DayPoint::Grain;

/// The point of time from which the reading of deadlines took its day.
const DayPoint* point_of(const std::vector<DayPoint>& points, Date day, const directives::DeadlineOptions& options) {
    for (const DayPoint& point : points)
        if (!point.start && directives::resolve(point, options) == day) return &point;
    return nullptr;
}

std::string words_of(const std::string& text, const std::vector<text::Word>& words, const DayPoint& point) {
    return text.substr(words[point.first].begin, words[point.last - 1].end - words[point.first].begin);
}

/// Where the year comes from when the paper does not write it.
void add_year(std::vector<Step>& steps, const DayPoint& point, Date day, const directives::DeadlineOptions& options) {
    if (point.year || !options.issued_on) return;
    const int year = calendar::year_of(*options.issued_on);
    const bool this_year = directives::last_day(point, year, options.before_is_day_before) == day;
    steps.push_back({this_year ? "year_of_paper" : "year_after",
                     {{"year", std::to_string(year)}, {"next", std::to_string(year + 1)}}});
}

Step end_of(const std::string& words, const DayPoint& point, Date day, const Rules& rules) {
    const bool one_day = point.grain == Grain::day;
    if (!one_day)
        return {point.before ? "before_span" : "end_of_span", {{"words", words}, {"day", to_vietnamese(day)}}, day};
    if (!point.before) return {"that_day", {{"day", to_vietnamese(day)}}, day};
    return {rules.before_is_day_before ? "before_is_day_before" : "before_is_that_day",
            {{"words", words}, {"day", to_vietnamese(day)}},
            day};
}

}  // namespace

Rules rules_of(const settings::Values& values, WorkingCalendar calendar) {
    const std::string& on_day_off = values.text("deadline_on_day_off");
    const std::string& period_day = values.text("recurring_without_days");
    return {.before_is_day_before = values.text("deadline_before") == "day_before",
            .on_day_off = on_day_off == "before"  ? OnDayOff::before
                          : on_day_off == "after" ? OnDayOff::after
                                                  : OnDayOff::stay,
            .period_day = period_day == "last_day" ? PeriodDay::last_day
                          : period_day == "none"   ? PeriodDay::none
                                                   : PeriodDay::last_working_day,
            .calendar = std::move(calendar)};
}

Rules rules_of(sql::Connection& db, const std::string& agency_id) {
    return rules_of(settings::values_of(db, agency_id), calendar_of(db, agency_id));
}

Date kept_or_moved(Date day, const Rules& rules, std::vector<Step>& steps) {
    const calendar::WorkingDays& days = rules.calendar.days;
    if (days.includes(day)) return day;
    messages::Values values{{"day", to_vietnamese(day)}, {"why", rules.calendar.name_of(day)}};
    if (rules.on_day_off == OnDayOff::stay) {
        steps.push_back({"day_off_stays", values, day});
        return day;
    }
    const bool earlier = rules.on_day_off == OnDayOff::before;
    const Date moved = earlier ? days.before(day, 1) : days.this_or_next(day);
    values.emplace_back("moved", to_vietnamese(moved));
    steps.push_back({earlier ? "day_off_before" : "day_off_after", values, moved});
    return moved;
}

std::optional<Date> kept_or_moved(std::optional<Date> day, const Rules& rules) {
    std::vector<Step> steps;
    if (day) day = kept_or_moved(*day, rules, steps);
    return day;
}

Reckoned reckon(const Words& words, const Rules& rules) {
    const directives::DeadlineOptions options{.before_is_day_before = rules.before_is_day_before,
                                              .issued_on = words.issued_on};
    directives::Deadline read = directives::read_deadline(words.text, options);
    if (!read.due_on) read = directives::find_deadline(words.text, options);
    if (!read.due_on || read.kind != directives::DeadlineKind::date) return {};
    Reckoned reckoned;
    const auto pieces = text::words(words.text);
    const auto points = directives::day_points(pieces);
    if (const DayPoint* point = point_of(points, *read.due_on, options)) {
        add_year(reckoned.steps, *point, *read.due_on, options);
        reckoned.steps.push_back(end_of(words_of(words.text, pieces, *point), *point, *read.due_on, rules));
    } else if (words.issued_on && directives::days_from_issue(pieces, options) == read.due_on) {
        reckoned.steps.push_back({"days_from_issue",
                                  {{"issued", to_vietnamese(*words.issued_on)},
                                   {"count", std::to_string((*read.due_on - *words.issued_on).count())},
                                   {"day", to_vietnamese(*read.due_on)}},
                                  read.due_on});
    } else {
        reckoned.steps.push_back({"read_as", {{"day", to_vietnamese(*read.due_on)}}, read.due_on});
    }
    reckoned.due_on = kept_or_moved(*read.due_on, rules, reckoned.steps);
    return reckoned;
}

}  // namespace deadlines
