#include "lib/odf/odt_reader.hpp"

#include <algorithm>
#include <vector>

#include <pugixml.hpp>

#include "lib/failure.hpp"
#include "lib/odf/odt_styles.hpp"
#include "lib/ooxml/docx_numbering.hpp"
#include "lib/ooxml/docx_reader.hpp"
#include "lib/text/text.hpp"

namespace odf {

using ooxml::attribute;
using ooxml::child;
using ooxml::local_name;

namespace {

constexpr int depth_limit = 40;  // of nested lists, tables, frames and spans
constexpr int span_limit = 60;
constexpr int rows_limit = 10'000;  // that one cell covers
constexpr int spaces_limit = 200;

[[noreturn]] void refuse(const char* code) { throw Failure(FailureKind::unreadable, code); }

struct Gathered {
    std::string text;
    bool any_bold = false, any_plain = false;
};

/// Where a paragraph stands in a list. The first paragraph of an item takes the label.
struct Item {
    const ListStyle* style = nullptr;
    std::shared_ptr<ListCount> count;
    int level = -1;
    int start_value = -1;
    bool labelled = true;
};

/// A cell above that reaches down over the rows below it.
struct Held {
    int rows = 0, span = 1;
};

struct Reader {
    const Styles& styles;
    std::map<std::string, std::shared_ptr<ListCount>> by_id = {}, by_style = {};
    ListCount headings = {};

