#include "office/papers/body.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "lib/text/text.hpp"
#include "office/papers/form.hpp"

namespace papers {

namespace {

using form::twips;
using ooxml::Alignment;
using ooxml::DocxCell;
using ooxml::DocxTable;
using ooxml::Paragraph;

constexpr const char* end_mark = "./.";

DocxCell table_cell(Span words, Alignment alignment, bool bold, bool italic = false) {
    DocxCell cell;
    cell.paragraphs = {{.runs = {{.text = std::move(words.text),
                                  .bold = bold,
                                  .italic = italic,
                                  .size = form::table_size,
                                  .control = std::move(words.control)}},
                        .alignment = alignment,
                        .before = twips(1.5),
                        .after = twips(1.5)}};
    cell.middle = true;
    return cell;
}

/// The heads, in two rows where some stand in groups; repeated on each page.
void write_heads(DocxTable& out, const Table& table) {
    const bool grouped =
        std::any_of(table.columns.begin(), table.columns.end(), [](auto& c) { return !c.group.empty(); });
    ooxml::DocxRow upper{.cells = {}, .header = true}, lower{.cells = {}, .header = true};
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Table::Column& column = table.columns[i];
        if (column.group.empty()) {
            upper.cells.push_back(table_cell({column.head}, Alignment::center, true));
            lower.cells.push_back(table_cell({""}, Alignment::center, true));
            if (grouped) upper.cells.back().merge_below = true, lower.cells.back().merge_below = false;
            continue;
        }
        if (i == 0 || table.columns[i - 1].group != column.group)
            upper.cells.push_back(table_cell({column.group}, Alignment::center, true));
        else
            ++upper.cells.back().span;
        lower.cells.push_back(table_cell({column.head}, Alignment::center, true));
    }
    out.rows.push_back(std::move(upper));
    if (grouped) out.rows.push_back(std::move(lower));
    if (!table.numbered) return;
    ooxml::DocxRow numbers{.cells = {}, .header = true};
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        numbers.cells.push_back(table_cell({fmt::format("({})", i + 1)}, Alignment::center, false, true));
    out.rows.push_back(std::move(numbers));
}

DocxTable body_table(const Table& table) {
    DocxTable out;
    out.cell_margin = form::table_margin;
    out.repeated = table.repeated;
    for (const Table::Column& column : table.columns) out.widths.push_back(column.width);
    write_heads(out, table);
    for (const Table::Row& row : table.rows) {
        ooxml::DocxRow line{.cells = {}, .repeated = row.repeated};
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            line.cells.push_back(
                table_cell(row.cells[i], table.columns.at(i).number ? Alignment::center : Alignment::left, row.bold));
        out.rows.push_back(std::move(line));
    }
    return out;
}

void write_heading(std::vector<ooxml::DocxBlock>& out, const Heading& heading) {
    Paragraph line = body_paragraph(heading.level == 1 ? text::upper(heading.text) : heading.text);
    line.alignment = Alignment::left;
    line.runs[0].bold = true;
    line.keep_with_next = true;
    line.control = heading.control;
    out.push_back(std::move(line));
}

void write_text(std::vector<ooxml::DocxBlock>& out, const Text& words) {
    if (words.spans.size() != 1) {
        Paragraph line = body_paragraph("");
        line.control = words.control;
        line.runs.clear();
        for (const Span& span : words.spans) line.runs.push_back({.text = span.text, .control = span.control});
        out.push_back(std::move(line));
        return;
    }
    bool written = false;
    for (const std::string& each : text::split(words.spans[0].text, '\n')) {
        if (text::trim(each).empty()) continue;
        Paragraph line = body_paragraph(std::string(text::trim(each)));
        line.control = words.control;
        line.runs[0].control = words.spans[0].control;
        out.push_back(std::move(line));
        written = true;
    }
    if (written || words.control.empty()) return;
    Paragraph blank = body_paragraph("");
    blank.control = words.control;
    out.push_back(std::move(blank));
}

}  // namespace

std::string with_end_mark(std::string words) {
    if (words.ends_with('.')) words.pop_back();
    return words + end_mark;
}

Paragraph body_paragraph(std::string text) {
    return {.runs = {{.text = std::move(text)}},
            .alignment = Alignment::justified,
            .first_line = form::first_line,
            .before = form::paragraph_gap};
}

void write_body(std::vector<ooxml::DocxBlock>& out, const Paper& paper) {
    for (const Block& block : paper.body) {
        if (const auto* heading = std::get_if<Heading>(&block)) {
            write_heading(out, *heading);
        } else if (const auto* words = std::get_if<Text>(&block)) {
            write_text(out, *words);
        } else {
            out.push_back(Paragraph{.runs = {{.text = "", .size = form::half_points(6)}}, .keep_with_next = true});
            out.push_back(body_table(std::get<Table>(block)));
        }
    }
    if (!paper.ends_with_mark) return;
    auto* last = out.empty() ? nullptr : std::get_if<Paragraph>(&out.back());
    if (!last || last->runs.empty()) return;
    std::string& words = last->runs.back().text;
    words = with_end_mark(std::move(words));
    last->keep_with_next = true;
    last->keep_lines = true;
}

}  // namespace papers
