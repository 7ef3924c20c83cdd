#include "office/risk/morning.hpp"

#include <algorithm>

namespace risk {
namespace {

using calendar::Date;

/// Working days from one day to another, in two looks: a year of dossiers asks it a hundred thousand times.
class Counted {
public:
    Counted(const calendar::WorkingDays& days, Date from, Date to) : from_(from) {
        int count = 0;
        for (Date day = from; day <= to; day += std::chrono::days{1}) counts_.push_back(count += days.includes(day));
    }
    /// After `from`, up to and with `to`; below 0 the other way.
    int between(Date from, Date to) const { return at(to) - at(from); }

private:
    int at(Date day) const {
        const auto place = std::clamp<std::int64_t>((day - from_).count(), 0, std::ssize(counts_) - 1);
        return counts_[static_cast<std::size_t>(place)];
    }

    Date from_;
    std::vector<int> counts_;
};

/// Working days between the two, without those on which it stood.
int running(const Counted& days, const Known& one, Date from, Date to) {
    int count = days.between(from, to);
    for (const Standing& pause : one.pauses) {
        const Date begin = std::max(pause.from, from), end = std::min(pause.to.value_or(to), to);
        if (begin < end) count -= days.between(begin, end);
    }
    return std::max(count, 0);
}

Taken taken_of(const Known& one, const Counted& days) {
    Taken taken{.procedure_id = one.procedure_id,
                .field = one.field,
                .papers_missing = one.missing_papers > 0,
                .days = running(days, one, one.received_on, *one.finished_on),
                .limit = running(days, one, one.received_on, one.due_on),
                .from_step = {}};
    for (const auto& [step, since] : one.steps) taken.from_step[step] = running(days, one, since, *one.finished_on);
    return taken;
}

struct Loads {
    std::map<std::string, std::int64_t> now, days;  ///< dossiers; and the working days that all spent there in the year
    int working_days = 0;

    std::int64_t of(const std::string& unit_id) const {
        const auto open = now.find(unit_id), spent = days.find(unit_id);
        if (working_days < load_days_min || open == now.end() || spent == days.end() || spent->second == 0) return 100;
        return 100 * open->second * working_days / spent->second;
    }
};

/// Little's law: who is there on a usual day is the days that all spent there, divided by the days.
Loads loads_of(const std::vector<Known>& all, Date today, const Counted& days) {
    Loads loads;
    Date first = today;
    const Date begin = today - history_length;
    for (const Known& one : all) {
        first = std::min(first, std::max(one.received_on, begin));
        loads.days[one.unit_id] +=
            running(days, one, std::max(one.received_on, begin), one.finished_on.value_or(today));
        if (!one.finished_on && !one.standing_now) ++loads.now[one.unit_id];
    }
    loads.working_days = days.between(first, today);
    return loads;
}

Open open_of(const Known& one, Date today, const Counted& days, std::int64_t load) {
    const int left = days.between(today, one.due_on);
    const Date yesterday = today - std::chrono::days{1};
    const auto course = [&](Date since) {
        return Course{running(days, one, since, today), left,
                      since < today ? running(days, one, since, yesterday) : -1};
    };
    Open open{.procedure_id = one.procedure_id,
              .field = one.field,
              .papers_missing = one.missing_papers > 0,
              .course = course(one.received_on),
              .limit = 0,
              .step = one.step,
              .in_step = {},
              .load = load};
    open.limit = open.course.elapsed + left;
    if (const auto since = one.step ? one.steps.find(*one.step) : one.steps.end(); since != one.steps.end())
        open.in_step = course(since->second);
    else
        open.step.reset();
    return open;
}

}  // namespace

std::vector<Foretold> foretell(const std::vector<Known>& all, Date today, const calendar::WorkingDays& working) {
    Date first = today, last = today;
    for (const Known& one : all) {
        first = std::min(first, one.received_on);
        last = std::max({last, one.due_on, one.finished_on.value_or(last)});
    }
    const Counted days{working, first, last};
    History history;
    for (const Known& one : all)
        if (one.finished_on && *one.finished_on >= today - history_length) history.add(taken_of(one, days));
    history.sort();
    const Loads loads = loads_of(all, today, days);
    std::vector<Foretold> found;
    for (const Known& one : all) {
        if (one.finished_on || one.standing_now || one.due_on < today) continue;
        const Open open = open_of(one, today, days, loads.of(one.unit_id));
        if (const auto chance = history.ask(open)) {
            const auto held = loads.now.find(one.unit_id);
            found.push_back({one.id, *chance, open.course, open.load, held == loads.now.end() ? 0 : held->second,
                             one.missing_papers});
        }
    }
    return found;
}

}  // namespace risk
