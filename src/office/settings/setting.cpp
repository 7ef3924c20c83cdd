#include "office/settings/setting.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

#include "lib/calendar/time_of_day.hpp"
#include "lib/embedded/embedded.hpp"

namespace settings {
namespace {

constexpr std::array<std::string_view, 4> kind_words{"choice", "number", "yes_no", "time"};

Kind kind_of(const std::string& word) {
    const auto found = std::find(kind_words.begin(), kind_words.end(), word);
    if (found == kind_words.end()) throw std::logic_error("settings.toml: no such kind: " + word);
    return static_cast<Kind>(found - kind_words.begin());
}

Setting setting_of(const toml::table& table, const std::string& group) {
    const auto text = [&](std::string_view name) { return table[name].value<std::string>().value_or(""); };
    Setting setting{.code = text("code"), .group = group, .name = text("name"), .hint = text("hint")};
    setting.kind = kind_of(text("kind"));
    setting.standard = text("default");
    setting.min = table["min"].value_or<std::int64_t>(0);
    setting.max = table["max"].value_or<std::int64_t>(0);
    if (const toml::array* choices = table["choices"].as_array())
        for (const toml::node& one : *choices)
            setting.choices.push_back({(*one.as_table())["value"].value<std::string>().value(),
                                       (*one.as_table())["name"].value<std::string>().value()});
    return setting;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

}  // namespace

std::string_view word_of(Kind kind) { return kind_words.at(static_cast<std::size_t>(kind)); }

const std::vector<Setting>& all() {
    static const auto known = [] {
        std::vector<Setting> found;
        const toml::table table = toml::parse(embedded::get("definitions/settings.toml"));
        for (const toml::node& group : *table["group"].as_array()) {
            const std::string name = (*group.as_table())["name"].value<std::string>().value();
            for (const toml::node& one : *(*group.as_table())["setting"].as_array())
                found.push_back(setting_of(*one.as_table(), name));
        }
        return found;
    }();
    return known;
}

const Setting* find(std::string_view code) {
    const auto found = std::find_if(all().begin(), all().end(), [&](const Setting& one) { return one.code == code; });
    return found == all().end() ? nullptr : &*found;
}

std::optional<std::string> fault(const Setting& setting, std::string_view value) {
    switch (setting.kind) {
        case Kind::choice:
            for (const Choice& choice : setting.choices)
                if (choice.value == value) return std::nullopt;
            return "field.choice";
        case Kind::number: {
            const auto number = whole_number(value);
            if (!number || *number < setting.min || *number > setting.max) return "field.not_between";
            return std::nullopt;
        }
        case Kind::yes_no:
            if (value == "yes" || value == "no") return std::nullopt;
            return "field.choice";
        case Kind::time:
            break;
    }
    if (calendar::parse_time(value)) return std::nullopt;
    return "setting.not_time";
}

const std::string& Values::text(std::string_view code) const {
    const auto changed = changed_.find(std::string(code));
    if (changed != changed_.end()) return changed->second;
    const Setting* setting = find(code);
    if (!setting) throw std::logic_error("no such setting: " + std::string(code));
    return setting->standard;
}

std::int64_t Values::number(std::string_view code) const { return whole_number(text(code)).value(); }

int Values::minute(std::string_view code) const { return calendar::parse_time(text(code)).value(); }

calendar::Cutoff Values::cutoff() const {
    const std::string& word = text("period_cutoff");
    return word == "on_15th"   ? calendar::Cutoff::on_15th
           : word == "on_25th" ? calendar::Cutoff::on_25th
                               : calendar::Cutoff::calendar;
}

}  // namespace settings
