#include "office/programmes/definition.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <stdexcept>

#include "lib/embedded/embedded.hpp"
#include "lib/text/text.hpp"
#include "office/figures/share.hpp"

namespace programmes {
namespace {

std::string text_of(const toml::table& table, std::string_view name) {
    return table[name].value<std::string>().value_or("");
}

std::vector<std::vector<std::string>> words_of(const toml::table& table) {
    std::vector<std::vector<std::string>> lists;
    for (const auto& list : *table["words"].as_array()) {
        auto& words = lists.emplace_back();
        for (const auto& word : *list.as_array()) words.push_back(text::fold(word.value<std::string>().value()));
    }
    return lists;
}

Definition definition_of(const toml::table& table) {
    Definition one{.code = text_of(table, "code"),
                   .name = text_of(table, "name"),
                   .unit = text_of(table, "unit"),
                   .change = table["change"].value<bool>().value_or(false),
                   .amount_figures = {},
                   .base_figures = {},
                   .amount_name = text_of(table, "amount"),
                   .base_name = text_of(table, "base"),
                   .words = words_of(table)};
    if (const std::string figure = text_of(table, "figure"); !figure.empty())
        one.amount_figures = {figures::definition(figure).code};
    if (const std::string code = text_of(table, "share"); !code.empty()) {
        const auto& all = figures::shares();
        const auto share = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.code == code; });
        if (share == all.end()) throw std::logic_error("definitions/indicators: no share " + code);
        one.amount_figures = share->numerator;
        one.base_figures = share->denominator;
    }
    return one;
}

/// Every file of a folder of definitions, in the order of their names.
std::vector<std::pair<std::string, toml::table>> files_of(std::string_view folder) {
    std::vector<std::pair<std::string, toml::table>> found;
    for (const embedded::File& file : embedded::files()) {
        const std::string_view name = file.name;
        if (!name.starts_with(folder) || !name.ends_with(".toml")) continue;
        found.emplace_back(name.substr(folder.size(), name.size() - folder.size() - 5), toml::parse(file.text()));
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return found;
}

Indicator indicator_of(const toml::table& table) {
    const Definition* by = find_definition(text_of(table, "definition"));
    if (!by) throw std::logic_error("definitions/programmes: no indicator " + text_of(table, "definition"));
    Indicator indicator;
    indicator.name = by->name;
    indicator.definition = by->code;
    indicator.direction = direction_of(text_of(table, "direction")).value();
    indicator.target = table["target"].value<std::int64_t>().value();
    indicator.unit = by->unit;
    indicator.period = span_of(text_of(table, "period")).value();
    return indicator;
}

}  // namespace

const std::vector<Definition>& definitions() {
    static const auto all = [] {
        std::vector<Definition> found;
        for (const auto& [name, file] : files_of("definitions/indicators/"))
            for (const auto& one : *file["indicators"].as_array()) found.push_back(definition_of(*one.as_table()));
        return found;
    }();
    return all;
}

const Definition* find_definition(std::string_view code) {
    for (const Definition& one : definitions())
        if (one.code == code) return &one;
    return nullptr;
}

const std::vector<Programme>& ready_made() {
    static const auto all = [] {
        std::vector<Programme> found;
        for (const auto& [code, file] : files_of("definitions/programmes/")) {
            Programme programme{
                .code = code, .name = text_of(file, "name"), .note = text_of(file, "note"), .indicators = {}};
            for (const auto& one : *file["indicators"].as_array())
                programme.indicators.push_back(indicator_of(*one.as_table()));
            found.push_back(std::move(programme));
        }
        return found;
    }();
    return all;
}

}  // namespace programmes
