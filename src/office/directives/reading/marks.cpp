#include "office/directives/reading/marks.hpp"

#include <algorithm>

#include "lib/text/text.hpp"
#include "lib/text/words.hpp"

namespace directives {

bool says_who_decides(std::string_view text) {
    const auto w = text::words(text);
    for (std::size_t i = 0; i < w.size(); ++i) {
        if (text::spells_any(w, i, {"trinh ubnd",        "trinh uy ban",
                                    "trinh chu tich",    "trinh hdnd",
                                    "trinh hoi dong",    "trinh cap co tham quyen",
                                    "bao cao ubnd",      "bao cao uy ban",
                                    "bao cao chu tich",  "bao cao ket qua ve ubnd",
                                    "tham muu ubnd",     "tham muu uy ban",
                                    "tham muu cho ubnd", "tham muu chu tich",
                                    "theo tham quyen",   "phe duyet",
                                    "ban hanh",          "kien nghi ubnd",
                                    "cua ubnd",          "quyet dinh cua"}))
            return true;
    }
    return false;
}

namespace {

bool task_says_who_decides(const TaskDraft& task) {
    for (const std::string& lead : task.lead) {
        if (lead.starts_with("UBND") || lead.starts_with("Chủ tịch") || lead.starts_with("Phó Chủ tịch")) return true;
    }
    return says_who_decides(std::string_view(task.content)) || says_who_decides(std::string_view(task.product));
}

}  // namespace

std::vector<std::string> unclear_marks(const TaskDraft& task) {
    std::vector<std::string> unclear;
    const auto both = [&](const std::string& lead) {
        return std::find(task.coordinators.begin(), task.coordinators.end(), lead) != task.coordinators.end();
    };
    const bool one_lead = task.lead.size() == 1;
    if (!one_lead || task.lead.front() == all_units) unclear.emplace_back("người");
    if (text::words(task.content).size() < 4) unclear.emplace_back("việc");
    const bool timed =
        task.deadline.kind != DeadlineKind::none && (task.deadline.kind != DeadlineKind::date || task.deadline.due_on);
    if (!timed) unclear.emplace_back("thời gian");
    if (!one_lead || std::any_of(task.lead.begin(), task.lead.end(), both)) unclear.emplace_back("trách nhiệm");
    if (!task_says_who_decides(task)) unclear.emplace_back("thẩm quyền");
    if (task.product.empty()) unclear.emplace_back("sản phẩm");
    return unclear;
}

}  // namespace directives
