#include "office/handling/step_plan.hpp"

namespace handling {
namespace {

constexpr int whole = 100;

/// So much of the limit, rounded up: the last share reaches the whole.
procedures::TimeLimit part_of(const procedures::TimeLimit& limit, int hundredths) {
    procedures::TimeLimit part = limit;
    part.amount = (limit.amount * hundredths + whole - 1) / whole;
    return part;
}

}  // namespace

calendar::Instant closing_of(calendar::Date day, const dossiers::ClockRules& rules) {
    return calendar::at_local(day) + std::chrono::minutes{rules.hours.closing()};
}

std::optional<calendar::Instant> due_at(const procedures::TimeLimit& limit, calendar::Instant received_at,
                                        const std::vector<dossiers::Standstill>& standstills,
                                        const dossiers::ClockRules& rules, int days_granted) {
    const auto clock = dossiers::reckon(limit, received_at, standstills, rules);
    if (!clock.due_at || days_granted == 0) return clock.due_at;
    return closing_of(rules.days.after(*clock.due_on(), days_granted), rules);
}

std::vector<std::optional<calendar::Date>> step_days(const procedures::Version& version, calendar::Instant received_at,
                                                     const std::vector<dossiers::Standstill>& standstills,
                                                     const dossiers::ClockRules& rules, int days_granted) {
    std::vector<std::optional<calendar::Date>> days;
    int reached = 0;
    for (std::size_t i = 0; i < version.steps.size(); ++i) {
        const auto& share = version.steps[i].share;
        if (!share) return std::vector<std::optional<calendar::Date>>(version.steps.size());
        reached += *share;
        const bool last = i + 1 == version.steps.size();
        const auto ends =
            due_at(part_of(version.limit, reached), received_at, standstills, rules, last ? days_granted : 0);
        days.push_back(ends ? std::optional{calendar::local_date(*ends)} : std::nullopt);
    }
    return days;
}

std::optional<std::int64_t> next_step(const procedures::Version& version, std::optional<std::int64_t> step) {
    const auto next = step.value_or(0) + 1;
    if (next > static_cast<std::int64_t>(version.steps.size())) return std::nullopt;
    return next;
}

}  // namespace handling
