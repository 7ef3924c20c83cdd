#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "office/dossiers/own_dossier.hpp"
#include "office/procedures/procedure.hpp"

/// tra cứu hồ sơ: what a citizen is told of a dossier. Nothing of it names a person.
namespace citizens {

/// Whose turn it is.
enum class Turn { office, citizen, nobody };
std::string_view word_of(Turn);
/// Of a dossier in that state: with a result it waits for the citizen to come for it.
Turn turn_of(dossiers::State);

/// lời xin lỗi: the office was late and named another day.
struct Apology {
    calendar::Date on;
    std::optional<calendar::Date> was_due_on, due_on;
};
std::vector<Apology> apologies_of(const std::vector<dossiers::Act>&);

/// While a supplement is asked for: the last day that the citizen has.
std::optional<calendar::Date> supplement_until(const std::vector<dossiers::Act>&, dossiers::State);

/// Where each step of the version stands when the dossier is in the step of that place (from 1).
enum class StepState { done, now, to_come };
std::string_view word_of(StepState);
std::vector<StepState> states_of(const procedures::Version&, std::optional<std::int64_t> step, dossiers::State);

/// Of one that has an open day before today; its clock runs.
bool is_late(const dossiers::Dossier&, calendar::Date today);

}  // namespace citizens
