#pragma once
#include <vector>

#include "office/directives/reading/outline.hpp"
#include "office/directives/reading/reading.hpp"
#include "office/directives/reading/sheet.hpp"

namespace directives {

/// Quantified targets named in a paper, each once: a number with "%", ngày, phút, giờ, buổi or hội nghị, and words that
/// make it a target: "tối thiểu", "ít nhất", "trở lên", "không quá", "giảm", "đạt", "100%".
/// Those of an assignment table are read from its tasks, whose halves are joined already.
/// What an assessment says was reached is no target.
std::vector<Target> targets_in(const Sheet&, const std::vector<Node>& body, const std::vector<TaskDraft>&);

/// Those of one text.
std::vector<Target> targets_of(std::string_view text);

}  // namespace directives
