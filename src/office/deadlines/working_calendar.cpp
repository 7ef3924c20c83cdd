#include "office/deadlines/working_calendar.hpp"

#include <array>

#include "lib/messages/messages.hpp"

namespace deadlines {

std::string weekday_name(calendar::Date day) {
    static constexpr std::array<std::string_view, 7> codes{
        "calendar.sunday",   "calendar.monday", "calendar.tuesday", "calendar.wednesday",
        "calendar.thursday", "calendar.friday", "calendar.saturday"};
    return messages::sentence(codes.at(std::chrono::weekday{day}.c_encoding()));
}

std::string WorkingCalendar::name_of(calendar::Date day) const {
    const auto named = names.find(day);
    if (named != names.end()) return named->second;
    const std::chrono::weekday weekday{day};
    if (weekday != std::chrono::Saturday && weekday != std::chrono::Sunday) return {};
    return weekday_name(day);
}

WorkingCalendar with_own(const std::vector<OwnDay>& own) {
    WorkingCalendar made;
    for (const calendar::SpecialDay& one : calendar::national_days()) made.names[one.day] = one.name;
    for (const OwnDay& one : own) {
        calendar::set_day(made.days, one.day, one.working);
        made.names[one.day] = one.name;
    }
    return made;
}

}  // namespace deadlines
