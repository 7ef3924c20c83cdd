#include "lib/ooxml/docx_page.hpp"

#include <functional>
#include <unordered_map>

#include "lib/ooxml/docx_numbering.hpp"
#include "lib/ooxml/docx_reader.hpp"

namespace ooxml {

namespace {

constexpr int styles_deep = 12;  // styles based on styles
constexpr int nodes_deep = 60;   // of nested tables and controls

struct Look {
    std::string font;
    int size = 0;
};

struct Style {
    std::string based_on;
    Look look;
};

using Styles = std::unordered_map<std::string, Style>;

int number(std::string_view digits) {
    if (digits.empty() || digits.size() > 6 || digits.find_first_not_of("0123456789") != digits.npos) return 0;
    return std::stoi(std::string(digits));
}

Look look_of(const pugi::xml_node& run_properties) {
    return {std::string(attribute(child(run_properties, "rFonts"), "ascii")),
            number(attribute(child(run_properties, "sz"), "val"))};
}

Look filled(Look look, const Look& from) {
    if (look.font.empty()) look.font = from.font;
    if (!look.size) look.size = from.size;
    return look;
}

Look of_style(const Styles& styles, std::string id, Look look) {
    for (int depth = 0; depth < styles_deep && !id.empty(); ++depth) {
        const auto found = styles.find(id);
        if (found == styles.end()) break;
        look = filled(std::move(look), found->second.look);
        id = found->second.based_on;
    }
    return look;
}

struct Walk {
    Styles styles;
    std::string default_style;
    Look defaults;
    PageForm form = {};

    void read_styles(std::string_view xml);
    void paragraph(const pugi::xml_node&);
    void below(const pugi::xml_node&, int depth, bool in_table);
};

void Walk::read_styles(std::string_view xml) {
    pugi::xml_document document;
    if (xml.empty() || !document.load_buffer(xml.data(), xml.size())) return;
    const pugi::xml_node all = child(document, "styles");
    defaults = look_of(child(child(child(all, "docDefaults"), "rPrDefault"), "rPr"));
    for (const pugi::xml_node& node : all.children()) {
        if (local_name(node) != "style") continue;
        const std::string id(attribute(node, "styleId"));
        styles[id] = {std::string(attribute(child(node, "basedOn"), "val")), look_of(child(node, "rPr"))};
        if (attribute(node, "type") == "paragraph" && attribute(node, "default") == "1") default_style = id;
    }
}

void Walk::paragraph(const pugi::xml_node& node) {
    std::string style(attribute(child(child(node, "pPr"), "pStyle"), "val"));
    if (style.empty()) style = default_style;
    for (const pugi::xml_node& run : node.children()) {
        if (local_name(run) != "r") continue;
        std::size_t bytes = 0;
        for (const pugi::xml_node& piece : run.children())
            if (local_name(piece) == "t") bytes += std::string_view(piece.text().get()).size();
        if (!bytes) continue;
        const pugi::xml_node properties = child(run, "rPr");
        Look look = of_style(styles, std::string(attribute(child(properties, "rStyle"), "val")), look_of(properties));
        look = filled(of_style(styles, style, std::move(look)), defaults);
        if (!look.font.empty()) form.fonts[look.font] += bytes;
        if (look.size) form.sizes[look.size] += bytes;
    }
}

void Walk::below(const pugi::xml_node& node, int depth, bool in_table) {
    if (depth > nodes_deep) return;
    for (const pugi::xml_node& one : node.children()) {
        const std::string_view name = local_name(one);
        // What is set in tables, mostly smaller, is not the body's type.
        if (name == "p" && !in_table) paragraph(one);
        if (name == "tbl" || name == "tr" || name == "tc" || name == "sdt" || name == "sdtContent")
            below(one, depth + 1, in_table || name == "tbl");
        const pugi::xml_node section = name == "sectPr" ? one : child(child(one, "pPr"), "sectPr");
        if (!section || form.width) continue;
        const pugi::xml_node size = child(section, "pgSz"), margins = child(section, "pgMar");
        form.width = number(attribute(size, "w")), form.height = number(attribute(size, "h"));
        form.top = number(attribute(margins, "top")), form.bottom = number(attribute(margins, "bottom"));
        form.left = number(attribute(margins, "left")), form.right = number(attribute(margins, "right"));
    }
}

}  // namespace

PageForm page_form_of_parts(std::string_view xml, std::string_view styles) {
    Walk walk;
    walk.read_styles(styles);
    pugi::xml_document document;
    if (document.load_buffer(xml.data(), xml.size())) walk.below(child(child(document, "document"), "body"), 0, false);
    return std::move(walk.form);
}

PageForm page_form(const Archive& archive) {
    const auto part = [&](const char* name, std::uint64_t limit) {
        return archive.has(name) ? archive.read(name, limit) : std::string{};
    };
    return page_form_of_parts(part("word/document.xml", document_limit), part("word/styles.xml", side_part_limit));
}

}  // namespace ooxml
