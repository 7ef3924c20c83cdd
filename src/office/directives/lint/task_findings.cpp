#include <algorithm>

#include "lib/text/text.hpp"
#include "lib/text/words.hpp"
#include "office/directives/lint/finding.hpp"

namespace directives {

namespace {

constexpr std::size_t words_shown = 12;

std::string beginning_of(const std::string& content) {
    const auto w = text::words(text::head(content, 400));
    if (w.empty()) return {};
    const std::size_t last = std::min(words_shown, w.size()) - 1;
    return text::squeeze(std::string_view(content).substr(0, w[last].end)) + (last + 1 < w.size() ? " …" : "");
}

bool lacks(const TaskDraft& task, std::string_view mark) {
    return std::find(task.unclear.begin(), task.unclear.end(), mark) != task.unclear.end();
}

std::string places(const std::vector<Source>& all) {
    std::vector<std::string> named;
    for (const Source& one : all) named.push_back(one.heading.empty() ? std::to_string(one.line) : one.heading);
    return text::join(named, "; ");
}

}  // namespace

void add_task_findings(std::vector<Finding>& found, const Reading& reading) {
    for (const TaskDraft& task : reading.tasks) {
        const std::string shown = beginning_of(task.content);
        const auto add = [&](const char* code, messages::Values values = {}) {
            values.emplace_back("task", shown);
            found.push_back({.code = code, .rule = "rule_six", .values = std::move(values), .source = task.source});
        };
        if (task.lead.empty())
            add("lead_missing");
        else if (task.lead.size() > 1)
            add("two_leads", {{"units", text::join(task.lead, "; ")}});
        else if (task.lead.front() == all_units)
            add("lead_is_all");
        if (task.lead.size() == 1 && lacks(task, "trách nhiệm")) add("lead_coordinates", {{"unit", task.lead.front()}});
        if (lacks(task, "việc")) add("work_unclear");
        if (lacks(task, "thời gian")) add("time_missing");
        if (lacks(task, "sản phẩm")) add("product_missing");
        if (lacks(task, "thẩm quyền")) add("authority_missing");
        const auto& due = task.deadline.due_on;
        if (due && reading.document.issued_on && *due < *reading.document.issued_on)
            add("day_is_over", {{"day", calendar::to_iso(*due)}});
        if (!task.also.empty()) add("given_twice", {{"places", places(task.also)}});
    }
}

}  // namespace directives
