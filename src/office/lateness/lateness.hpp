#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "office/handling/history.hpp"
#include "office/procedures/procedure.hpp"

/// vì sao trễ: who had a late dossier for how long, beyond which share of its time, and why it is late. Pure.
namespace lateness {

/// nguyên nhân: the first that fits, in this order. Each late dossier has exactly one.
enum class Cause {
    no_detail,         // came with an import: nothing is known of its handling
    due_moved,         // in time by the day promised before the working calendar brought it forward
    apology_broken,    // late by the new day of form 04, too
    supplement_late,   // a supplement was asked for when more than half of the time was over
    papers_missing,    // taken in without a paper that the procedure requires, and none was asked for later
    unshared,          // its procedure's steps have no shares of the time
    not_taken,         // the unit had it too long before one person took it
    handed_over_late,  // the time was used up by who had it before the one who had it when it turned late
    held_over,         // who had it when it turned late had used up more than the step's share
};
inline constexpr std::array causes{Cause::no_detail,       Cause::due_moved,        Cause::apology_broken,
                                   Cause::supplement_late, Cause::papers_missing,   Cause::unshared,
                                   Cause::not_taken,       Cause::handed_over_late, Cause::held_over};
/// "held_over" both ways.
std::string_view word_of(Cause);
std::optional<Cause> cause_of(std::string_view);

/// What the registers say of a dossier that ended late, or is open and overdue.
struct LateDossier {
    std::string id, unit_id;  ///< the unit decides it
    std::optional<std::string> procedure_id;
    calendar::Instant received_at;
    calendar::Date due_on;
    std::optional<calendar::Instant> finished_at;
    bool is_own = false;                           ///< the office handles it itself
    handling::Lines lines = {};                    ///< of an own one
    std::vector<dossiers::Standstill> still = {};  ///< when its clock stood still
    std::vector<std::string> missing_papers = {};  ///< not handed in at the receipt
};

/// Somebody had it, in all.
struct Holder {
    handling::Place place;
    std::int64_t working_minutes = 0;  ///< without standstills
    std::int64_t over_minutes = 0;     ///< of these, after the step's share of the time was used up
};

/// Why it is late.
struct Delay {
    Cause cause = Cause::no_detail;
    bool is_open = false;         ///< not finished by then
    int days = 0;                 ///< working days after the due day
    std::vector<Holder> holders;  ///< in the order in which they first had it; none of an imported one
    handling::Place main;         ///< who used most beyond its share; of an imported one the deciding unit
    std::string note;             ///< the reason of form 04, where that is the cause
};

/// As of that moment: what was done later is left out. `version` of its procedure in force at the receipt.
Delay delay_of(const LateDossier&, const procedures::Version* version, const dossiers::ClockRules&,
               calendar::Instant until);

}  // namespace lateness
