#pragma once
#include <vector>

#include "lib/json/writer.hpp"
#include "office/programmes/indicator_store.hpp"

namespace programmes {

/// "same": the indicators in force that are measured by the same definition, each with what it asks for and whether
/// this one is stricter, looser or the same (nothing: not to be compared).
void write_same(json::Writer&, const Indicator&, const std::vector<IndicatorRow>& in_force);

}  // namespace programmes
