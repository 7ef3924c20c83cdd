#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/json/writer.hpp"
#include "lib/messages/messages.hpp"
#include "lib/ooxml/docx_page.hpp"
#include "office/directives/reading/reading.hpp"

/// Soát văn bản: what a drafter should mend before a paper is sent. Pure rules over the paper and what was read of it.
namespace directives {

/// A fault is to be mended; a note is worth a look, and the paper may go out as it is.
enum class Severity { fault, note };
std::string_view word_of(Severity);

/// One place to mend. Its sentences are "lint.<code>", "lint.<code>_remedy" and "lint.<rule>".
struct Finding {
    Severity severity = Severity::fault;
    std::string code;
    std::string rule;  ///< "rule_six", "rule_parts", "rule_page", "rule_names", "rule_bases"
    messages::Values values;
    Source source;
};

/// Tasks that fail a rõ, two leads, missing product or deadline, a day that is over, the same work given twice. What
/// every task of a paper lacks is said once, of the whole paper; who decides only where the paper nowhere says it.
/// Tasks that a report names for the next period are nobody's orders: they are not held to the six.
void add_task_findings(std::vector<Finding>&, const paper::Paper&, const Reading&);
/// What disagrees: the commune's name spelled two ways, a code against its type's name, numbers that fall while dates
/// rise, papers later than the paper itself, days that cannot be.
void add_reference_findings(std::vector<Finding>&, const paper::Paper&, const Reading&);
/// Decree 30/2020, article 8 and annex I: parts that are missing; of a DOCX its paper, margins, face and size of type.
void add_form_findings(std::vector<Finding>&, const Reading&, const std::optional<ooxml::PageForm>&);

/// All of them, in the order of the paper; those of the whole paper first.
std::vector<Finding> lint(const paper::Paper&, const Reading&, const std::optional<ooxml::PageForm>&);

/// Pages that are pictures and were not read, since no reader of pictures is installed.
void add_page_findings(std::vector<Finding>&, const paper::Paper&);

/// Whether the paper passes at the first look: nothing has to be mended.
bool passes(const std::vector<Finding>&);

/// How a file's pages are set; nothing for what is no DOCX.
std::optional<ooxml::PageForm> page_form_of(const paper::Paper&, const std::string& bytes);

/// [{code, severity: "fault"|"note", text, rule, remedy, heading?, line, page}]
void write(json::Writer&, const std::vector<Finding>&);

/// The findings of one file from disk: {code, tasks, clear, first_pass, findings}, or lines for people.
std::string lint_json(const std::string& path);
std::string lint_text(const std::string& path);

}  // namespace directives
