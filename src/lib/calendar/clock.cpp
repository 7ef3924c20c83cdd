#include "lib/calendar/clock.hpp"

namespace calendar {

const Clock& system_clock() {
    struct System final : Clock {
        Instant now() const override {
            return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        }
    };
    static const System clock;
    return clock;
}

}  // namespace calendar
