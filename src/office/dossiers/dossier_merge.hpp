#pragma once
#include <string>
#include <vector>

#include "office/dossiers/dossier_row.hpp"

/// What a row of an export makes of a dossier that is known: exports are partial, repeated and sometimes old.
namespace dossiers {

/// Whether a dossier that is known in the first state was in the second one earlier: finished, then open again.
bool is_earlier(State known, State shown);

/// The known dossier with what the row says; what the row leaves out stays. A day without a time keeps the known time
/// of that day. A state that is not finished takes the finish away.
SheetDossier merged(const SheetDossier& known, const SheetDossier& given);

/// One field before and after, as the database holds it: days and moments in ISO, states as numbers, truth as "true".
struct FieldChange {
    Column column;
    std::string before, after;
};

/// What differs. Code and name of a procedure are one field (procedure_name).
std::vector<FieldChange> changes_between(const SheetDossier& before, const SheetDossier& after);

}  // namespace dossiers
