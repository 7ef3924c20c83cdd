#pragma once
#include "lib/calendar/date.hpp"

namespace calendar {

/// The one reading of time. Rules never see it: they take a date.
struct Clock {
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    Date today() const { return local_date(now()); }
};

/// The machine's clock.
const Clock& system_clock();

/// A clock that stands where it is put, for tests.
struct FixedClock final : Clock {
    Instant at{};
    Instant now() const override { return at; }
};

}  // namespace calendar