    void inline_nodes(const pugi::xml_node& parent, bool bold, Gathered&, std::vector<paper::Block>& boxes, int depth);
    void inline_node(const pugi::xml_node& node, bool bold, Gathered&, std::vector<paper::Block>& boxes, int depth);
    std::string label_of(const pugi::xml_node& paragraph, Item* item);
    void paragraph(const pugi::xml_node&, Item*, bool in_cell, std::vector<paper::Block>& to, int depth);
    void list(const pugi::xml_node&, const Item& around, bool in_cell, std::vector<paper::Block>& to, int depth);
    std::string cell_text(const pugi::xml_node&, int depth);
    void row(const pugi::xml_node&, std::vector<Held>& held, paper::Block& table, int depth);
    void rows(const pugi::xml_node&, std::vector<Held>& held, paper::Block& table, int depth);
    void blocks(const pugi::xml_node& parent, Item* item, bool in_cell, std::vector<paper::Block>& to, int depth);
};

void Reader::inline_node(const pugi::xml_node& node, bool bold, Gathered& out, std::vector<paper::Block>& boxes,
                         int depth) {
    const std::string_view name = local_name(node);
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        const std::string_view written = node.value();
        if (written.find_first_not_of(" \t\r\n") != written.npos) (bold ? out.any_bold : out.any_plain) = true;
        for (const char c : written) out.text += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    } else if (name == "s") {
        const int spaces = std::clamp(node.attribute("text:c").as_int(1), 1, spaces_limit);
        out.text.append(static_cast<std::size_t>(spaces), ' ');
    } else if (name == "tab") {
        out.text += '\t';
    } else if (name == "line-break") {
        out.text += '\n';
    } else if (name == "text-box" || name == "custom-shape" || name == "rect") {
        blocks(node, nullptr, false, boxes, depth + 1);
    } else if (name == "note" || name == "annotation" || name == "ruby-text" || name == "hidden-text" ||
               name == "object" || name == "image" || name == "desc" || name == "title") {
        return;
    } else if (!styles.hidden(attribute(node, "style-name"))) {
        const bool own = name == "span" ? styles.bold(attribute(node, "style-name"), bold) : bold;
        inline_nodes(node, own, out, boxes, depth + 1);
    }
}

void Reader::inline_nodes(const pugi::xml_node& parent, bool bold, Gathered& out, std::vector<paper::Block>& boxes,
                          int depth) {
    if (depth > depth_limit) return;
    for (const pugi::xml_node& node : parent.children()) inline_node(node, bold, out, boxes, depth);
}

std::string Reader::label_of(const pugi::xml_node& node, Item* item) {
    if (item) {
        if (item->labelled || !item->style) return {};
        item->labelled = true;
        return next_label(*item->style, *item->count, item->level, item->start_value);
    }
    const int level = node.attribute("text:outline-level").as_int(0) - 1;
    if (local_name(node) != "h" || level < 0 || level >= list_levels) return {};
    if (node.attribute("text:is-list-header").as_bool()) return {};
    return next_label(styles.outline(), headings, level, -1);
}

void Reader::paragraph(const pugi::xml_node& node, Item* item, bool in_cell, std::vector<paper::Block>& to, int depth) {
    const std::string_view style = attribute(node, "style-name");
    if (styles.hidden(style)) return;
    std::vector<paper::Block> boxes;
    Gathered gathered;
    inline_nodes(node, styles.bold(style, false), gathered, boxes, depth + 1);
    for (paper::Block& box : boxes) to.push_back(std::move(box));
    paper::Block block{.text = paper::tidy(text::nfc(gathered.text)), .bold = gathered.any_bold && !gathered.any_plain};
    if (!in_cell && block.text.empty()) return;
    const std::string label = label_of(node, item);
    if (!label.empty()) block.text = block.text.empty() ? label : label + ' ' + block.text;
    if (!block.text.empty()) to.push_back(std::move(block));
}

void Reader::list(const pugi::xml_node& node, const Item& around, bool in_cell, std::vector<paper::Block>& to,
                  int depth) {
    if (depth > depth_limit) return;
    Item item = around;
    ++item.level;
    const std::string name(attribute(node, "style-name"));
    if (!name.empty()) item.style = styles.list(name);
    if (item.level == 0) {
        const auto before = by_id.find(std::string(attribute(node, "continue-list")));
        if (before != by_id.end())
            item.count = before->second;
        else if (node.attribute("text:continue-numbering").as_bool() && by_style.contains(name))
            item.count = by_style[name];
        else
            item.count = std::make_shared<ListCount>();
        by_style[name] = item.count;
        if (const std::string_view id = attribute(node, "id"); !id.empty()) by_id[std::string(id)] = item.count;
    }
    if (!item.count) item.count = std::make_shared<ListCount>();
    for (const pugi::xml_node& one : node.children()) {
        const std::string_view kind = local_name(one);
        if (kind != "list-item" && kind != "list-header") continue;
        item.labelled = kind == "list-header";
        item.start_value = one.attribute("text:start-value").as_int(-1);
        blocks(one, &item, in_cell, to, depth + 1);
    }
}

std::string Reader::cell_text(const pugi::xml_node& cell, int depth) {
    std::vector<paper::Block> inside;
    blocks(cell, nullptr, true, inside, depth + 1);
    return paper::text_of(inside);
}

void Reader::row(const pugi::xml_node& node, std::vector<Held>& held, paper::Block& table, int depth) {
    paper::Row row;
    std::size_t column = 0;
    int covered = 0;  // by the cell before, in this row
    const auto at = [&](std::size_t c) -> Held& {
        if (held.size() <= c) held.resize(c + 1);
        return held[c];
    };
    for (const pugi::xml_node& one : node.children()) {
        const std::string_view name = local_name(one);
        if (name != "table-cell" && name != "covered-table-cell") continue;
        const int times = std::clamp(one.attribute("table:number-columns-repeated").as_int(1), 1, span_limit);
        for (int i = 0; i < times && column < span_limit; ++i, ++column) {
            if (name == "table-cell") {
                paper::Cell cell{.text = i == 0 ? cell_text(one, depth + 1) : ""};
                cell.span = std::clamp(one.attribute("table:number-columns-spanned").as_int(1), 1, span_limit);
                const int rows = std::clamp(one.attribute("table:number-rows-spanned").as_int(1), 1, rows_limit);
                at(column) = {rows - 1, cell.span};
                covered = cell.span - 1;
                row.cells.push_back(std::move(cell));
            } else if (covered > 0) {
                --covered;
            } else if (Held& above = at(column); above.rows > 0) {
                --above.rows;
                covered = above.span - 1;
                row.cells.push_back({.span = above.span, .continues = true});
            } else {
                row.cells.emplace_back();
            }
        }
    }
    if (!row.cells.empty()) table.rows.push_back(std::move(row));
}

void Reader::rows(const pugi::xml_node& node, std::vector<Held>& held, paper::Block& table, int depth) {
    if (depth > depth_limit) return;
    for (const pugi::xml_node& one : node.children()) {
        const std::string_view name = local_name(one);
        if (name == "table-row")
            row(one, held, table, depth);
        else if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group")
            rows(one, held, table, depth + 1);
        if (table.rows.size() > paper::block_limit) throw Failure(FailureKind::too_large, "paper.too_large");
    }
}

void Reader::blocks(const pugi::xml_node& parent, Item* item, bool in_cell, std::vector<paper::Block>& to, int depth) {
    if (depth > depth_limit) return;
    for (const pugi::xml_node& node : parent.children()) {
        const std::string_view name = local_name(node);
        if (name == "p" || name == "h") {
            paragraph(node, item, in_cell, to, depth);
        } else if (name == "list") {
            list(node, item ? *item : Item{}, in_cell, to, depth + 1);
        } else if (name == "table") {
            paper::Block table{.kind = paper::Kind::table};
            std::vector<Held> held;
            rows(node, held, table, depth + 1);
            to.push_back(std::move(table));
        } else if (name == "section" || name == "index-body" || name == "table-of-content" || name == "text-box") {
            if (attribute(node, "display") != "none") blocks(node, nullptr, in_cell, to, depth + 1);
        } else if (name == "frame" || name == "custom-shape") {
            Gathered beside;
            inline_node(node, false, beside, to, depth + 1);
        }
        if (to.size() > paper::block_limit) throw Failure(FailureKind::too_large, "paper.too_large");
    }
}

}  // namespace

