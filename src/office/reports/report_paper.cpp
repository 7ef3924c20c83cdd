#include <algorithm>

#include "lib/text/text.hpp"
#include "office/reports/report.hpp"

namespace reports {
namespace {

constexpr const char* issuing_body = "Ủy ban nhân dân";
constexpr const char* kind_name = "Báo cáo";
/// What papers print where something is still to be written.
constexpr const char* still_open = "................................................................................";

constexpr int ordinal_width = ooxml::twips_of_mm(10), name_width = ooxml::twips_of_mm(33);
constexpr int table_width = ooxml::twips_of_mm(165);

std::vector<std::string> lines_of(const Content& content, std::string_view code) {
    std::vector<std::string> lines;
    for (const Section& section : content.sections) {
        if (!section.paper) continue;
        for (const Block& block : section.blocks) {
            if (block.code != code) continue;
            for (const std::string& line : text::split(block.text, '\n'))
                if (!text::trim(line).empty()) lines.push_back(text::squeeze(line));
        }
    }
    return lines;
}

std::string line_of(const Content& content, std::string_view code) { return text::join(lines_of(content, code), " "); }

/// A number as tables have it, without the 0 before it: "=a" or "=a+b".
std::string cell_control(const Run& run) {
    if (run.figure.empty()) return {};
    return "=" + (run.parts.empty() ? run.figure : text::join(run.parts, "+"));
}

papers::Table table_of(const Block& block) {
    papers::Table table;
    table.repeated = "rows:" + block.code;
    const int numbers = static_cast<int>(block.columns.size()) - 2;
    const int number_width = (table_width - ordinal_width - name_width) / std::max(numbers, 1);
    for (std::size_t i = 0; i < block.columns.size(); ++i)
        table.columns.push_back({.head = block.columns[i].head,
                                 .group = block.columns[i].group,
                                 .width = i == 0   ? ordinal_width
                                          : i == 1 ? name_width
                                                   : number_width,
                                 .number = i != 1});
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        const bool total = i + 1 == block.rows.size();
        papers::Table::Row row{.cells = {}, .bold = total, .repeated = !total};
        for (const Run& run : block.rows[i]) row.cells.push_back({run.text, cell_control(run)});
        if (!total) {
            row.cells[0].control = "row.ordinal";
            row.cells[1].control = "row.name";
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// The tag of a run's content control: the name inside the braces of the form's sentence.
std::string control_of(const Run& run) {
    if (!run.share.empty()) return "%" + run.share;
    return run.figure.empty() ? run.word : run.figure;
}

void write_block(std::vector<papers::Block>& out, const Block& block) {
    if (block.kind == BlockKind::table) {
        out.push_back(table_of(block));
        return;
    }
    if (block.kind == BlockKind::text) {
        const bool open = text::trim(block.text).empty() && !block.optional;
        out.push_back(papers::Text{open ? still_open : block.text, "text:" + block.code});
        return;
    }
    papers::Text paragraph;
    if (!block.code.empty()) {
        // One control holds all of it.
        paragraph.control = "documents:" + block.code;
        paragraph.spans.push_back({});
        for (const Run& run : block.runs) paragraph.spans[0].text += run.text;
    } else {
        for (const Run& run : block.runs) paragraph.spans.push_back({run.text, control_of(run)});
    }
    out.push_back(std::move(paragraph));
}

}  // namespace

papers::Paper paper_of(const Form& form, const Facts& facts, const Content& content, int year) {
    papers::Paper paper{.issuer = {issuing_body, facts.agency_name},
                        .notation = form.notation,
                        .place = line_of(content, "paper.place"),
                        .year = year,
                        .kind_name = kind_name,
                        .subject = content.title,
                        .addressees = lines_of(content, "paper.addressees"),
                        .bases = lines_of(content, "paper.bases"),
                        .body = {},
                        .signature = {.authority = lines_of(content, "paper.authority"),
                                      .post = line_of(content, "paper.post"),
                                      .name = line_of(content, "paper.signer")},
                        .recipients = lines_of(content, "paper.recipients")};
    for (const Section& section : content.sections) {
        if (section.paper) continue;
        if (section.level > 0)
            paper.body.push_back(papers::Heading{section.level, section.number + ". " + section.title,
                                                 section.title_changes ? "title:" + section.code : ""});
        for (const Block& block : section.blocks) write_block(paper.body, block);
    }
    return paper;
}

}  // namespace reports
