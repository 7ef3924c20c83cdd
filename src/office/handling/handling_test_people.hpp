#pragma once
#include <string>

#include "lib/failure.hpp"
#include "office/handling/act.hpp"

/// The office of the rules' tests of handling: "centre" receives, "culture" handles, in March 2026.
namespace handling::test {

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
                              director = person("centre_director", "director", "centre"),
                              counter = person("counter_officer", "counter", "centre"),
                              head = person("unit_head", "head", "culture"),
                              hoa = person("specialist", "hoa", "culture"),
                              nam = person("specialist", "nam", "culture"),
                              other_head = person("unit_head", "other", "economy"),
                              son = person("specialist", "son", "economy"), clerk = person("clerk", "clerk", "culture"),
                              office_head = person("office_head", "office", "office"),
                              administrator = person("administrator", "admin", "culture");

inline const std::vector<const accounts::Viewer*> everybody{
    &chair, &vice, &director, &counter, &head, &hoa, &nam, &son, &other_head, &clerk, &office_head, &administrator};

/// In that state with all that goes with it: every act of the state is possible.
inline Case case_in(State state) {
    return {.state = state,
            .unit_id = "culture",
            .centre_id = "centre",
            .held = {"culture", "hoa", 2},
            .came_from = Place{"centre", std::nullopt, 1},
            .due_on = day(20),
            .limit_on = state == State::awaiting_supplement ? std::optional{day(9)} : std::nullopt};
}

/// The code of what was refused, or "done".
std::string refusal(auto act) {
    try {
        act();
    } catch (const Failure& failure) {
        return failure.fields.empty() ? failure.code : failure.fields[0].code;
    }
    return "done";
}

}  // namespace handling::test
