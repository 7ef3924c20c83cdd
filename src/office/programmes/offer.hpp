#pragma once
#include <string>
#include <vector>

#include "office/directives/found.hpp"
#include "office/programmes/definition.hpp"
#include "office/tasks/task.hpp"

/// What a paper sets is offered to the programme; a person corrects and chooses, and nothing is taken silently.
namespace programmes {

/// What a target of a paper probably means. Confidence in a hundred: how much of the wording the definition's words
/// are.
struct Suggestion {
    const Definition* definition;
    int confidence;
};
/// Best first; none where no words fit: then it is asked.
std::vector<Suggestion> suggestions_for(const directives::Target&);

/// The target as an indicator of the programme, measured by that definition or by hand. Its period is a year unless the
/// paper says otherwise.
Indicator indicator_for(const directives::Target&, const Definition*);

/// Is it the task that the paper's duty has become already? It comes again, and stands in the same line or is due on
/// the same days.
bool fulfils(const tasks::Task&, const directives::ReportDuty&);

/// "Báo cáo kết quả …", in the paper's words; a duty without them is called after the paper: "Báo cáo thực hiện
/// 158/KH-UBND".
std::string name_of(const directives::ReportDuty&, const std::string& paper);

/// The form of a report that we make for such a duty, by its words; nothing when none fits.
std::optional<std::string> form_for(const directives::ReportDuty&, const std::string& subject);

}  // namespace programmes
