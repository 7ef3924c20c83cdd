#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "office.hpp"
#include "scenario.hpp"

namespace scenarios {

struct Outcome {
    int answers = 0;                     ///< as expected
    std::optional<std::string> failure;  ///< the first that was not: "file:line: …"
};

/// Plays one file in a fresh office. Stops at the first answer that differs.
Outcome play(Base&, const std::string& file);

}  // namespace scenarios
