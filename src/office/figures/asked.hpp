#pragma once
#include "office/figures/figure.hpp"
#include "office/routing/request.hpp"

namespace figures {

/// What a request asks figures for: `from`, `to`, and what they are narrowed by. Who reads the agency's reports may ask
/// for the whole agency (`scope=agency`); who sees one unit only is else asked about that unit. A city may ask for one
/// of its communes by its code (`commune`).
Question question_of(office::Request&);
/// The same with the rows that the viewer may see: a unit role its unit's, a city its own.
Question seen_of(office::Request&, const Question&);

}  // namespace figures
