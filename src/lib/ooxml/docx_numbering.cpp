#include "lib/ooxml/docx_numbering.hpp"

#include <algorithm>

namespace ooxml {

std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_node& one : node.children()) {
        if (local_name(one) == name) return one;
    }
    return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute& one : node.attributes()) {
        std::string_view full = one.name();
        if (const std::size_t colon = full.find(':'); colon != full.npos) full.remove_prefix(colon + 1);
        if (full == name) return one.value();
    }
    return {};
}

bool is_on(const pugi::xml_node& property) {
    if (!property) return false;
    const std::string_view value = attribute(property, "val");
    return value != "0" && value != "false" && value != "none" && value != "off";
}

namespace {

int number(std::string_view digits, int otherwise) {
    if (digits.empty() || digits.size() > 6 || digits.find_first_not_of("0123456789") != digits.npos) return otherwise;
    return std::stoi(std::string(digits));
}

std::string roman(int n) {
    static constexpr std::array<std::pair<int, std::string_view>, 13> parts{{{1000, "M"},
                                                                             {900, "CM"},
                                                                             {500, "D"},
                                                                             {400, "CD"},
                                                                             {100, "C"},
                                                                             {90, "XC"},
                                                                             {50, "L"},
                                                                             {40, "XL"},
                                                                             {10, "X"},
                                                                             {9, "IX"},
                                                                             {5, "V"},
                                                                             {4, "IV"},
                                                                             {1, "I"}}};
    if (n < 1 || n > 3999) return std::to_string(n);
    std::string out;
    for (const auto& [value, letters] : parts) {
        for (; n >= value; n -= value) out += letters;
    }
    return out;
}

std::string lower_ascii(std::string s) {
    std::transform(s.begin(), s.end(), s.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return s;
}

std::string letters(int n) {
    if (n < 1) return "";
    return std::string(static_cast<std::size_t>(std::min((n - 1) / 26 + 1, 8)), static_cast<char>('A' + (n - 1) % 26));
}

}  // namespace

std::string written_number(std::string_view format, int n) {
    if (format == "upperRoman" || format == "I") return roman(n);
    if (format == "lowerRoman" || format == "i") return lower_ascii(roman(n));
    if (format == "upperLetter" || format == "A") return letters(n);
    if (format == "lowerLetter" || format == "a") return lower_ascii(letters(n));
    if (format == "decimalZero" && n < 10) return '0' + std::to_string(n);
    if (format == "none") return "";
    return std::to_string(n);
}

std::string bullet_label(std::string_view sign, int level) {
    if (sign == "+" || sign == "*") return std::string(sign);
    if (sign == "-" || sign == "–" || sign == "—") return "-";
    return level == 0 ? "-" : "+";
}

Numbering::Numbering(std::string_view xml) {
    if (xml.empty()) return;
    pugi::xml_document document;
    if (!document.load_buffer(xml.data(), xml.size())) return;
    const pugi::xml_node root = child(document, "numbering");
    for (const pugi::xml_node& node : root.children()) {
        if (local_name(node) == "abstractNum") {
            Abstract& abstract = abstracts_[number(attribute(node, "abstractNumId"), -1)];
            for (const pugi::xml_node& one : node.children()) {
                const int at = local_name(one) == "lvl" ? number(attribute(one, "ilvl"), -1) : -1;
                if (at < 0 || at >= levels) continue;
                Level& level = abstract.level[static_cast<std::size_t>(at)];
                level.format = attribute(child(one, "numFmt"), "val");
                level.text = attribute(child(one, "lvlText"), "val");
                level.start = number(attribute(child(one, "start"), "val"), 1);
            }
        } else if (local_name(node) == "num") {
            List& list = lists_[number(attribute(node, "numId"), -1)];
            list.abstract = number(attribute(child(node, "abstractNumId"), "val"), -1);
            list.start_override.fill(-1);
            for (const pugi::xml_node& one : node.children()) {
                const int at = local_name(one) == "lvlOverride" ? number(attribute(one, "ilvl"), -1) : -1;
                if (at < 0 || at >= levels) continue;
                list.start_override[static_cast<std::size_t>(at)] =
                    number(attribute(child(one, "startOverride"), "val"), -1);
            }
        }
    }
}

std::string Numbering::next(int list_id, int level_index) {
    const auto list = lists_.find(list_id);
    if (list == lists_.end() || level_index < 0 || level_index >= levels) return {};
    const auto found = abstracts_.find(list->second.abstract);
    if (found == abstracts_.end()) return {};
    Abstract& abstract = found->second;
    const auto at = static_cast<std::size_t>(level_index);
    if (!list->second.overridden) {
        list->second.overridden = true;
        for (std::size_t i = 0; i < levels; ++i) {
            if (list->second.start_override[i] < 0) continue;
            abstract.count[i] = list->second.start_override[i] - 1;
            abstract.counted[i] = true;
        }
    }
    for (std::size_t i = 0; i <= at; ++i) {
        if (abstract.counted[i]) continue;
        abstract.count[i] = abstract.level[i].start - (i == at ? 1 : 0);
        abstract.counted[i] = true;
    }
    ++abstract.count[at];
    for (std::size_t i = at + 1; i < levels; ++i) abstract.counted[i] = false;
    const Level& level = abstract.level[at];
    if (level.format == "bullet") return bullet_label(level.text, level_index);
    std::string label;
    for (std::size_t i = 0; i < level.text.size(); ++i) {
        const bool place =
            level.text[i] == '%' && i + 1 < level.text.size() && level.text[i + 1] >= '1' && level.text[i + 1] <= '9';
        if (!place) {
            label += level.text[i];
            continue;
        }
        const auto of = static_cast<std::size_t>(level.text[++i] - '1');
        label += written_number(of == at ? level.format : abstract.level[of].format, abstract.count[of]);
    }
    return label;
}

}  // namespace ooxml
