#include "lib/ooxml/docx_writer.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "lib/ooxml/docx_parts.hpp"
#include "lib/ooxml/docx_picture.hpp"
#include "lib/ooxml/zip_writer.hpp"

namespace ooxml {
namespace {

// The schema fixes the order of the elements inside w:pPr, w:rPr, w:tblPr, w:tcPr and w:sectPr; Word refuses others.

constexpr int rule_height = 20;  // the line of type that carries a drawn rule: 1 pt
constexpr int rule_weight = 6;   // eighths of a point
constexpr int table_line_weight = 4;

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                // XML 1.0 has no other control characters.
                if (static_cast<unsigned char>(c) >= 0x20 || c == '\t') out += c;
        }
    }
    return out;
}

std::string_view name_of(Alignment alignment) {
    switch (alignment) {
        case Alignment::left:
            return "left";
        case Alignment::center:
            return "center";
        case Alignment::right:
            return "right";
        case Alignment::justified:
            return "both";
    }
    return "left";
}

std::string control_start(std::string_view tag) {
    return fmt::format("<w:sdt><w:sdtPr><w:alias w:val=\"{0}\"/><w:tag w:val=\"{0}\"/></w:sdtPr><w:sdtContent>",
                       escaped(tag));
}
constexpr std::string_view control_end = "</w:sdtContent></w:sdt>";

