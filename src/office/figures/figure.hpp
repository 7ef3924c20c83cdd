#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/calendar/period.hpp"
#include "lib/sql/connection.hpp"
#include "office/figures/roll_up.hpp"

/// số liệu: a figure is defined once and used for its count, for the rows behind it, in reports, in indicators and in
/// the roll-up.
namespace figures {

/// Until when sums are added up: until the day before the period, in it, or until its end.
enum class When { until_start, in_period, until_end };
struct Term {
    Sum sum;
    When when;
    int sign;
};

/// Where rows are counted. Only dossiers have sums of spans; the others are counted from the rows that a period
/// touches.
enum class Register { dossiers, tasks, task_events, task_parts, readings, documents };

/// Of dossiers, what must be read to find a figure's rows: whatever was finished in the period, after its start or
/// after its end (or not at all), or was received in it.
enum class Touched { finished_in_period, finished_after_start, finished_after_end, received_in_period };

/// One definition: the rows of a register that are counted. Texts are SQL; parameters: $1 agency, $2 first day,
/// $3 last day or today, whichever is earlier, $4 the day before the first (or today), $5 unit, $6 field, $7 the
/// moment after $4, $8 the moment after $3, $9 official, $10 whether only what nobody has, $11 channel, $12 level,
/// $13 procedure.
struct Figure {
    Register counts;
    std::string code;                                ///< dossiers.resolved_late
    std::string rows;                                ///< which rows of the register: in time, and what they must be
    std::vector<Term> terms;                         ///< of dossiers: the same from the sums of spans …
    std::vector<std::string_view> channels, levels;  ///< … of these only; empty: of all
    Touched touched = Touched::finished_after_start;
};

/// Every figure, in the order in which they are shown.
const std::vector<Figure>& definitions();
/// Failure(not_found, "figure.unknown") when there is none.
const Figure& definition(std::string_view code);

/// Only what concerns this unit, this field, this person; nothing = all.
struct Filter {
    std::optional<std::string> unit_id;           ///< of dossiers and documents; the lead of tasks; of parts its own
    std::optional<std::string> field = {};        ///< of dossiers, "" = not stated; nothing else has one
    std::optional<std::string> official_id = {};  ///< who has the dossier, does the task or part, had a paper read
    bool nobody = false;                          ///< what no person has yet
    /// Of dossiers only: "" = not stated; the nil id = none is named.
    std::optional<std::string> channel = {}, level = {}, procedure_id = {};
};

/// What a statement is asked for. States "at the end" are as of the end or today, whichever is earlier; nothing that is
/// dated after today is counted.
struct Question {
    std::string agency_id;
    calendar::Period period;
    calendar::Date today;
    Filter filter = {};
    bool own_only = false;  ///< of a city: without its communes

    calendar::Date end() const { return period.to < today ? period.to : today; }
    calendar::Date start() const {
        const calendar::Date before = period.from - std::chrono::days{1};
        return before < today ? before : today;
    }
};

using Counts = std::vector<std::pair<std::string_view, std::int64_t>>;

/// The count: of dossiers from the roll-up, of a city with those of its communes; of other registers from their rows.
std::int64_t count(sql::Connection&, std::string_view code, const Question&);
/// Every figure of dossiers.
Counts dossier_counts(sql::Connection&, const Question&);
/// Every figure at once, in the order of definitions().
Counts all(sql::Connection&, const Question&);
std::int64_t at(const Counts&, std::string_view code);

/// Every figure of dossiers for each unit, field … that occurs; "" or the nil id = not stated.
enum class Dimension { unit, field, channel, level, procedure, official };
inline constexpr std::array dimensions{Dimension::unit,  Dimension::field,     Dimension::channel,
                                       Dimension::level, Dimension::procedure, Dimension::official};
std::vector<std::pair<std::string, Counts>> by(sql::Connection&, Dimension, const Question&);
/// Dossiers that were finished with a result, of the agency's own.
struct Results {
    std::string unit_id, procedure_id;  ///< the nil id = not stated
    std::string month;                  ///< 2026-03
    std::int64_t number;
};
std::vector<Results> results_by_month(sql::Connection&, const std::string& agency_id,
                                      const std::optional<std::string>& unit_id, const calendar::Period&);
/// Every figure of tasks, of what was done to them, of parts and readings, for each unit or official that occurs; ""
/// stands for what nobody has yet.
std::map<std::string, Counts> by_doer(sql::Connection&, Dimension, const Question&);
/// The same of all of them together; of none, every figure as many times 0.
Counts sum_of(const std::map<std::string, Counts>&);

/// Ids of the rows behind a figure, the newest first; `after` is the last id of the page before. A part is
/// "task|unit".
std::vector<std::string> rows(sql::Connection&, std::string_view code, const Question&, int limit,
                              const std::optional<std::string>& after = std::nullopt);
/// The statement that selects the ids of all rows behind a figure, to stand inside another one, and its parameters $1
/// to $13; they must not outlive the question.
struct Selection {
    std::string text;
    std::vector<sql::Value> values;
};
Selection selection(std::string_view code, const Question&);
/// Their number, counted row by row (the roll-up must agree).
std::int64_t count_rows(sql::Connection&, std::string_view code, const Question&);

}  // namespace figures
