#pragma once
#include <vector>

#include "lib/paper/paper.hpp"
#include "office/directives/reading/reading.hpp"

namespace directives {

/// A table of assignment: its header names what is to be done and who leads it, or by when. Columns in any order, by
/// many names ("Đơn vị thực hiện", "Chủ trì/Phối hợp" in one), one or two header rows, with or without STT.
bool is_assignment_table(const paper::Block&);

/// One task a row. Rows that repeat the header are left out, the second half of a row that a page end cut in two
/// (no STT) joins the first, rows that only name a group become the heading of those below.
std::vector<TaskDraft> tasks_of_table(const paper::Block&, std::string_view heading, const Commune&,
                                      const DeadlineOptions&);

}  // namespace directives
