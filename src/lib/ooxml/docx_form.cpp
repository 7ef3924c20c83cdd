#include "lib/ooxml/docx_form.hpp"

#include <pugixml.hpp>
#include <sstream>
#include <vector>

#include "lib/failure.hpp"
#include "lib/ooxml/zip.hpp"
#include "lib/ooxml/zip_writer.hpp"

namespace ooxml {
namespace {

constexpr const char* document_name = "word/document.xml";
using Texts = std::map<std::string, std::string, std::less<>>;

/// Deepest nesting of a form's elements: copies and removals go down into them.
constexpr int depth_max = 200;

struct Depth : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node&) override { return depth() <= depth_max; }
};

pugi::xml_document read_document(const Archive& archive) {
    const std::string part = archive.read(document_name, form_part_max);
    pugi::xml_document document;
    const auto flags = pugi::parse_default | pugi::parse_ws_pcdata;
    if (!document.load_buffer(part.data(), part.size(), flags, pugi::encoding_utf8) ||
        !document.child("w:document").child("w:body"))
        throw Failure(FailureKind::unreadable, "form.broken");
    Depth depth;
    if (!document.traverse(depth)) throw Failure(FailureKind::unreadable, "form.broken");
    return document;
}

std::string tag_of(pugi::xml_node control) {
    return control.child("w:sdtPr").child("w:tag").attribute("w:val").value();
}

std::vector<pugi::xml_node> all_below(pugi::xml_node top, const char* path) {
    std::vector<pugi::xml_node> found;
    pugi::xpath_node_set nodes = top.select_nodes(path);
    nodes.sort();
    for (const auto& one : nodes) found.push_back(one.node());
    return found;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

void add_text(pugi::xml_node run, const std::string& text) {
    bool first = true;
    for (const std::string& line : lines_of(text)) {
        if (!first) run.append_child("w:br");
        first = false;
        pugi::xml_node words = run.append_child("w:t");
        words.append_attribute("xml:space") = "preserve";
        words.text().set(line.c_str());
    }
}

/// Leaves one run with this text, in the look of the first run that was there.
void set_runs(pugi::xml_node holder, const std::string& text) {
    const pugi::xml_node look = holder.select_node(".//w:r/w:rPr").node();
    pugi::xml_document kept;
    if (look) kept.append_copy(look);
    // The grey of "click here to type" is not the form's own look.
    kept.child("w:rPr").remove_child("w:rStyle");
    for (pugi::xml_node child = holder.first_child(); child;) {
        const pugi::xml_node next = child.next_sibling();
        if (std::string_view{child.name()} != "w:pPr") holder.remove_child(child);
        child = next;
    }
    pugi::xml_node run = holder.append_child("w:r");
    if (kept.first_child()) run.append_copy(kept.first_child());
    add_text(run, text);
}

/// One paragraph a line, each like the first; all gone for an empty text, save the one that a cell must keep.
void set_paragraphs(pugi::xml_node content, const std::string& text) {
    const auto paragraphs = all_below(content, ".//w:p");
    if (paragraphs.empty()) return;
    for (std::size_t i = 1; i < paragraphs.size(); ++i) paragraphs[i].parent().remove_child(paragraphs[i]);
    pugi::xml_node last = paragraphs[0];
    const auto lines = lines_of(text);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        last = last.parent().insert_copy_after(paragraphs[0], last);
        set_runs(last, lines[i]);
    }
    set_runs(paragraphs[0], lines[0]);
    if (!text.empty()) return;
    const pugi::xml_node cell = content.select_node("ancestor-or-self::w:tc | self::node()/w:tc").node();
    if (!cell || cell.select_nodes(".//w:p").size() > 1) last.parent().remove_child(last);
}

void fill(pugi::xml_node control, const std::string& text) {
    const pugi::xml_node content = control.child("w:sdtContent");
    if (content.select_node(".//w:p")) set_paragraphs(content, text);
    else set_runs(content, text);
}

/// What the control holds takes its place.
void unwrap(pugi::xml_node control) {
    pugi::xml_node parent = control.parent();
    pugi::xml_node content = control.child("w:sdtContent");
    while (const pugi::xml_node child = content.first_child()) parent.insert_move_before(child, control);
    parent.remove_child(control);
}

/// Fills the controls below `top` that the texts know; inner ones first, so that none is gone before its turn.
void fill_below(pugi::xml_node top, const Texts& texts) {
    const auto controls = all_below(top, ".//w:sdt");
    for (auto control = controls.rbegin(); control != controls.rend(); ++control) {
        const auto text = texts.find(tag_of(*control));
        if (text == texts.end()) continue;
        fill(*control, text->second);
        unwrap(*control);
    }
}

void repeat(pugi::xml_node control, const std::vector<Texts>& rows) {
    pugi::xml_node parent = control.parent();
    for (const Texts& texts : rows) {
        const pugi::xml_node one = parent.insert_copy_before(control, control);
        fill_below(one, texts);
        unwrap(one);
    }
    parent.remove_child(control);
}

}  // namespace

std::set<std::string> control_tags(const std::string& docx) {
    const pugi::xml_document document = read_document(Archive::from_bytes(docx));
    std::set<std::string> tags;
    for (const pugi::xml_node control : all_below(document, "//w:sdt"))
        if (std::string tag = tag_of(control); !tag.empty()) tags.insert(std::move(tag));
    return tags;
}

std::string fill_form(const std::string& docx, const Filling& filling) {
    const Archive archive = Archive::from_bytes(docx);
    pugi::xml_document document = read_document(archive);
    const auto controls = all_below(document, "//w:sdt");
    for (auto control = controls.rbegin(); control != controls.rend(); ++control) {
        const auto rows = filling.rows.find(tag_of(*control));
        if (rows != filling.rows.end()) repeat(*control, rows->second);
    }
    fill_below(document, filling.texts);
    std::ostringstream out;
    document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    std::vector<std::pair<std::string, std::string>> entries;
    for (const std::string& name : archive.names())
        if (!name.ends_with('/'))
            entries.emplace_back(name, name == document_name ? out.str() : archive.read(name, Limits{}.unpacked));
    return write_zip(entries);
}

Filling filling_of(const Docx& paper) {
    Filling filling;
    const auto words = [](const Paragraph& paragraph) {
        std::string all;
        for (const Run& run : paragraph.runs) all += run.text;
        return all;
    };
    const auto take = [&](const std::vector<const Paragraph*>& paragraphs, Texts& texts) {
        const Paragraph* before = nullptr;
        for (const Paragraph* one : paragraphs) {
            for (const Run& run : one->runs)
                if (!run.control.empty()) texts[run.control] = run.text;
            if (!one->control.empty()) {
                const bool goes_on = before && before->control == one->control;
                texts[one->control] = goes_on ? texts[one->control] + "\n" + words(*one) : words(*one);
            }
            before = one;
        }
    };
    std::vector<const Paragraph*> outside;
    for (const DocxBlock& block : paper.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            outside.push_back(paragraph);
            continue;
        }
        const DocxTable& table = std::get<DocxTable>(block);
        if (!table.repeated.empty()) filling.rows[table.repeated];
        for (const DocxRow& row : table.rows) {
            Texts own;
            for (const DocxCell& cell : row.cells) {
                std::vector<const Paragraph*> inside;
                for (const Paragraph& paragraph : cell.paragraphs) inside.push_back(&paragraph);
                take(inside, row.repeated ? own : filling.texts);
            }
            if (row.repeated) filling.rows[table.repeated].push_back(std::move(own));
        }
    }
    take(outside, filling.texts);
    return filling;
}

}  // namespace ooxml
