#pragma once
#include <variant>

#include "office/procedures/catalogue_sheet.hpp"

/// What a catalogue's rows would do to what is known, decided before anything is written.
namespace procedures {

struct Known {
    Procedure procedure;
    std::vector<Version> versions;  ///< oldest first
};

struct Proposal {
    enum class Outcome { added, changed, unchanged };
    Outcome outcome = Outcome::added;
    int row = 0;
    Procedure procedure;
    Version version;
    bool corrects = false;  ///< the version that begins on the same day, instead of a new one
    std::vector<std::string> changes;
};
std::string_view word_of(Proposal::Outcome);

/// From which day on the rows hold, and by which paper where the row names none.
struct Terms {
    calendar::Date valid_from;
    std::string source;
};

/// Pure: what the row does not say stays as the version in force on that day has it. A sentence where the row cannot be
/// taken in: no limit, no name.
std::variant<Proposal, WrongRow> propose(const CatalogueRow&, const Known*, const Terms&);

/// All rows against the agency's catalogue: by code, else by name. Rows that cannot be taken in join the sheet's wrong
/// ones.
std::vector<Proposal> propose_all(Sheet&, const std::vector<Known>&, const Terms&);

}  // namespace procedures
