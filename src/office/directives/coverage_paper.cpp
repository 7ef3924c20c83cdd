#include "office/directives/coverage_paper.hpp"

#include <fmt/format.h>

#include "lib/messages/messages.hpp"
#include "lib/text/text.hpp"
#include "office/documents/document.hpp"
#include "office/routing/export.hpp"

namespace directives {
namespace {

using messages::sentence;
using ooxml::twips_of_mm;

constexpr const char* issuing_body = "Ủy ban nhân dân";

/// "Kế hoạch số 158/KH-UBND ngày 05/5/2026 của …": how papers name another one.
std::string name_of(const Directive& directive) {
    const auto* kind = documents::find_kind(directive.kind);
    std::string name = kind ? kind->name : directive.kind;
    if (directive.code) name += " số " + *directive.code;
    if (directive.issued_on) name += " ngày " + papers::short_date(*directive.issued_on);
    return name + " của " + directive.issuer;
}

std::string subject_of(const Directive& directive) {
    return sentence("directive.sheet_title", {{"directive", name_of(directive)}});
}

/// "Đang làm, trễ hạn": the state and whether the day was kept.
std::string result_of(const tasks::TaskRow& row, calendar::Date today) {
    const std::string state = sentence("task.state." + std::string(word_of(row.task.state)));
    return is_late(row.task, today) ? state + ", " + text::lower(sentence("task.late")) : state;
}

std::string deadline_of(const tasks::Task& task) {
    return task.due_on ? papers::short_date(*task.due_on) : task.deadline_text.value_or("");
}

std::string first_line(const std::string& content) { return content.substr(0, content.find('\n')); }

/// The numbers of its tasks, or why it wants none.
std::string carried_by(const CoveragePart& part, const std::vector<tasks::TaskRow>& tasks) {
    std::vector<std::string> numbers;
    for (const tasks::TaskRow& row : tasks)
        for (const std::string& id : part.task_ids)
            if (row.task.id == id) numbers.push_back(row.task.ordinal);
    if (!numbers.empty()) return sentence("directive.carried_by", {{"numbers", text::join(numbers, ", ")}});
    return part.needs_no_task.value_or(sentence("directive.cover." + std::string(word_of(cover_of(part)))));
}

papers::Table table_of_tasks(const Whole& whole, calendar::Date today) {
    papers::Table table{.columns = {{.head = "TT", .width = twips_of_mm(10), .number = true},
                                    {.head = "Nhiệm vụ", .width = twips_of_mm(57)},
                                    {.head = "Cơ quan chủ trì", .width = twips_of_mm(28)},
                                    {.head = "Sản phẩm", .width = twips_of_mm(26)},
                                    {.head = "Thời hạn", .width = twips_of_mm(21), .number = true},
                                    {.head = "Kết quả", .width = twips_of_mm(23)}},
                        .rows = {}};
    for (const tasks::TaskRow& row : whole.tasks)
        table.rows.push_back({.cells = {{row.task.ordinal},
                                        {row.task.content},
                                        {row.lead_unit_name},
                                        {row.task.product.value_or("")},
                                        {deadline_of(row.task)},
                                        {result_of(row, today)}}});
    return table;
}

papers::Table table_of_parts(const Whole& whole) {
    papers::Table table{.columns = {{.head = "Mục", .width = twips_of_mm(18), .number = true},
                                    {.head = "Nội dung", .width = twips_of_mm(97)},
                                    {.head = "Nhiệm vụ thực hiện", .width = twips_of_mm(50)}},
                        .rows = {}};
    for (const CoveragePart& part : whole.parts)
        table.rows.push_back({.cells = {{part.heading}, {first_line(part.content)}, {carried_by(part, whole.tasks)}}});
    return table;
}

}  // namespace

CoverageCounts counts_of(const Whole& whole, calendar::Date today) {
    std::vector<tasks::Task> all;
    all.reserve(whole.tasks.size());
    for (const tasks::TaskRow& row : whole.tasks) all.push_back(row.task);
    return count(whole.parts, all, today);
}

papers::Paper paper_of(const Whole& whole, const Sender& sender, calendar::Date today) {
    const std::string own_name = std::string(issuing_body) + " " + sender.agency_name;
    const bool own = text::fold(whole.directive.issuer) == text::fold(own_name);
    papers::Paper paper{
        .issuer = {issuing_body, sender.agency_name},
        .notation = "BC-UBND",
        .place = text::capitalised(sender.agency_name),
        .year = calendar::year_of(today),
        .kind_name = "Báo cáo",
        .subject = subject_of(whole.directive),
        .addressees = {},
        .body = {},
        .signature = {.authority = {"TM. " + std::string(issuing_body)}, .post = "Chủ tịch", .name = sender.chair_name},
        .recipients = {"Các phòng, đơn vị", "Lưu: VT"}};
    if (!own) {
        paper.addressees = {whole.directive.issuer};
        paper.recipients.insert(paper.recipients.begin(), "Như trên");
    }
    paper.body.push_back(papers::Text{
        fmt::format("Tính đến ngày {}, {} báo cáo kết quả thực hiện {} (“{}”) như sau:", papers::short_date(today),
                    own_name, name_of(whole.directive), whole.directive.subject)});
    paper.body.push_back(papers::Text{sentence_of(counts_of(whole, today))});
    paper.body.push_back(papers::Heading{1, "I. Kết quả thực hiện từng nhiệm vụ"});
    paper.body.push_back(table_of_tasks(whole, today));
    if (!whole.parts.empty()) {
        paper.body.push_back(papers::Heading{1, "II. Các mục của văn bản"});
        paper.body.push_back(table_of_parts(whole));
    }
    return paper;
}

std::string sheet_of(const Whole& whole, calendar::Date today) {
    ooxml::Sheet sheet = office::export_sheet("directive.sheet", "directive.sheet_title",
                                              {{"task.column.ordinal", 8},
                                               {"task.column.content", 60},
                                               {"task.column.lead_unit", 26},
                                               {"task.column.official", 22},
                                               {"task.column.product", 30},
                                               {"task.column.deadline_text", 22},
                                               {"task.column.due_on", 12},
                                               {"task.column.state", 26},
                                               {"task.column.progress", 10}});
    sheet.title = subject_of(whole.directive);
    for (const tasks::TaskRow& row : whole.tasks)
        sheet.rows.push_back({row.task.ordinal, row.task.content, row.lead_unit_name, row.official_name.value_or(""),
                              row.task.product.value_or(""), row.task.deadline_text.value_or(""),
                              office::cell_of(row.task.due_on), result_of(row, today), row.task.progress});
    for (const CoveragePart& part : whole.parts)
        sheet.rows.push_back({part.heading, part.content, text::join(part.units, "; "), std::string{}, std::string{},
                              std::string{}, ooxml::CellValue{}, carried_by(part, whole.tasks), ooxml::CellValue{}});
    return ooxml::write_xlsx(sheet);
}

}  // namespace directives
