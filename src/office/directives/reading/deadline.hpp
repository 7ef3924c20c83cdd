#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/calendar/date.hpp"
#include "office/tasks/task.hpp"

namespace directives {

using tasks::DeadlineKind;

/// When a task is due (thời hạn), as the paper words it and as a date.
/// - date: one day. "Quý IV/2026" and "tháng 6" mean the last day.
/// - recurring: `occurrences` holds the days of the year as "MM-DD", where the paper gives them; `due_on` is the first
///   after the paper's date.
/// - continuous (thường xuyên) and conditional (sau khi …) have no day.
struct Deadline {
    std::string text;  ///< as written; empty when the paper says nothing
    DeadlineKind kind = DeadlineKind::none;
    std::optional<calendar::Date> due_on;
    std::vector<std::string> occurrences;
    friend bool operator==(const Deadline&, const Deadline&) = default;
};

/// How deadlines are read.
struct DeadlineOptions {
    bool before_is_day_before = true;              ///< "trước ngày 10/5" → 9/5; offices differ
    std::optional<calendar::Date> issued_on = {};  ///< the paper's date
    std::optional<int> year = {};                  ///< its year, known even where the day is blank
};

/// A cell that holds nothing but the deadline.
Deadline read_deadline(std::string_view cell, const DeadlineOptions&);

/// The deadline inside a sentence; only what a cue introduces ("trước ngày", "chậm nhất", "hoàn thành trong",
/// "định kỳ") counts, since papers are full of other dates. Days before the paper's own are none.
Deadline find_deadline(std::string_view sentences, const DeadlineOptions&);

}  // namespace directives
