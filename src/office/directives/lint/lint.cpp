#include <algorithm>

#include "office/directives/lint/finding.hpp"

namespace directives {

namespace {

std::string text_of(const Finding& one) { return messages::sentence("lint." + one.code, one.values); }
std::string remedy_of(const Finding& one) { return messages::sentence("lint." + one.code + "_remedy", one.values); }
std::string rule_of(const Finding& one) { return messages::sentence("lint." + one.rule); }

struct Linted {
    Reading reading;
    std::vector<Finding> findings;
};

Linted linted(const std::string& path) {
    std::string bytes = bytes_of_file(path);
    const paper::Paper paper = read_paper(bytes, path, &paper::no_watch);
    Reading reading = understand(paper);
    std::vector<Finding> findings = lint(paper, reading, page_form_of(paper, bytes));
    return {std::move(reading), std::move(findings)};
}

}  // namespace

std::string_view word_of(Severity severity) { return severity == Severity::fault ? "fault" : "note"; }

bool passes(const std::vector<Finding>& findings) {
    return std::none_of(findings.begin(), findings.end(),
                        [](const Finding& one) { return one.severity == Severity::fault; });
}

std::optional<ooxml::PageForm> page_form_of(const paper::Paper& paper, const std::string& bytes) {
    if (paper.format != paper::Format::docx) return std::nullopt;
    return ooxml::page_form(ooxml::Archive::from_bytes(bytes));
}

std::vector<Finding> lint(const paper::Paper& paper, const Reading& reading,
                          const std::optional<ooxml::PageForm>& form) {
    std::vector<Finding> found;
    add_form_findings(found, reading, form);
    add_reference_findings(found, paper, reading);
    add_task_findings(found, paper, reading);
    add_page_findings(found, paper);
    std::stable_sort(found.begin(), found.end(),
                     [](const Finding& a, const Finding& b) { return a.source.line < b.source.line; });
    return found;
}

void write(json::Writer& out, const std::vector<Finding>& findings) {
    out.array([&] {
        for (const Finding& one : findings)
            out.item().object([&] {
                out.field("code", one.code)
                    .field("severity", word_of(one.severity))
                    .field("text", text_of(one))
                    .field("rule", rule_of(one));
                out.field("remedy", remedy_of(one)).field("heading", one.source.heading);
                out.field("line", one.source.line).field("page", one.source.page);
            });
    });
}

std::string lint_json(const std::string& path) {
    const Linted all = linted(path);
    const auto clear = std::count_if(all.reading.tasks.begin(), all.reading.tasks.end(),
                                     [](const TaskDraft& task) { return task.unclear.empty(); });
    json::Writer out;
    out.object([&] {
        out.field("code", all.reading.document.code);
        out.field("tasks", static_cast<std::int64_t>(all.reading.tasks.size()));
        out.field("clear", static_cast<std::int64_t>(clear)).field("first_pass", passes(all.findings));
        write(out.key("findings"), all.findings);
    });
    return out.take();
}

std::string lint_text(const std::string& path) {
    const Linted all = linted(path);
    std::string lines;
    for (const Finding& one : all.findings) {
        const messages::Values place{{"line", std::to_string(one.source.line)},
                                     {"page", std::to_string(one.source.page)}};
        if (one.source.line)
            lines += messages::sentence(one.source.page ? "lint.at_page" : "lint.at_line", place) + ' ';
        if (one.severity == Severity::note) lines += messages::sentence("lint.note") + ' ';
        lines += text_of(one) + ' ' + remedy_of(one) + " (" + rule_of(one) + ")\n";
    }
    const auto faults = std::count_if(all.findings.begin(), all.findings.end(),
                                      [](const Finding& one) { return one.severity == Severity::fault; });
    return lines + messages::sentence(faults == 0 ? "lint.passes" : "lint.count", {{"count", std::to_string(faults)}});
}

}  // namespace directives
