#pragma once
#include <string>

#include "lib/failure.hpp"
#include "office/tasks/task.hpp"

/// The office of the rules' tests of tasks: unit "culture" does, unit "economy" helps, in March 2026.
namespace tasks::test {

inline calendar::Date day(int d) { return *calendar::make_date(2026, 3, d); }

inline accounts::Viewer person(std::string_view role, std::string id, std::string unit) {
    return {.agency_id = "a",
            .official_id = std::move(id),
            .name = "",
            .post = "",
            .unit_id = std::move(unit),
            .role = accounts::find_role(role)};
}

inline const accounts::Viewer chair = person("chair", "chair", "leaders"),
                              vice = person("vice_chair", "vice", "leaders"),
                              office_head = person("office_head", "office", "office"),
                              head = person("unit_head", "head", "culture"),
                              other_head = person("unit_head", "other", "economy"),
                              hoa = person("specialist", "hoa", "culture"),
                              nam = person("specialist", "nam", "culture"),
                              son = person("specialist", "son", "economy"),
                              administrator = person("administrator", "admin", "office");

/// The code of what was refused, or "done".
std::string refusal(auto act) {
    try {
        act();
    } catch (const Failure& failure) {
        return failure.fields.empty() ? failure.code : failure.fields[0].code;
    }
    return "done";
}

}  // namespace tasks::test
