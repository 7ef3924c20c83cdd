#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/calendar/working_days.hpp"
#include "lib/messages/messages.hpp"
#include "office/deadlines/working_calendar.hpp"
#include "office/procedures/time_limit.hpp"

/// đồng hồ của hồ sơ: when a dossier is due and why. Pure: working time without weekends, holidays and compensatory
/// days, with make-up Saturdays, without the time it stood still (decree 61/2018/NĐ-CP; domain.md section 4).
namespace dossiers {

/// As the procedure's version in force at the receipt says it.
using procedures::TimeLimit;

/// Working time of a day: minutes from midnight, in order and apart.
struct OfficeHours {
    struct Span {
        int from, to;
    };
    std::vector<Span> spans{{7 * 60 + 30, 11 * 60 + 30}, {13 * 60, 17 * 60}};

    int closing() const { return spans.back().to; }
};

/// The office's own habits where the law leaves them open. The defaults give the earlier day.
struct ClockRules {
    const calendar::WorkingDays& days;
    OfficeHours hours = {};
    bool day_off_moves_receipt = false;  ///< received on a day off: as on the next working day, which is not counted
    bool resumed_day_counts = true;      ///< the day on which a pause ends is counted
};

/// The clock stood still from `from` on; open while `to` is nothing.
struct Standstill {
    calendar::Instant from;
    std::optional<calendar::Instant> to;
};

/// What one day did to the clock.
struct ClockDay {
    enum class Kind { receipt, counted, off, paused };
    calendar::Date day;
    Kind kind;
    int amount = 0;  ///< of a counted day: 1, or minutes where the limit is in hours
};

struct Reckoning {
    calendar::Date received_on;               ///< the day that counts as the day of receipt
    std::optional<calendar::Instant> due_at;  ///< nothing while the clock stands still
    std::vector<ClockDay> days;               ///< from the receipt to the due day, or to where the clock stands
    int counted = 0;                          ///< of the limit; days or minutes
    int limit = 0;                            ///< the same unit

    std::optional<calendar::Date> due_on() const;
    int left() const { return limit - counted; }
};

/// Reckons the deadline. A limit in days ends at closing time of its last day. Standstills may overlap and come in any
/// order; one that is empty or ends before the receipt does nothing.
Reckoning reckon(const TimeLimit&, calendar::Instant received_at, const std::vector<Standstill>&, const ClockRules&);

/// One line of the explanation: "clock.<code>" in definitions/messages.
struct ClockLine {
    std::string code;
    messages::Values values;
};

/// Working days that an apology (form 04) put after the day that the clock gives, and when they end.
struct Granted {
    int days;
    calendar::Instant until;
};

/// Why the dossier is due then, day by day, like days put together, the days off by their names in the office's
/// calendar; and how much is left on `today` (nothing: it is finished).
std::vector<ClockLine> explain(const Reckoning&, const TimeLimit&, calendar::Instant received_at, const ClockRules&,
                               const deadlines::WorkingCalendar&, std::optional<calendar::Date> today,
                               const std::optional<Granted>& = std::nullopt);

/// The line's sentence.
std::string text_of(const ClockLine&);

/// "7 giờ 30 phút"
std::string duration_text(std::int64_t minutes);

/// Who had the dossier, from when to when (the last one: until now).
struct Holding {
    std::string unit_id;
    calendar::Instant from, to;
};

/// Working minutes of each holding without standstills, in the order given.
std::vector<std::int64_t> working_minutes(const std::vector<Holding>&, const std::vector<Standstill>&,
                                          const ClockRules&);

}  // namespace dossiers
