#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace procedures {

/// thời hạn giải quyết
struct TimeLimit {
    enum class Unit { working_days, working_hours };
    Unit unit = Unit::working_days;
    int amount = 0;                             ///< 0 working days: due on the day it is received
    std::optional<int> cut_off = std::nullopt;  ///< minute of the day; later counts as received on the next working day

    friend bool operator==(const TimeLimit&, const TimeLimit&) = default;
};

/// Most that a procedure may take: five years of working days.
inline constexpr int limit_days_max = 1300;
inline constexpr int limit_hours_max = 800;

/// "working_days" both ways.
std::string_view word_of(TimeLimit::Unit);
std::optional<TimeLimit::Unit> limit_unit_of(std::string_view);

/// "3 ngày làm việc"; "Trong ngày; nhận sau 15:00 thì tính từ ngày làm việc tiếp theo".
std::string text_of(const TimeLimit&);

/// What a catalogue writes: "03 ngày làm việc", "8 giờ làm việc", "Trong ngày". Nothing when it is no such limit, or
/// does not say that its days are working days. What is due the same day has the cut-off of decree 61/2018/NĐ-CP,
/// article 17, unless the words name another hour ("nhận hồ sơ sau 16 giờ").
std::optional<TimeLimit> parse_limit(std::string_view);

}  // namespace procedures
