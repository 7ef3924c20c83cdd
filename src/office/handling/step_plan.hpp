#pragma once
#include "office/dossiers/clock.hpp"
#include "office/procedures/procedure.hpp"

/// Steps of a procedure's version as the plan of one dossier. Pure.
namespace handling {

/// The day by which each step should end: its share of the time limit and those before it, by the clock. Nothing where
/// the steps have no shares, and while the clock stands still. Days granted by an apology go to the last step.
std::vector<std::optional<calendar::Date>> step_days(const procedures::Version&, calendar::Instant received_at,
                                                     const std::vector<dossiers::Standstill>&,
                                                     const dossiers::ClockRules&, int days_granted);

/// The step that follows, from 1; nothing after the last one. Without a step the first.
std::optional<std::int64_t> next_step(const procedures::Version&, std::optional<std::int64_t> step);

/// When it is due: as the clock gives, and the working days that an apology put after it. Nothing while the clock
/// stands still.
std::optional<calendar::Instant> due_at(const procedures::TimeLimit&, calendar::Instant received_at,
                                        const std::vector<dossiers::Standstill>&, const dossiers::ClockRules&,
                                        int days_granted);
/// The end of office hours of that day.
calendar::Instant closing_of(calendar::Date, const dossiers::ClockRules&);

}  // namespace handling
