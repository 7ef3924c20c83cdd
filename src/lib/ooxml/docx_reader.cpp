#include "lib/ooxml/docx_reader.hpp"

#include <unordered_map>

#include "lib/failure.hpp"
#include "lib/ooxml/docx_numbering.hpp"
#include "lib/text/text.hpp"

namespace ooxml {

namespace {

constexpr int depth_limit = 40;  // of nested tables, boxes and content controls
constexpr int span_limit = 60;

struct Style {
    std::string based_on;
    bool bold = false;
    int list = -1, level = 0;
};

int number(std::string_view digits, int otherwise) {
    if (digits.empty() || digits.size() > 6 || digits.find_first_not_of("0123456789") != digits.npos) return otherwise;
    return std::stoi(std::string(digits));
}

std::unordered_map<std::string, Style> read_styles(std::string_view xml) {
    std::unordered_map<std::string, Style> styles;
    pugi::xml_document document;
    if (xml.empty() || !document.load_buffer(xml.data(), xml.size())) return styles;
    for (const pugi::xml_node& node : child(document, "styles").children()) {
        if (local_name(node) != "style") continue;
        Style& style = styles[std::string(attribute(node, "styleId"))];
        style.based_on = attribute(child(node, "basedOn"), "val");
        style.bold = is_on(child(child(node, "rPr"), "b"));
        if (const pugi::xml_node list = child(child(node, "pPr"), "numPr")) {
            style.list = number(attribute(child(list, "numId"), "val"), -1);
            style.level = number(attribute(child(list, "ilvl"), "val"), 0);
        }
    }
    return styles;
}

/// Text of one paragraph while its runs are gathered.
struct Gathered {
    std::string text;
    bool any_bold = false, any_plain = false;
};

struct Reader {
    const std::unordered_map<std::string, Style>& styles;
    Numbering& numbering;
    paper::Paper& paper;
    int line = 0;

