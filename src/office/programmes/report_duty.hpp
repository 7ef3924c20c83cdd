#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/calendar/period.hpp"
#include "office/programmes/paper_source.hpp"

/// chế độ báo cáo: a report that the office owes again and again, and the recurring task that fulfils it.
namespace programmes {

struct ReportDuty {
    std::string id;
    std::string name;                    ///< what is reported
    std::string recipient;               ///< to whom
    std::optional<std::string> unit_id;  ///< who writes it
    std::optional<std::string> deadline_text;
    std::vector<std::string> occurrences;  ///< days of the year, "06-04"; empty: none is known
    std::optional<std::string> form;       ///< of definitions/reports, where it is a report that we make
    std::optional<std::string> task_id;    ///< a task of the series that fulfils it
    PaperSource source;
    std::string created_by;
    std::optional<calendar::Date> ended_on;
    std::optional<std::string> ended_reason;
    std::int64_t version = 1;
};

/// One task of the series, as far as the duty asks for it.
struct Sending {
    std::string task_id;
    std::string state;  ///< of the task
    std::optional<calendar::Date> due_on;
    std::optional<calendar::Date> sent_on;  ///< of the submission that waits or was approved
};

/// no_task: nobody is charged with it; late and soon as of the task that is open; waiting: its day lies further away,
/// or is not known.
enum class DutyState { no_task, late, soon, waiting };
std::string_view word_of(DutyState);

/// Where a duty stands today.
struct DutyStanding {
    DutyState state = DutyState::no_task;
    std::optional<calendar::Date> next_on;
    std::optional<std::string> next_task_id;
    std::optional<Sending> last;  ///< the last that was sent
};
/// `series`: every task of it that is not cancelled, in the order of their days.
DutyStanding standing_of(const ReportDuty&, const std::vector<Sending>& series, calendar::Date today);

/// The period that a report of that day is about: the one whose last day lies nearest, a month, quarter, half or year
/// by how often the duty comes; a second half is the whole year. Nothing for a duty without days.
std::optional<calendar::Period> reported_period(const std::vector<std::string>& occurrences, calendar::Date day,
                                                calendar::Cutoff);

}  // namespace programmes
