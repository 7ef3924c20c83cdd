#pragma once
#include <string_view>
#include <vector>

#include "office/directives/reading/outline.hpp"
#include "office/directives/reading/reading.hpp"

namespace directives {

/// Report duties of a paper, each once: a sentence that has somebody report and says how often ("định kỳ 6 tháng (trước
/// ngày 05/6), hằng năm …", "hằng tháng báo cáo trước ngày 25"), or whom to send it to so that it can be put together
/// ("gửi báo cáo về Phòng X để tổng hợp"). A report that is due on one day only is a task, and no duty.
std::vector<ReportDuty> report_duties_in(const std::vector<Node>& body, const std::vector<TaskDraft>&, const Commune&,
                                         const DeadlineOptions&);

/// Those of one text.
std::vector<ReportDuty> report_duties_of(std::string_view text, const Commune&, const DeadlineOptions&);

}  // namespace directives
