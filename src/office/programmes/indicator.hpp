#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lib/calendar/period.hpp"
#include "office/accounts/viewer.hpp"
#include "office/programmes/paper_source.hpp"

/// chỉ tiêu: a measure with what it has to reach in every period. All amounts are in thousandths: 95000 is 95.
namespace programmes {

/// fall and rise are counted against the same days of the year before.
enum class Direction { at_least, at_most, fall, rise };
std::string_view word_of(Direction);
std::optional<Direction> direction_of(std::string_view);

/// How long its periods are; a week is none.
using calendar::Span;
std::string_view word_of(Span);
std::optional<Span> span_of(std::string_view);

struct Indicator {
    std::string id;
    std::string name;
    std::optional<std::string> definition;  ///< nothing: entered by hand, under its own name
    Direction direction = Direction::at_least;
    std::int64_t target = 0;
    std::string unit;  ///< "%": a share, or a change against the year before
    Span period = Span::year;
    std::optional<std::string> unit_id;  ///< the unit that answers
    PaperSource source;
    std::string created_by;
    std::optional<calendar::Date> ended_on;
    std::optional<std::string> ended_reason;
    std::int64_t version = 1;
};

bool is_change(Direction);
/// Measured by two numbers: a share and its whole, or this year and the year before.
bool needs_base(const Indicator&);

/// Who may enter what was measured: who keeps the programme, and the unit that answers.
bool may_enter(const Indicator&, const accounts::Viewer&);

/// The period before this one, as the office cuts; and the same days a year before (of 29 February, the 28th).
calendar::Period period_before(Span, calendar::Period, calendar::Cutoff);
calendar::Period year_before(calendar::Period);

/// What was counted or entered. Without a base where there is one to be, or with a base of 0, there is no data.
struct Measured {
    std::int64_t amount = 0;
    std::optional<std::int64_t> base = std::nullopt;
};

/// In thousandths, half up: the share or change in per cent, or the amount itself.
std::optional<std::int64_t> value_of(const Indicator&, const std::optional<Measured>&);

enum class Verdict { met, not_met, no_data };
std::string_view word_of(Verdict);
/// By the numbers themselves, before any rounding.
Verdict judge(const Indicator&, const std::optional<Measured>&);

/// Against the period before.
enum class Trend { better, worse, same, unknown };
std::string_view word_of(Trend);
Trend trend_of(Direction, std::optional<std::int64_t> now, std::optional<std::int64_t> before);

/// Which of two targets of the same indicator asks for more; nothing where they cannot be compared.
enum class Strictness { stricter, looser, same };
std::string_view word_of(Strictness);
std::optional<Strictness> compare(const Indicator&, const Indicator& other);

/// "96,14 %", "1,5 ngày": two decimals at most, half up.
std::string amount_words(std::int64_t thousandths, std::string_view unit);
/// "ít nhất 60 %", "giảm ít nhất 15 % so với cùng kỳ năm trước".
std::string target_words(const Indicator&);
/// "Tăng 2,3 điểm phần trăm so với kỳ trước (93,8 %)."
std::string trend_words(const Indicator&, std::optional<std::int64_t> now, std::optional<std::int64_t> before);

}  // namespace programmes
