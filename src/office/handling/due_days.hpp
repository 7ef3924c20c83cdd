#pragma once
#include <string>
#include <vector>

#include "office/routing/request.hpp"

/// A working calendar, or the office's hours, that changed: what it means for the dossiers that the office handles.
namespace handling {

struct MovedDossier {
    std::string id, code;
    calendar::Date from, to;
};

/// Reckons every open own dossier again, in the write that changed the calendar, and puts the new day in the place of
/// the old one: a line in its history with the reason, the audit, a notice to who has it. While the clock stands still
/// nothing moves: the day comes when it runs again.
std::vector<MovedDossier> move_due_days(office::Request&, const std::string& why);

/// The value of "moved_dossiers": what the calendar's page shows.
void write_moved(json::Writer&, const std::vector<MovedDossier>&);

}  // namespace handling
