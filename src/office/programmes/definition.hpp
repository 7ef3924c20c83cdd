#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "office/programmes/indicator.hpp"

namespace programmes {

/// What an indicator can be measured by: one line of definitions/indicators. Figures are empty where nobody counts it
/// yet and people enter what they measured.
struct Definition {
    std::string code, name;
    std::string unit;     ///< of the target
    bool change = false;  ///< the target is a fall or a rise against the year before
    std::vector<std::string> amount_figures;
    std::vector<std::string> base_figures;        ///< of a share
    std::string amount_name, base_name;           ///< what people enter; empty where figures count
    std::vector<std::vector<std::string>> words;  ///< folded; see definitions/indicators/office.toml

    bool by_hand() const { return amount_figures.empty(); }
};
const std::vector<Definition>& definitions();
const Definition* find_definition(std::string_view code);

/// A ready-made programme of definitions/programmes.
struct Programme {
    std::string code, name, note;
    std::vector<Indicator> indicators;  ///< definition, name, direction, target, unit and period
};
const std::vector<Programme>& ready_made();

}  // namespace programmes
