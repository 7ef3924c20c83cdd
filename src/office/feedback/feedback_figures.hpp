#pragma once
#include <optional>
#include <string_view>

#include "lib/calendar/period.hpp"
#include "lib/sql/connection.hpp"
#include "office/accounts/viewer.hpp"
#include "office/figures/share.hpp"

namespace feedback {

/// How the office stood with what citizens wrote. Flows are dated by the receipt and by the answer that stands; what is
/// open, and open past its day, is as of the period's end or today, whichever is earlier.
struct Figures {
    std::int64_t received = 0, dismissed = 0, open = 0, open_late = 0;
    std::int64_t answered_in_time = 0, answered_late = 0;
    std::int64_t rated = 0, satisfied = 0;  ///< of the answers of the period

    /// What is late and still open counts, or the rate flatters (item 5.2 of Decision 766/QĐ-TTg).
    figures::Fraction in_time() const { return {answered_in_time, answered_in_time + answered_late + open_late}; }
    /// Item 5.3.
    figures::Fraction satisfaction() const { return {satisfied, rated}; }
};

/// What the numbers above count, and what item 5.2 is a share of (`in_time_whole`).
enum class Counted {
    received,
    dismissed,
    open,
    open_late,
    answered_in_time,
    answered_late,
    rated,
    satisfied,
    in_time_whole
};
/// "answered_in_time"; nothing for other words.
std::optional<Counted> counted_of(std::string_view);
/// Which rows of feedback `f`, in SQL: $2 and $3 the period, $4 its end or today.
std::string_view rows_of(Counted);

Figures figures_of(sql::Connection&, const accounts::Visibility&, const calendar::Period&, calendar::Date today);

}  // namespace feedback
