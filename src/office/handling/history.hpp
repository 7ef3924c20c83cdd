#pragma once
#include "office/dossiers/clock.hpp"
#include "office/dossiers/own_dossier.hpp"
#include "office/handling/act.hpp"

/// What the acts that were done to a dossier, in their order, say about where it lay and for how long. Pure.
namespace handling {

using Lines = std::vector<dossiers::Act>;

/// Where it lay after that act; nothing when the line does not say.
std::optional<Place> place_of(const dossiers::Act&);

/// Who handed it over to where it lies: each handing back takes away one handing over.
std::optional<Place> came_from(const Lines&);

/// Form 04 was given since the receipt.
bool is_apologised(const Lines&);
/// The last day for the supplement that is asked for now.
std::optional<calendar::Date> limit_of(const Lines&);
/// Working days that apologies put after the day that the clock gives.
int days_granted(const Lines&, const calendar::WorkingDays&);

/// Somebody had the dossier for a time.
struct Held {
    Place place;
    calendar::Instant from, to;
    std::int64_t working_minutes = 0;  ///< without the time the clock stood still
    bool now = false;
};
/// Who had it, in order; the last one until `now`, or until handling ended.
std::vector<Held> holdings(const Lines&, const std::vector<dossiers::Standstill>&, const dossiers::ClockRules&,
                           calendar::Instant now);

}  // namespace handling