    Style style_of(const pugi::xml_node& properties) const;
    void runs(const pugi::xml_node& parent, bool style_bold, Gathered&, std::vector<paper::Block>& boxes, int depth);
    void run(const pugi::xml_node& run, bool style_bold, Gathered&, std::vector<paper::Block>& boxes, int depth);
    paper::Block paragraph(const pugi::xml_node&, std::vector<paper::Block>& boxes, bool in_cell, int depth);
    paper::Block table(const pugi::xml_node&, int depth);
    std::string cell_text(const pugi::xml_node& cell, int depth);
    void blocks(const pugi::xml_node& parent, std::vector<paper::Block>& to, bool in_cell, int depth);
};

Style Reader::style_of(const pugi::xml_node& properties) const {
    Style all;
    std::string id(attribute(child(properties, "pStyle"), "val"));
    for (int steps = 0; steps < 10 && !id.empty(); ++steps) {
        const auto found = styles.find(id);
        if (found == styles.end()) break;
        all.bold = all.bold || found->second.bold;
        if (all.list < 0) all.list = found->second.list, all.level = found->second.level;
        id = found->second.based_on;
    }
    return all;
}

void Reader::run(const pugi::xml_node& run, bool style_bold, Gathered& out, std::vector<paper::Block>& boxes,
                 int depth) {
    const pugi::xml_node properties = child(run, "rPr");
    if (is_on(child(properties, "vanish"))) return;
    const pugi::xml_node own_bold = child(properties, "b");
    const bool bold = own_bold ? is_on(own_bold) : style_bold;
    for (const pugi::xml_node& node : run.children()) {
        const std::string_view name = local_name(node);
        if (name == "t") {
            const std::string_view written = node.text().get();
            if (written.find_first_not_of(" \t\n") != written.npos) (bold ? out.any_bold : out.any_plain) = true;
            for (const char c : written) out.text += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
        } else if (name == "tab" || name == "ptab") {
            out.text += '\t';
        } else if (name == "br") {
            if (attribute(node, "type") != "page" && attribute(node, "type") != "column") out.text += '\n';
        } else if (name == "cr") {
            out.text += '\n';
        } else if (name == "noBreakHyphen") {
            out.text += '-';
        } else if (name == "sym") {
            out.text += out.text.empty() ? "- " : " ";
        } else if (name == "drawing" || name == "pict" || name == "object" || name == "AlternateContent") {
            runs(node, style_bold, out, boxes, depth + 1);
        }
    }
}

void Reader::runs(const pugi::xml_node& parent, bool style_bold, Gathered& out, std::vector<paper::Block>& boxes,
                  int depth) {
    if (depth > depth_limit) return;
    for (const pugi::xml_node& node : parent.children()) {
        const std::string_view name = local_name(node);
        if (name == "r")
            run(node, style_bold, out, boxes, depth);
        else if (name == "txbxContent")
            blocks(node, boxes, false, depth + 1);
        else if (name == "del" || name == "moveFrom" || name == "pPr" || name == "Fallback")
            continue;
        else if (node.first_child())
            runs(node, style_bold, out, boxes, depth + 1);
    }
}

paper::Block Reader::paragraph(const pugi::xml_node& node, std::vector<paper::Block>& boxes, bool in_cell, int depth) {
    const pugi::xml_node properties = child(node, "pPr");
    const Style style = style_of(properties);
    Gathered gathered;
    runs(node, style.bold, gathered, boxes, depth);
    paper::Block block{.text = paper::tidy(text::nfc(gathered.text)), .bold = gathered.any_bold && !gathered.any_plain};
    int list = style.list, level = style.level;
    if (const pugi::xml_node own = child(properties, "numPr")) {
        list = number(attribute(child(own, "numId"), "val"), list);
        level = number(attribute(child(own, "ilvl"), "val"), list == style.list ? level : 0);
    }
    if (list > 0 && (in_cell || !block.text.empty())) {
        const std::string label = numbering.next(list, level);
        if (!label.empty()) block.text = block.text.empty() ? label : label + ' ' + block.text;
    }
    return block;
}

std::string Reader::cell_text(const pugi::xml_node& cell, int depth) {
    std::vector<paper::Block> inside;
    blocks(cell, inside, true, depth + 1);
    return paper::text_of(inside);
}

paper::Block Reader::table(const pugi::xml_node& node, int depth) {
    paper::Block block{.kind = paper::Kind::table};
    const auto read_row = [&](const pugi::xml_node& tr) {
        paper::Row row;
        const int before = std::min(number(attribute(child(child(tr, "trPr"), "gridBefore"), "val"), 0), span_limit);
        for (int i = 0; i < before; ++i) row.cells.emplace_back();
        const auto read_cell = [&](const pugi::xml_node& tc) {
            const pugi::xml_node properties = child(tc, "tcPr");
            paper::Cell cell{.text = cell_text(tc, depth + 1)};
            cell.span = std::clamp(number(attribute(child(properties, "gridSpan"), "val"), 1), 1, span_limit);
            const pugi::xml_node merge = child(properties, "vMerge");
            cell.continues = merge && attribute(merge, "val") != "restart";
            row.cells.push_back(std::move(cell));
        };
        for (const pugi::xml_node& one : tr.children()) {
            if (local_name(one) == "tc")
                read_cell(one);
            else if (local_name(one) == "sdt") {
                for (const pugi::xml_node& inner : child(one, "sdtContent").children()) {
                    if (local_name(inner) == "tc") read_cell(inner);
                }
            }
        }
        block.rows.push_back(std::move(row));
    };
    for (const pugi::xml_node& one : node.children()) {
        if (local_name(one) == "tr")
            read_row(one);
        else if (local_name(one) == "sdt" || local_name(one) == "ins") {
            const pugi::xml_node content = local_name(one) == "sdt" ? child(one, "sdtContent") : one;
            for (const pugi::xml_node& inner : content.children()) {
                if (local_name(inner) == "tr") read_row(inner);
            }
        }
    }
    return block;
}

void Reader::blocks(const pugi::xml_node& parent, std::vector<paper::Block>& to, bool in_cell, int depth) {
    if (depth > depth_limit) return;
    for (const pugi::xml_node& node : parent.children()) {
        const std::string_view name = local_name(node);
        if (name == "p") {
            std::vector<paper::Block> boxes;
            paper::Block block = paragraph(node, boxes, in_cell, depth);
            for (paper::Block& box : boxes) to.push_back(std::move(box));
            if (!block.text.empty()) to.push_back(std::move(block));
        } else if (name == "tbl") {
            to.push_back(table(node, depth + 1));
        } else if (name == "sdt" || name == "sdtContent" || name == "ins" || name == "moveTo" || name == "customXml" ||
                   name == "smartTag" || name == "AlternateContent" || name == "Choice") {
            blocks(node, to, in_cell, depth + 1);
        }
        if (to.size() > paper::block_limit) throw Failure(FailureKind::too_large, "paper.too_large");
    }
}

}  // namespace

paper::Paper read_docx_parts(std::string_view document_xml, std::string_view styles_xml,
                             std::string_view numbering_xml) {
    pugi::xml_document document;
    if (!document.load_buffer(document_xml.data(), document_xml.size(), pugi::parse_default | pugi::parse_ws_pcdata))
        throw Failure(FailureKind::unreadable, "paper.broken_docx");
    const pugi::xml_node body = child(child(document, "document"), "body");
    if (!body) throw Failure(FailureKind::unreadable, "paper.broken_docx");
    const auto styles = read_styles(styles_xml);
    Numbering numbering(numbering_xml);
    paper::Paper paper{.format = paper::Format::docx};
    Reader reader{.styles = styles, .numbering = numbering, .paper = paper};
    reader.blocks(body, paper.blocks, false, 0);
    paper::number_lines(paper);
    paper::mend(paper);
    return paper;
}

paper::Paper read_docx(const Archive& archive) {
    std::string main = "word/document.xml";
    for (const char* other : {"xl/workbook.xml", "ppt/presentation.xml"})
        if (!archive.has(main) && archive.has(other)) throw Failure(FailureKind::unreadable, "paper.not_a_paper");
    if (!archive.has(main) && archive.has("_rels/.rels")) {
        pugi::xml_document rels;
        const std::string xml = archive.read("_rels/.rels", side_part_limit);
        rels.load_buffer(xml.data(), xml.size());
        for (const pugi::xml_node& one : child(rels, "Relationships").children()) {
            if (!attribute(one, "Type").ends_with("/officeDocument")) continue;
            main = attribute(one, "Target");
            if (main.starts_with('/')) main.erase(0, 1);
        }
    }
    if (!archive.has(main))
        throw Failure(FailureKind::unreadable,
                      archive.has("[Content_Types].xml") ? "file.missing_part" : "paper.not_a_paper");
    const std::string folder = main.substr(0, main.find_last_of('/') + 1);
    const auto side = [&](const char* name) {
        return archive.has(folder + name) ? archive.read(folder + name, side_part_limit) : std::string{};
    };
    return read_docx_parts(archive.read(main, document_limit), side("styles.xml"), side("numbering.xml"));
}

}  // namespace ooxml
