#pragma once
#include "office/deadlines/working_calendar.hpp"
#include "office/dossiers/clock.hpp"
#include "office/dossiers/dossier.hpp"
#include "office/procedures/procedure.hpp"
#include "office/settings/setting.hpp"

/// Why a dossier is due on its day, by the version of its procedure that was in force at the receipt.
namespace dossiers {

/// How this office reckons: its calendar, its hours, its habits.
struct OfficeClock {
    deadlines::WorkingCalendar calendar;
    OfficeHours hours = {};
    bool day_off_moves_receipt = false, resumed_day_counts = true;

    /// Refers to the calendar here.
    ClockRules rules() const { return {calendar.days, hours, day_off_moves_receipt, resumed_day_counts}; }
};
/// Pure. A half day that ends before it begins is left out; an office without hours has the usual ones.
OfficeClock office_clock(const settings::Values&, deadlines::WorkingCalendar);
OfficeClock office_clock_of(sql::Connection&, const std::string& agency_id);

std::vector<Standstill> standstills_of(const std::vector<Pause>&);

/// How the day that the dossier has and the day that is reckoned stand to each other.
enum class Agreement { no_procedure, no_limit, follows, differs, no_due_day, stands };
std::string_view word_of(Agreement);

struct ExplainedDeadline {
    Agreement agreement = Agreement::no_procedure;
    const procedures::Version* version = nullptr;  ///< among those given
    std::optional<calendar::Date> reckoned_on;
    std::vector<ClockLine> lines;
};

/// Pure. `versions` of the dossier's procedure, oldest first; `days_granted` by an apology after the clock's day.
ExplainedDeadline explain_deadline(const Dossier&, const std::vector<Pause>&,
                                   const std::vector<procedures::Version>& versions, const OfficeClock&,
                                   calendar::Date today, int days_granted = 0);

/// The same without its words: for lists.
Agreement agreement_of(const Dossier&, const std::vector<Pause>&, const std::vector<procedures::Version>& versions,
                       const OfficeClock&);

}  // namespace dossiers
