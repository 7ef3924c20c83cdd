#include "office/agencies/administrative_unit.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "lib/embedded/embedded.hpp"
#include "lib/text/text.hpp"

namespace agencies {
namespace {

struct Catalogue {
    std::vector<AdministrativeUnit> units;
    std::vector<std::string> folded_names, folded_full_names;
    std::map<std::string_view, const AdministrativeUnit*> by_code;
};

AdministrativeUnit read_line(const std::string& line) {
    std::vector<std::string> cells = text::split(line, '\t');
    if (cells.size() != 4) throw std::logic_error("administrative_units.tsv: " + line);
    if (cells[3].empty()) cells[3] = cells[0];
    return {.code = cells[0], .name = cells[2], .level = cells[1], .province_code = cells[3], .province_name = {}};
}

Catalogue read_catalogue() {
    Catalogue all;
    for (const std::string& line : text::split(embedded::get("definitions/administrative_units.tsv"), '\n'))
        if (!line.empty() && line.front() != '#') all.units.push_back(read_line(line));
    for (const AdministrativeUnit& unit : all.units) {
        all.by_code.emplace(unit.code, &unit);
        all.folded_names.push_back(text::fold(unit.name));
        all.folded_full_names.push_back(text::fold(unit.full_name()));
    }
    for (AdministrativeUnit& unit : all.units) unit.province_name = all.by_code.at(unit.province_code)->name;
    return all;
}

const Catalogue& catalogue() {
    static const Catalogue all = read_catalogue();
    return all;
}

}  // namespace

std::span<const AdministrativeUnit> administrative_units() { return catalogue().units; }

const AdministrativeUnit* find_unit(std::string_view code) {
    const auto found = catalogue().by_code.find(code);
    return found == catalogue().by_code.end() ? nullptr : found->second;
}

std::vector<const AdministrativeUnit*> search_units(std::string_view query, std::string_view province_code,
                                                    std::size_t limit) {
    const Catalogue& all = catalogue();
    const std::string wanted = text::fold(query);
    std::vector<const AdministrativeUnit*> beginning, holding;
    for (std::size_t i = 0; i < all.units.size(); ++i) {
        const AdministrativeUnit& unit = all.units[i];
        if (!province_code.empty() && unit.province_code != province_code) continue;
        if (all.folded_names[i].starts_with(wanted) || unit.code == query)
            beginning.push_back(&unit);
        else if (all.folded_full_names[i].find(wanted) != std::string::npos)
            holding.push_back(&unit);
    }
    beginning.insert(beginning.end(), holding.begin(), holding.end());
    beginning.resize(std::min({beginning.size(), limit, units_found_max}));
    return beginning;
}

}  // namespace agencies
