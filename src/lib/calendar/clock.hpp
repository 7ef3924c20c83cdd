#pragma once
#include <cstdint>

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

/// Milliseconds since 1970, for identifiers only.
std::int64_t unix_milliseconds();

/// A clock that stands where it is put, for tests.
struct FixedClock final : Clock {
    Instant at{};
    Instant now() const override { return at; }
};

}  // namespace calendar
