#include "lib/calendar/time_of_day.hpp"
#include "office/dossiers/clock.hpp"

namespace dossiers {
namespace {

using calendar::Date;
using calendar::Instant;
using calendar::time_text;
using deadlines::weekday_name;
using messages::sentence;
using Kind = ClockDay::Kind;

/// Days that did the same to the clock, for the same reason.
struct Stretch {
    ClockDay first;
    Date to;
    std::string why;  ///< of days off, and of days off that are worked
    int amount;       ///< days or minutes counted in it

    int length() const { return static_cast<int>((to - first.day).count()) + 1; }
};

class Explanation {
public:
    Explanation(const Reckoning& clock, const TimeLimit& limit, const deadlines::WorkingCalendar& calendar)
        : clock_(clock), limit_(limit), calendar_(calendar), in_hours_(limit.unit == TimeLimit::Unit::working_hours) {}

    void add_receipt(Instant received_at) {
        const Date day = calendar::local_date(received_at);
        add("received", {{"time", calendar::to_vietnamese(received_at).substr(0, 5)},
                         {"weekday", weekday_name(day)},
                         {"day", calendar::to_vietnamese(day)}});
        if (clock_.received_on == day) return;
        const messages::Values moved{{"cut_off", time_text(limit_.cut_off.value_or(0))},
                                     {"weekday", weekday_name(clock_.received_on)},
                                     {"day", calendar::to_vietnamese(clock_.received_on)}};
        add(calendar_.days.includes(day) ? "after_cut_off" : "day_off_moves_receipt", moved);
        const bool told = calendar_.days.includes(day);
        std::vector<ClockDay> between;
        for (Date one = told ? day + std::chrono::days{1} : day; one < clock_.received_on; one += std::chrono::days{1})
            between.push_back({one, Kind::off});
        add_days(between);
    }

    void add_limit(const OfficeHours& hours) {
        std::string spans;
        for (const auto& span : hours.spans)
            spans += (spans.empty() ? "" : ", ") + time_text(span.from) + "–" + time_text(span.to);
        const messages::Values values{{"count", std::to_string(limit_.amount)}, {"spans", spans}};
        add(in_hours_ ? "limit_hours" : limit_.amount == 0 ? "limit_same_day" : "limit_days", values);
    }

    void add_days(const std::vector<ClockDay>& days) {
        for (const Stretch& one : joined(days)) add_stretch(one);
    }

    void add_end(std::optional<Date> today) {
        if (!clock_.due_at) return add_standing_still();
        const Date due = *clock_.due_on();
        const messages::Values values{{"time", calendar::to_vietnamese(*clock_.due_at).substr(0, 5)},
                                      {"weekday", weekday_name(due)},
                                      {"day", calendar::to_vietnamese(due)}};
        add("due", values);
        if (today) add_left(due, *today, values);
    }

    /// After the clock's own end: the days that an apology put after it, and how much is left until then.
    void add_granted(const Granted& granted, std::optional<Date> today) {
        const messages::Values values{{"time", calendar::to_vietnamese(granted.until).substr(0, 5)},
                                      {"count", std::to_string(granted.days)},
                                      {"weekday", weekday_name(calendar::local_date(granted.until))},
                                      {"day", calendar::to_vietnamese(calendar::local_date(granted.until))}};
        add("granted", values);
        if (today) add_left(calendar::local_date(granted.until), *today, values);
    }

    std::vector<ClockLine> take() { return std::move(lines_); }

private:
    void add_left(Date due, Date today, const messages::Values& values) {
        if (today > due) return add("late", {{"count", std::to_string((today - due).count())}});
        if (today == due) return add("today", values);
        add("left", {{"count", std::to_string(calendar_.days.between(today, due))}});
    }

    void add(std::string code, messages::Values values) { lines_.push_back({std::move(code), std::move(values)}); }

    std::string short_day(Date day) const {
        const std::string whole = calendar::to_vietnamese(day);
        return calendar::year_of(day) == calendar::year_of(clock_.received_on) ? whole.substr(0, 5) : whole;
    }

    std::string days_of(const Stretch& one) const {
        if (one.length() == 1) return short_day(one.first.day);
        return sentence(one.length() == 2 ? "clock.two_days" : "clock.many_days",
                        {{"from", short_day(one.first.day)}, {"to", short_day(one.to)}});
    }

