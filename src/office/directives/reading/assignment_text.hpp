#pragma once
#include <vector>

#include "office/directives/reading/outline.hpp"
#include "office/directives/reading/reading.hpp"

namespace directives {

/// Tasks of a paper without an annex: each dash, letter or numbered item that assigns work is one task with all its
/// sentences; running text gives one for each "Giao …". Purposes, assessments, money and closing paragraphs give none.
std::vector<TaskDraft> tasks_of_text(const std::vector<Node>&, const Commune&, const DeadlineOptions&);

/// Tasks that a report says come next ("IV. NHIỆM VỤ TRỌNG TÂM QUÝ IV"); what it tells of the past gives none.
std::vector<TaskDraft> next_tasks_of(const std::vector<Node>&, const Commune&, const DeadlineOptions&);

/// Items of the body beside an annex table: the lowest items with a number or letter, outside purposes and money.
std::vector<Part> parts_of(const std::vector<Node>&, const Commune&);

}  // namespace directives
