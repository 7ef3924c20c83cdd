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

std::int64_t unix_milliseconds() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

}  // namespace calendar
