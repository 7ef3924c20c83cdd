#include <algorithm>
#include <array>

#include "lib/text/text.hpp"
#include "lib/text/words.hpp"
#include "office/directives/lint/finding.hpp"
#include "office/directives/reading/marks.hpp"

namespace directives {

namespace {

constexpr std::size_t words_shown = 12;
constexpr std::size_t heading_shown = 80;    // letters
constexpr std::size_t tasks_of_many = 3;     // from here on what all of them lack is said once
constexpr std::size_t piece_limit = 20'000;  // bytes of one paragraph or cell that are looked at

std::string beginning_of(const std::string& content) {
    const auto w = text::words(text::head(content, 400));
    if (w.empty()) return {};
    const std::size_t last = std::min(words_shown, w.size()) - 1;
    return text::squeeze(std::string_view(content).substr(0, w[last].end)) + (last + 1 < w.size() ? " …" : "");
}

bool lacks(const TaskDraft& task, std::string_view mark) {
    return std::find(task.unclear.begin(), task.unclear.end(), mark) != task.unclear.end();
}

// A heading as far as it names the place; a sentence that stands over the items does not.
std::string places(const std::vector<Source>& all) {
    std::vector<std::string> named;
    for (const Source& one : all) {
        const bool names = !one.heading.empty() && text::length(one.heading) <= heading_shown;
        const std::string line = std::to_string(one.line), page = std::to_string(one.page);
        named.push_back(names      ? one.heading
                        : one.page ? messages::sentence("lint.place_page", {{"line", line}, {"page", page}})
                                   : messages::sentence("lint.place_line", {{"line", line}}));
    }
    return text::join(named, "; ");
}

/// What a task may lack: its mark, the code said of one task, and the one said of the whole paper.
struct Lack {
    std::string_view mark;
    const char *of_task, *of_all;
};
constexpr std::array<Lack, 3> lacks_of_tasks{{{"", "lead_missing", "leads_missing"},
                                              {"thời gian", "time_missing", "times_missing"},
                                              {"sản phẩm", "product_missing", "products_missing"}}};

bool has_lack(const TaskDraft& task, const Lack& lack) {
    return lack.mark.empty() ? task.lead.empty() : lacks(task, lack.mark);
}

bool whole_paper_lacks(const Reading& reading, const Lack& lack) {
    return reading.tasks.size() >= tasks_of_many &&
           std::all_of(reading.tasks.begin(), reading.tasks.end(),
                       [&](const TaskDraft& task) { return has_lack(task, lack); });
}

bool says_anywhere_who_decides(const paper::Paper& paper) {
    return std::any_of(paper.blocks.begin(), paper.blocks.end(), [](const paper::Block& block) {
        if (says_who_decides(text::head(block.text, piece_limit))) return true;
        return std::any_of(block.rows.begin(), block.rows.end(), [](const paper::Row& row) {
            return std::any_of(row.cells.begin(), row.cells.end(), [](const paper::Cell& cell) {
                return says_who_decides(text::head(cell.text, piece_limit));
            });
        });
    });
}

void add_of_whole(std::vector<Finding>& found, const paper::Paper& paper, const Reading& reading) {
    const messages::Values count{{"count", std::to_string(reading.tasks.size())}};
    for (const Lack& lack : lacks_of_tasks) {
        if (whole_paper_lacks(reading, lack))
            found.push_back({.code = lack.of_all, .rule = "rule_six", .values = count, .source = {}});
    }
    const bool none_says = std::all_of(reading.tasks.begin(), reading.tasks.end(),
                                       [](const TaskDraft& task) { return lacks(task, "thẩm quyền"); });
    if (!reading.tasks.empty() && none_says && !says_anywhere_who_decides(paper))
        found.push_back(
            {.severity = Severity::note, .code = "authority_missing", .rule = "rule_six", .values = {}, .source = {}});
}

void add_of_task(std::vector<Finding>& found, const Reading& reading, const TaskDraft& task) {
    const std::string shown = beginning_of(task.content);
    const auto add = [&](const char* code, messages::Values values = {}) {
        values.emplace_back("task", shown);
        found.push_back({.code = code, .rule = "rule_six", .values = std::move(values), .source = task.source});
    };
    if (task.lead.size() > 1)
        add("two_leads", {{"units", text::join(task.lead, "; ")}});
    else if (!task.lead.empty() && task.lead.front() == all_units)
        add("lead_is_all");
    if (task.lead.size() == 1 && lacks(task, "trách nhiệm")) add("lead_coordinates", {{"unit", task.lead.front()}});
    if (lacks(task, "việc")) add("work_unclear");
    for (const Lack& lack : lacks_of_tasks) {
        if (has_lack(task, lack) && !whole_paper_lacks(reading, lack)) add(lack.of_task);
    }
}

}  // namespace

void add_task_findings(std::vector<Finding>& found, const paper::Paper& paper, const Reading& reading) {
    const bool orders = reading.document.kind != "BC";
    if (orders) add_of_whole(found, paper, reading);
    for (const TaskDraft& task : reading.tasks) {
        if (orders) add_of_task(found, reading, task);
        const messages::Values shown{{"task", beginning_of(task.content)}};
        const auto add = [&](const char* code, const char* name, std::string value) {
            messages::Values values = shown;
            values.emplace_back(name, std::move(value));
            found.push_back({.code = code, .rule = "rule_six", .values = std::move(values), .source = task.source});
        };
        const auto& due = task.deadline.due_on;
        if (due && reading.document.issued_on && *due < *reading.document.issued_on)
            add("day_is_over", "day", calendar::to_iso(*due));
        if (!task.also.empty()) add("given_twice", "places", places(task.also));
    }
}

}  // namespace directives