bool is_open_document(const ooxml::Archive& archive) {
    return archive.has("content.xml") && (archive.has("mimetype") || archive.has("META-INF/manifest.xml"));
}

paper::Paper read_odt_parts(std::string_view content_xml, std::string_view styles_xml) {
    pugi::xml_document content, more;
    if (!content.load_buffer(content_xml.data(), content_xml.size(), pugi::parse_default | pugi::parse_ws_pcdata))
        refuse("paper.broken_odt");
    const pugi::xml_node root = child(content, "document-content");
    const pugi::xml_node body = child(root, "body");
    if (!body) refuse("paper.broken_odt");
    const pugi::xml_node all = child(body, "text");
    if (!all) refuse("paper.not_a_paper");
    Styles styles;
    if (!styles_xml.empty() && more.load_buffer(styles_xml.data(), styles_xml.size()))
        styles.add(child(more, "document-styles"));
    styles.add(root);
    paper::Paper paper{.format = paper::Format::odt};
    Reader reader{.styles = styles};
    reader.blocks(all, nullptr, false, paper.blocks, 0);
    paper::number_lines(paper);
    paper::mend(paper);
    return paper;
}

paper::Paper read_odt(const ooxml::Archive& archive) {
    if (archive.has("META-INF/manifest.xml") &&
        archive.read("META-INF/manifest.xml", ooxml::side_part_limit).find("encryption-data") != std::string::npos)
        refuse("file.encrypted");
    const std::string styles =
        archive.has("styles.xml") ? archive.read("styles.xml", ooxml::side_part_limit) : std::string{};
    return read_odt_parts(archive.read("content.xml", ooxml::document_limit), styles);
}

}  // namespace odf
