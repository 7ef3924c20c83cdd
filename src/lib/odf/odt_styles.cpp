#include "lib/odf/odt_styles.hpp"

#include <algorithm>

#include "lib/ooxml/docx_numbering.hpp"

namespace odf {

using ooxml::attribute;
using ooxml::child;
using ooxml::local_name;

namespace {

constexpr int parents_limit = 10;

std::string part_of_pattern(int level) { return '%' + std::to_string(level) + '%'; }

// "%1%.%2%." from prefix, suffix and how many levels are shown; newer writers say it whole.
ListLevel number_level(const pugi::xml_node& node, int level) {
    ListLevel one{.format = std::string(attribute(node, "num-format"))};
    one.start = std::max(node.attribute("text:start-value").as_int(1), 0);
    if (one.format.empty()) return one;
    one.pattern = attribute(node, "num-list-format");
    if (!one.pattern.empty()) return one;
    one.pattern = attribute(node, "num-prefix");
    const int shown = std::clamp(node.attribute("text:display-levels").as_int(1), 1, level);
    for (int i = level - shown + 1; i <= level; ++i) one.pattern += part_of_pattern(i) + (i < level ? "." : "");
    one.pattern += attribute(node, "num-suffix");
    return one;
}

void read_levels(const pugi::xml_node& node, ListStyle& style) {
    for (const pugi::xml_node& one : node.children()) {
        const std::string_view name = local_name(one);
        const int level = one.attribute("text:level").as_int(0);
        if (level < 1 || level > list_levels) continue;
        ListLevel& into = style[static_cast<std::size_t>(level - 1)];
        if (name == "list-level-style-number" || name == "outline-level-style")
            into = number_level(one, level);
        else if (name == "list-level-style-bullet")
            into = {.pattern = std::string(attribute(one, "bullet-char")), .bullet = true};
    }
}

}  // namespace

void Styles::add(const pugi::xml_node& document) {
    for (const char* part : {"styles", "automatic-styles"}) {
        for (const pugi::xml_node& node : child(document, part).children()) {
            const std::string_view name = local_name(node);
            if (name == "style") {
                TextStyle& style = texts_[std::string(attribute(node, "name"))];
                style.parent = attribute(node, "parent-style-name");
                const pugi::xml_node text = child(node, "text-properties");
                const std::string_view weight = attribute(text, "font-weight");
                style.bold = weight == "bold" || weight == "700" || weight == "800" || weight == "900";
                style.plain = weight == "normal" || weight == "400";
                style.hidden = attribute(text, "display") == "none";
            } else if (name == "list-style") {
                read_levels(node, lists_[std::string(attribute(node, "name"))]);
            } else if (name == "outline-style") {
                read_levels(node, outline_);
            }
        }
    }
}

bool Styles::bold(std::string_view name, bool around) const {
    std::string id(name);
    for (int i = 0; i < parents_limit; ++i) {
        const auto found = texts_.find(id);
        if (found == texts_.end()) break;
        if (found->second.bold || found->second.plain) return found->second.bold;
        id = found->second.parent;
    }
    return around;
}

bool Styles::hidden(std::string_view name) const {
    const auto found = texts_.find(std::string(name));
    return found != texts_.end() && found->second.hidden;
}

const ListStyle* Styles::list(const std::string& name) const {
    const auto found = lists_.find(name);
    return found == lists_.end() ? nullptr : &found->second;
}

std::string next_label(const ListStyle& style, ListCount& count, int level, int start_value) {
    const auto at = static_cast<std::size_t>(std::clamp(level, 0, list_levels - 1));
    for (std::size_t i = 0; i <= at; ++i) {
        if (count.counted[i]) continue;
        count.number[i] = style[i].start - (i == at ? 1 : 0);
        count.counted[i] = true;
    }
    count.number[at] = start_value >= 0 ? start_value : count.number[at] + 1;
    for (std::size_t i = at + 1; i < list_levels; ++i) count.counted[i] = false;
    if (style[at].bullet) return ooxml::bullet_label(style[at].pattern, static_cast<int>(at));
    std::string label = style[at].pattern;
    for (std::size_t i = 0; i < list_levels; ++i) {
        const std::string place = part_of_pattern(static_cast<int>(i) + 1);
        const std::size_t found = label.find(place);
        if (found != label.npos)
            label.replace(found, place.size(), ooxml::written_number(style[i].format, count.number[i]));
    }
    return label;
}

}  // namespace odf
