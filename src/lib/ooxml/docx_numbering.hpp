#pragma once
#include <array>
#include <map>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace ooxml {

/// The name of an element without its prefix ("w:p" → "p").
std::string_view local_name(const pugi::xml_node&);
/// The first child of that local name.
pugi::xml_node child(const pugi::xml_node&, std::string_view name);
/// The attribute of that local name; "" when there is none.
std::string_view attribute(const pugi::xml_node&, std::string_view name);
/// An on/off property such as <w:b/>: present and not "0", "false" or "none".
bool is_on(const pugi::xml_node& property);

/// A number as a list writes it: format "decimal" or "1", "upperRoman" or "I", "lowerLetter" or "a" …
std::string written_number(std::string_view format, int n);
/// The sign of a bullet, which is of some symbol font: papers here write "-" and below it "+". Levels from 0.
std::string bullet_label(std::string_view sign, int level);

/// Automatic numbers of a document (numbering.xml), counted as paragraphs go by.
class Numbering {
public:
    explicit Numbering(std::string_view numbering_xml);

    /// The label of the next paragraph of that list and level: "I.", "1.2.", "a)", "-"; empty when the list is unknown.
    std::string next(int list, int level);

private:
    static constexpr int levels = 9;
    struct Level {
        std::string format = "decimal", text;
        int start = 1;
    };
    struct Abstract {
        std::array<Level, levels> level;
        std::array<int, levels> count{};
        std::array<bool, levels> counted{};
    };
    struct List {
        int abstract = -1;
        std::array<int, levels> start_override{};
        bool overridden = false;
    };
    std::map<int, Abstract> abstracts_;
    std::map<int, List> lists_;
};

}  // namespace ooxml
