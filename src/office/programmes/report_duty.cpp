#include "office/programmes/report_duty.hpp"

#include <array>

#include "office/deadlines/occurrence.hpp"
#include "office/programmes/indicator.hpp"
#include "office/tasks/task.hpp"

namespace programmes {
namespace {

using calendar::Date;
using calendar::Period;

std::optional<Span> span_of_days(const std::vector<std::string>& occurrences) {
    switch (occurrences.size()) {
        case 12:
            return Span::month;
        case 4:
            return Span::quarter;
        case 2:
            return Span::half;
        case 1:
            return Span::year;
        default:
            return std::nullopt;
    }
}

}  // namespace

std::string_view word_of(DutyState state) {
    constexpr std::array<std::string_view, 4> words{"no_task", "late", "soon", "waiting"};
    return words.at(static_cast<std::size_t>(state));
}

DutyStanding standing_of(const ReportDuty& duty, const std::vector<Sending>& series, Date today) {
    DutyStanding standing;
    for (const Sending& one : series) {
        const bool open = one.state != "approved";
        if (one.sent_on) standing.last = one;
        if (!open || one.sent_on || standing.next_task_id) continue;
        standing.next_on = one.due_on;
        standing.next_task_id = one.task_id;
    }
    // Its next task may not be made yet.
    if (!standing.next_on && !standing.next_task_id) {
        const Date from = standing.last && standing.last->due_on ? std::max(*standing.last->due_on, today) : today;
        standing.next_on = deadlines::next_occurrence(duty.occurrences, from);
    }
    if (series.empty()) return standing;
    if (!standing.next_on)
        standing.state = DutyState::waiting;
    else if (*standing.next_on < today)
        standing.state = DutyState::late;
    else
        standing.state =
            *standing.next_on <= today + std::chrono::days{tasks::soon_days} ? DutyState::soon : DutyState::waiting;
    return standing;
}

std::optional<Period> reported_period(const std::vector<std::string>& occurrences, Date day, calendar::Cutoff cutoff) {
    const auto span = span_of_days(occurrences);
    if (!span) return std::nullopt;
    const Period here = calendar::span_with(*span, day, cutoff), before = period_before(*span, here, cutoff);
    Period period = here.to - day <= day - before.to ? here : before;
    // What is due at the end of the second half tells of the whole year.
    if (*span == Span::half) {
        const Period year = calendar::span_with(Span::year, period.to, cutoff);
        if (year.to == period.to) period = year;
    }
    return period;
}

}  // namespace programmes
