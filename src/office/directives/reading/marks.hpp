#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "office/directives/reading/reading.hpp"

namespace directives {

/// Which of the six (6 rõ, Conclusion 226-KL/TW) a drafted task leaves unclear, by their Vietnamese words, in order.
/// What a paper can show of each:
/// - "người": exactly one body leads, and not all units at once. The person in it is chosen when the task is assigned.
/// - "việc": the content says what is to be done, in four words or more.
/// - "thời gian": a deadline of one of the kinds, and with a day where the kind is date.
/// - "trách nhiệm": one body answers for the whole: somebody leads, no second body leads beside it, and none both leads
///   and co-operates.
/// - "thẩm quyền": it is said who decides on the result: it is laid before or reported to somebody, approved or issued
///   by somebody, or the committee or its chair leads.
/// - "sản phẩm": a paper, figure or thing is named that shows it is done.
std::vector<std::string> unclear_marks(const TaskDraft&);

/// Whether a text says who decides on a result: "trình UBND", "báo cáo Chủ tịch", "phê duyệt", "theo thẩm quyền".
bool says_who_decides(std::string_view text);

}  // namespace directives
