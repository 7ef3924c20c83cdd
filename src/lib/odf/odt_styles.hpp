#pragma once
#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include <pugixml.hpp>

namespace odf {

inline constexpr int list_levels = 10;

/// What a style says that matters for reading.
struct TextStyle {
    std::string parent;
    bool bold = false, plain = false;  ///< plain: says that it is not bold
    bool hidden = false;
};

/// How one level of a list is labelled. `pattern` holds "%1%" for the number of level 1, as in "%1%.%2%."
struct ListLevel {
    std::string format = {}, pattern = {};
    int start = 1;
    bool bullet = false;
};

using ListStyle = std::array<ListLevel, list_levels>;

/// The styles of content.xml and styles.xml.
class Styles {
public:
    void add(const pugi::xml_node& document);  ///< one of the two parts

    bool bold(std::string_view name, bool around) const;
    bool hidden(std::string_view name) const;
    const ListStyle* list(const std::string& name) const;
    const ListStyle& outline() const { return outline_; }

private:
    std::unordered_map<std::string, TextStyle> texts_;
    std::unordered_map<std::string, ListStyle> lists_;
    ListStyle outline_;
};

/// The numbers of one list while its items go by; lists that continue each other share one.
struct ListCount {
    std::array<int, list_levels> number{};
    std::array<bool, list_levels> counted{};
};

/// The label of the next item of that level, from 0: "I.", "1.2.", "a)", "-"; empty where the level has none.
std::string next_label(const ListStyle&, ListCount&, int level, int start_value);

}  // namespace odf
