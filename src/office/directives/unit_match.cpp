#include "office/directives/unit_match.hpp"

#include "lib/text/text.hpp"

namespace directives {
namespace {

/// The reader's one word for all units together.
constexpr std::string_view all_units_name = "Các phòng, đơn vị";

/// Letters and digits of the folded name, "-" and "và" alike: "Văn hóa - Xã hội" is "Văn hóa và Xã hội".
std::string key_of(std::string_view name) {
    std::string key;
    for (const std::string& word : text::split(text::fold(name), ' ')) {
        if (word == "va") continue;
        for (const char c : word)
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key += c;
    }
    return key;
}

}  // namespace

void write(json::Writer& out, const UnitMatch& match) {
    out.object([&] {
        out.field("name", match.name).field("unit_id", match.unit_id).field("unit_name", match.unit_name);
        out.field("all_units", match.all_units);
    });
}

UnitMatch match_unit(const std::string& name, const std::vector<accounts::Unit>& units) {
    UnitMatch match{.name = name, .unit_id = {}, .unit_name = {}, .all_units = name == all_units_name};
    const std::string key = key_of(name);
    if (key.empty() || match.all_units) return match;
    for (const accounts::Unit& unit : units) {
        if (unit.archived || (key_of(unit.name) != key && key_of(unit.short_name) != key)) continue;
        match.unit_id = unit.id;
        match.unit_name = unit.name;
        break;
    }
    return match;
}

std::vector<UnitMatch> match_units(const std::vector<std::string>& names, const std::vector<accounts::Unit>& units) {
    std::vector<UnitMatch> matches;
    for (const std::string& name : names) matches.push_back(match_unit(name, units));
    return matches;
}

}  // namespace directives
