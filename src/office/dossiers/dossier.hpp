#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/calendar/date.hpp"

/// hồ sơ thủ tục hành chính: one citizen's case of an administrative procedure.
namespace dossiers {

/// trạng thái, numbered as the city's systems number them.
enum class State : int {
    registered = 1,           // mới đăng ký
    received = 2,             // được tiếp nhận
    refused = 3,              // không được tiếp nhận
    processing = 4,           // đang xử lý
    awaiting_supplement = 5,  // yêu cầu bổ sung giấy tờ
    awaiting_payment = 6,     // yêu cầu thực hiện nghĩa vụ tài chính
    withdrawn = 7,            // công dân yêu cầu rút
    stopped = 8,              // dừng xử lý
    resolved = 9,             // đã xử lý xong
    returned = 10,            // đã trả kết quả
};
inline constexpr int states = 10;

/// How handling ended.
enum class Outcome { result, refused, withdrawn };

/// The outcome of a finishing state; nothing for the others.
std::optional<Outcome> outcome_of(State);
/// In 5, 6 and 8 the clock stands still.
bool is_pausing(State);

/// Stands for "no unit named" where a key may hold no NULL.
inline constexpr std::string_view no_unit = "00000000-0000-0000-0000-000000000000";

/// Stands for the import of a dossier that none has brought.
inline constexpr std::string_view no_import = "00000000-0000-0000-0000-000000000000";

/// What figures are counted by. Words as in the database; empty = not stated.
struct Dimensions {
    std::string unit_id{no_unit};
    std::string field;    ///< lĩnh vực
    std::string channel;  ///< online, counter, postal
    std::string level;    ///< full (toàn trình), partial (một phần), information
    bool fee_bearing = false;
    bool paid_online = false;
    bool components_digitised = false;
    bool result_electronic = false;

    friend auto operator<=>(const Dimensions&, const Dimensions&) = default;
};

struct Dossier {
    std::string id;
    std::string code;  ///< H24.242-260115-0007
    std::optional<std::string> procedure_id;
    std::optional<std::string> holder_id;  ///< the official who has it; of what an import brought nobody is known
    Dimensions dimensions;
    std::string applicant;
    calendar::Instant received_at;
    std::optional<calendar::Date> due_on;
    std::optional<calendar::Instant> finished_at;  ///< when handling ended in any way
    State state = State::processing;
    std::int64_t fee = 0;  ///< đồng
    std::string payment;   ///< online, direct; empty = not stated

    calendar::Date received_on() const { return calendar::local_date(received_at); }
    std::optional<calendar::Date> finished_on() const;
};

/// tạm dừng: from the day `from` up to the day before `to`; open while `to` is nothing. Of an own dossier the moments
/// are known too.
struct Pause {
    State state;
    calendar::Date from;
    std::optional<calendar::Date> to;
    std::optional<calendar::Instant> started_at = {}, ended_at = {};

    friend bool operator==(const Pause&, const Pause&) = default;
};

/// The pauses after an import has shown the dossier in its state. An unfinished dossier in 5, 6 or 8 counts as paused
/// since its receipt; a later state ends the pause, at the finish or else today.
std::vector<Pause> pauses_after_import(const std::vector<Pause>& before, const Dossier& shown, calendar::Date today);

/// One thing that happened to a dossier on a day, as daily sums count it. `received` and the five ways to finish are
/// flows; `paused` and `overdue` are stocks: +1 on the day it enters, -1 on the day it leaves.
enum class Measure { received, early, on_time, late, refused, withdrawn, paused, overdue };
inline constexpr int measures = 8;

struct Contribution {
    Measure measure;
    calendar::Date day;
    int amount;
};

/// Everything a dossier adds to the daily sums, also in days to come (an open dossier turns overdue on the day after
/// its due day). A dossier with a result and no due day was on time.
std::vector<Contribution> contributions(const Dossier&, const std::vector<Pause>&);

bool is_overdue(const Dossier&, const std::vector<Pause>&, calendar::Date today);

/// Due within this many working days from today: at risk.
inline constexpr int at_risk_working_days = 2;

/// For lists: the family name and the first letters, "Nguyễn V*** A***". Whoever opens the dossier sees the whole name,
/// and that is recorded (law 91/2025/QH15).
std::string masked(std::string_view applicant);

}  // namespace dossiers