    /// Whether that day goes on what the stretch says. Days off within a pause belong to the pause.
    bool goes_on(const Stretch& one, const ClockDay& day, const std::string& why) const {
        if (one.first.kind != day.kind) return false;
        if (day.kind != Kind::off || one.why == why) return one.why == why;
        return is_weekend(one.to) && is_weekend(day.day) && one.length() == 1;
    }

    bool is_weekend(Date day) const { return calendar_.name_of(day) == weekday_name(day); }

    std::vector<Stretch> joined(const std::vector<ClockDay>& days) const {
        std::vector<Stretch> all;
        for (const ClockDay& day : days) {
            const bool told = day.kind == Kind::off || day.kind == Kind::counted;
            const std::string why = told ? calendar_.name_of(day.day) : std::string{};
            if (day.kind == Kind::paused) take_days_off_into_pause(all);
            if (!all.empty() && goes_on(all.back(), day, why)) {
                if (all.back().why != why) all.back().why += ", " + why;
                all.back().to = day.day;
                all.back().amount += day.amount;
            } else {
                all.push_back({day, day.day, why, day.amount});
            }
        }
        return all;
    }

    static void take_days_off_into_pause(std::vector<Stretch>& all) {
        auto pause = all.rbegin();
        while (pause != all.rend() && pause->first.kind == Kind::off) ++pause;
        if (pause == all.rend() || pause->first.kind != Kind::paused) return;
        pause->to = all.back().to;
        all.erase(pause.base(), all.end());
    }

    void add_stretch(const Stretch& one) {
        const messages::Values days{{"days", days_of(one)}, {"why", one.why}};
        switch (one.first.kind) {
            case Kind::receipt:
                // Where days are counted the limit's line says it.
                if (in_hours_) add("no_hours_left", days);
                return;
            case Kind::off:
                return add("off", days);
            case Kind::paused:
                return add("paused", days);
            case Kind::counted:
                return add_counted(one, days);
        }
    }

    void add_counted(const Stretch& one, messages::Values values) {
        const int before = told_;
        told_ += one.amount;
        if (in_hours_)
            values.emplace_back("amount", duration_text(one.amount));
        else
            values.insert(values.end(),
                          {{"first", std::to_string(before + 1)}, {"last", std::to_string(before + one.amount)}});
        if (!one.why.empty()) add("make_up", {{"days", days_of(one)}, {"why", one.why}});
        if (in_hours_) return add("counted_hours", values);
        if (limit_.amount == 0) return add("same_day", values);
        add(one.amount == 1 ? "counted_day" : "counted_days", values);
    }

    void add_standing_still() {
        if (in_hours_) return add("stands_hours", {{"amount", duration_text(clock_.left())}});
        if (limit_.amount == 0) return add("stands_same_day", {});
        add("stands_days", {{"count", std::to_string(clock_.left())}});
    }

    const Reckoning& clock_;
    const TimeLimit& limit_;
    const deadlines::WorkingCalendar& calendar_;
    const bool in_hours_;
    int told_ = 0;  ///< days or minutes already told
    std::vector<ClockLine> lines_;
};

}  // namespace

std::string duration_text(std::int64_t minutes) {
    const messages::Values values{{"hours", std::to_string(minutes / 60)}, {"minutes", std::to_string(minutes % 60)}};
    if (minutes < 60) return sentence("clock.minutes", values);
    return sentence(minutes % 60 == 0 ? "clock.hours" : "clock.hours_and_minutes", values);
}

std::vector<ClockLine> explain(const Reckoning& clock, const TimeLimit& limit, Instant received_at,
                               const ClockRules& rules, const deadlines::WorkingCalendar& calendar,
                               std::optional<Date> today, const std::optional<Granted>& granted) {
    Explanation explanation{clock, limit, calendar};
    explanation.add_receipt(received_at);
    explanation.add_limit(rules.hours);
    explanation.add_days(clock.days);
    explanation.add_end(granted ? std::nullopt : today);
    if (granted) explanation.add_granted(*granted, today);
    return explanation.take();
}

std::string text_of(const ClockLine& line) { return sentence("clock." + line.code, line.values); }

}  // namespace dossiers