void write_run(std::string& out, const Run& run, bool form) {
    const bool controlled = form && !run.control.empty();
    if (controlled) out += control_start(run.control);
    out += "<w:r>";
    if (run.bold || run.italic || run.size) {
        out += "<w:rPr>";
        if (run.bold) out += "<w:b/><w:bCs/>";
        if (run.italic) out += "<w:i/><w:iCs/>";
        if (run.size) out += fmt::format("<w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/>", run.size);
        out += "</w:rPr>";
    }
    if (!run.picture.empty()) {
        out += drawing(run.picture, run.picture_side) + "</w:r>";
        return;
    }
    std::string_view rest = run.text;
    for (bool first = true; first || !rest.empty(); first = false) {
        const auto end = rest.find('\n');
        if (!first) out += "<w:br/>";
        out += "<w:t xml:space=\"preserve\">" + escaped(rest.substr(0, end)) + "</w:t>";
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    out += "</w:r>";
    if (controlled) out += control_end;
}

void write_indent(std::string& out, const Paragraph& paragraph) {
    if (!paragraph.left && !paragraph.right && !paragraph.first_line) return;
    out += fmt::format("<w:ind w:left=\"{}\" w:right=\"{}\"", paragraph.left, paragraph.right);
    if (paragraph.first_line > 0) out += fmt::format(" w:firstLine=\"{}\"", paragraph.first_line);
    if (paragraph.first_line < 0) out += fmt::format(" w:hanging=\"{}\"", -paragraph.first_line);
    out += "/>";
}

void write_paragraph(std::string& out, const Paragraph& paragraph, bool form) {
    out += "<w:p><w:pPr>";
    if (paragraph.keep_with_next) out += "<w:keepNext/>";
    if (paragraph.keep_lines) out += "<w:keepLines/>";
    if (paragraph.rule)
        out += fmt::format("<w:pBdr><w:top w:val=\"single\" w:sz=\"{}\" w:space=\"0\" w:color=\"000000\"/></w:pBdr>",
                           rule_weight);
    const int line = paragraph.rule ? rule_height : static_cast<int>(paragraph.line * 240 + 0.5);
    out += fmt::format("<w:spacing w:before=\"{}\" w:after=\"{}\" w:line=\"{}\" w:lineRule=\"{}\"/>", paragraph.before,
                       paragraph.after, line, paragraph.rule ? "exact" : "auto");
    write_indent(out, paragraph);
    out += fmt::format("<w:jc w:val=\"{}\"/>", name_of(paragraph.alignment));
    // The mark at the paragraph's end has a size of its own, and makes an empty line as high.
    const int mark = paragraph.rule ? 2 : paragraph.runs.empty() ? 0 : paragraph.runs.back().size;
    if (mark) out += fmt::format("<w:rPr><w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/></w:rPr>", mark);
    out += "</w:pPr>";
    for (const Run& run : paragraph.runs) write_run(out, run, form);
    out += "</w:p>";
}

bool is_blank(const Paragraph& paragraph) {
    return std::all_of(paragraph.runs.begin(), paragraph.runs.end(), [](const Run& run) { return run.text.empty(); });
}

/// Paragraphs one after the other, those of one control inside it.
class Flow {
public:
    Flow(std::string& out, bool form) : out_(out), form_(form) {}
    ~Flow() { leave(); }
    Flow(const Flow&) = delete;
    Flow& operator=(const Flow&) = delete;

    void add(const Paragraph& paragraph) {
        if (!form_ && !paragraph.control.empty() && is_blank(paragraph)) return;
        if (form_ && paragraph.control != control_) {
            leave();
            control_ = paragraph.control;
            if (!control_.empty()) out_ += control_start(control_);
        }
        write_paragraph(out_, paragraph, form_);
        ++written;
    }
    void leave() {
        if (!control_.empty()) out_ += control_end;
        control_.clear();
    }

    int written = 0;

private:
    std::string& out_;
    const bool form_;
    std::string control_;
};

void write_cell(std::string& out, const DocxCell& cell, int width, bool form) {
    out += fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>", width);
    if (cell.span > 1) out += fmt::format("<w:gridSpan w:val=\"{}\"/>", cell.span);
    if (cell.merge_below) out += *cell.merge_below ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
    if (cell.middle) out += "<w:vAlign w:val=\"center\"/>";
    out += "</w:tcPr>";
    {
        Flow flow{out, form};
        for (const Paragraph& paragraph : cell.paragraphs) flow.add(paragraph);
        // A cell without a paragraph is an error to Word.
        if (flow.written == 0) flow.add({});
    }
    out += "</w:tc>";
}

void write_borders(std::string& out) {
    out += "<w:tblBorders>";
    for (const auto* side : {"top", "left", "bottom", "right", "insideH", "insideV"})
        out += fmt::format("<w:{} w:val=\"single\" w:sz=\"{}\" w:space=\"0\" w:color=\"000000\"/>", side,
                           table_line_weight);
    out += "</w:tblBorders>";
}

void write_row(std::string& out, const DocxTable& table, const DocxRow& row, bool form) {
    const bool controlled = form && row.repeated;
    if (controlled) out += control_start(table.repeated);
    out += "<w:tr><w:trPr><w:cantSplit/>";
    if (row.header) out += "<w:tblHeader/>";
    out += "</w:trPr>";
    std::size_t column = 0;
    for (const DocxCell& cell : row.cells) {
        int covered = 0;
        for (int i = 0; i < cell.span; ++i) covered += table.widths.at(column++);
        write_cell(out, cell, covered, form);
    }
    out += "</w:tr>";
    if (controlled) out += control_end;
}

void write_table(std::string& out, const DocxTable& table, bool form) {
    int width = 0;
    for (const int column : table.widths) width += column;
    out += fmt::format("<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>", width);
    if (table.borders) write_borders(out);
    out += fmt::format(
        "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"{0}\" w:type=\"dxa\"/>"
        "<w:right w:w=\"{0}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>",
        table.cell_margin);
    for (const int column : table.widths) out += fmt::format("<w:gridCol w:w=\"{}\"/>", column);
    out += "</w:tblGrid>";
    bool shown = false;
    for (const DocxRow& row : table.rows) {
        if (form && row.repeated && shown) continue;
        shown = shown || row.repeated;
        write_row(out, table, row, form);
    }
    out += "</w:tbl>";
}

std::string document_part(const Docx& paper, bool form) {
    std::string out = fmt::format("{}<w:document {}><w:body>", parts::declaration, parts::namespaces);
    {
        Flow flow{out, form};
        for (const DocxBlock& block : paper.blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
                flow.add(*paragraph);
                continue;
            }
            flow.leave();
            write_table(out, std::get<DocxTable>(block), form);
        }
    }
    // Word wants a paragraph after a last table; one of no height starts no page of its own.
    if (!paper.blocks.empty() && std::holds_alternative<DocxTable>(paper.blocks.back()))
        out += "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>";
    const Page& page = paper.page;
    out += fmt::format(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:headerReference w:type=\"first\" "
        "r:id=\"rId5\"/><w:pgSz w:w=\"{}\" w:h=\"{}\"{}/><w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" "
        "w:left=\"{}\" w:header=\"{}\" w:footer=\"{}\" w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:titlePg/>"
        "</w:sectPr></w:body></w:document>",
        page.width, page.height, page.width > page.height ? " w:orient=\"landscape\"" : "", page.top, page.right,
        page.bottom, page.left, page.header, page.header);
    return out;
}

std::string write(const Docx& paper, bool form) {
    const Pictures pictures = pictures_of(paper);
    std::vector<std::pair<std::string, std::string>> entries{
        {"[Content_Types].xml", parts::content_types(!pictures.empty())},
        {"_rels/.rels", parts::package_relations()},
        {"docProps/core.xml", parts::core_properties(escaped(paper.title))},
        {"word/document.xml", document_part(paper, form)},
        {"word/_rels/document.xml.rels", parts::document_relations(relations_of(pictures))},
        {"word/styles.xml", parts::styles(escaped(paper.font), paper.size)},
        {"word/settings.xml", parts::settings()},
        {"word/fontTable.xml", parts::font_table(escaped(paper.font))},
        {"word/header1.xml", parts::page_number_header(paper.page_number_size)},
        {"word/header2.xml", parts::empty_header()},
    };
    for (const auto& [name, bytes] : pictures) entries.push_back({"word/media/" + name + ".png", bytes});
    return write_zip(entries);
}

}  // namespace

std::string write_docx(const Docx& paper) { return write(paper, false); }
std::string write_form(const Docx& paper) { return write(paper, true); }

}  // namespace ooxml
