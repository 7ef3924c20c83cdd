#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lib/json/writer.hpp"
#include "office/figures/share.hpp"
#include "office/weekly_reports/week.hpp"

/// báo cáo hồ sơ tuần: by unit, what came in, what was resolved, what is open and what is at risk; kept as it was made.
namespace weekly_reports {

/// The figures of a unit, in the order of the paper.
inline constexpr std::array<std::string_view, 13> codes{
    "dossiers.received",      "dossiers.carried_over",   "dossiers.received_new",
    "dossiers.finished",      "dossiers.resolved_early", "dossiers.resolved_on_time",
    "dossiers.resolved_late", "dossiers.refused",        "dossiers.withdrawn",
    "dossiers.open",          "dossiers.open_in_time",   "dossiers.open_overdue",
    "dossiers.open_paused"};
/// Every dossier that had to be resolved stands in exactly one of these.
inline constexpr std::array<std::string_view, 8> leaves{
    "dossiers.resolved_early", "dossiers.resolved_on_time", "dossiers.resolved_late", "dossiers.refused",
    "dossiers.withdrawn",      "dossiers.open_in_time",     "dossiers.open_overdue",  "dossiers.open_paused"};
inline constexpr std::string_view rate = "on_time";  ///< of definitions/shares.toml

struct UnitLine {
    std::string unit_id;  ///< dossiers::no_unit: none is stated
    std::string name;     ///< empty where none is stated
    figures::Counts week = {}, before = {};
    std::int64_t at_risk = 0, due_next = 0;
};

/// Those of `codes`; of an empty list, as many times 0.
figures::Counts picked(const figures::Counts&);
/// All units together.
UnitLine total_of(const std::vector<UnitLine>&);

/// quá hạn chưa xong; có nguy cơ trễ hẹn; đến hạn trong tuần tới
enum class List { overdue, at_risk, due_next };
inline constexpr std::array lists{List::overdue, List::at_risk, List::due_next};
std::string_view word_of(List);

/// A dossier of a list, without its applicant.
struct Listed {
    std::string dossier_id, code, procedure_name, unit_id;
    std::optional<calendar::Date> due_on;
    std::int64_t days = 0;  ///< working days: over, or left
    std::optional<std::string> holder_unit_id;
    std::string holder;     ///< "Phòng Văn hóa - Xã hội: Nguyễn Mai Chi"
    std::int64_t late = 0;  ///< of those at risk: parts of a thousand …
    std::string reasons;    ///< … and why, a line each
};

struct WeeklyReport {
    calendar::Period week;
    std::optional<calendar::Instant> made_at = {};  ///< nothing: not made, as the registers say now
    std::optional<std::string> made_by = {};        ///< a name; nothing: made by itself
    std::optional<calendar::Date> foretold_on = {};
    std::vector<UnitLine> units = {};
    std::array<std::vector<Listed>, lists.size()> listed = {};
    /// Those of other units, which the viewer may not see: their number.
    std::array<std::size_t, lists.size()> hidden = {};

    std::vector<Listed>& of(List list) { return listed.at(static_cast<std::size_t>(list)); }
    const std::vector<Listed>& of(List list) const { return listed.at(static_cast<std::size_t>(list)); }
    std::size_t hidden_of(List list) const { return hidden.at(static_cast<std::size_t>(list)); }
};

/// The figures of all units, and of the lists what the unit decides or holds; nothing: everything.
WeeklyReport seen_by(WeeklyReport, const std::optional<std::string>& unit_id);

/// A number that is no longer what the report says.
struct Change {
    std::string unit_id, name;
    std::string_view code;
    std::int64_t kept = 0, now = 0;
};
std::vector<Change> changes(const std::vector<UnitLine>& kept, const std::vector<UnitLine>& now);

/// How a dossier was counted.
struct Row {
    std::string dossier_id, unit_id, code;
    bool carried_over = false;
    friend bool operator==(const Row&, const Row&) = default;
};
/// One that is counted otherwise than it was, or no longer, or only since.
struct RowChange {
    std::optional<Row> kept, now;
};
std::vector<RowChange> row_changes(std::vector<Row> kept, std::vector<Row> now);

figures::Fraction rate_of(const figures::Counts&);
/// "Trong tuần từ … đến …": the totals in words.
std::string opening_of(const WeeklyReport&, const std::string& agency_name);

}  // namespace weekly_reports
