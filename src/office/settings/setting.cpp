#include "office/settings/setting.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

#include "lib/calendar/time_of_day.hpp"
#include "lib/crypto/secret.hpp"
#include "lib/embedded/embedded.hpp"
#include "lib/mail/message.hpp"
#include "lib/text/text.hpp"

namespace settings {
namespace {

constexpr std::array<std::string_view, 6> kind_words{"choice", "number", "yes_no", "time", "text", "secret"};
constexpr std::array<std::string_view, 5> form_words{"any", "web_address", "mail_address", "host", "code"};

template <class Enum, std::size_t N>
Enum value_of(const std::array<std::string_view, N>& words, const std::string& word) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) throw std::logic_error("settings.toml: no such word: " + word);
    return static_cast<Enum>(found - words.begin());
}

Setting setting_of(const toml::table& table, const std::string& group) {
    const auto text = [&](std::string_view name) { return table[name].value<std::string>().value_or(""); };
    Setting setting{.code = text("code"), .group = group, .name = text("name"), .hint = text("hint")};
    setting.kind = value_of<Kind>(kind_words, text("kind"));
    setting.form = value_of<Form>(form_words, table["form"].value_or(std::string("any")));
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

bool is_host(std::string_view text) {
    constexpr std::string_view others = ".-:";  // names, and addresses of both kinds
    return std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               others.find(c) != std::string_view::npos;
    });
}

/// "H24.242": capitals, digits and dots.
bool is_code(std::string_view text) {
    constexpr std::size_t longest = 20;
    return text.size() <= longest && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
           });
}

/// "https://viec.xa.gov.vn", with a port or not; no path, no query.
bool is_web_address(std::string_view text) {
    for (const std::string_view scheme : {"https://", "http://"})
        if (text.starts_with(scheme)) return text.size() > scheme.size() && is_host(text.substr(scheme.size()));
    return false;
}

std::optional<std::string> fault_of_text(Form form, std::string_view value) {
    if (text::length(value) > text_max) return "field.too_long";
    if (value.empty() || form == Form::any) return std::nullopt;
    if (form == Form::web_address && !is_web_address(value)) return "setting.not_web_address";
    if (form == Form::mail_address && !mail::is_address(value)) return "field.not_mail_address";
    if (form == Form::host && !is_host(value)) return "setting.not_host";
    if (form == Form::code && !is_code(value)) return "setting.not_code";
    return std::nullopt;
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
            if (calendar::parse_time(value)) return std::nullopt;
            return "setting.not_time";
        case Kind::text:
        case Kind::secret:
            break;
    }
    return fault_of_text(setting.form, value);
}

const std::string& Values::text(std::string_view code) const {
    const auto changed = changed_.find(std::string(code));
    if (changed != changed_.end()) return changed->second;
    const Setting* setting = find(code);
    if (!setting) throw std::logic_error("no such setting: " + std::string(code));
    return setting->standard;
}

std::int64_t Values::number(std::string_view code) const { return whole_number(text(code)).value(); }

std::optional<std::string> unsealed(const Values& values, std::string_view code, const std::filesystem::path& data) {
    const std::string& sealed = values.text(code);
    if (sealed.empty()) return std::string{};
    return crypto::unseal(sealed, crypto::installation_key(data));
}

int Values::minute(std::string_view code) const { return calendar::parse_time(text(code)).value(); }

calendar::Cutoff Values::cutoff() const {
    const std::string& word = text("period_cutoff");
    return word == "on_15th"   ? calendar::Cutoff::on_15th
           : word == "on_25th" ? calendar::Cutoff::on_25th
                               : calendar::Cutoff::calendar;
}

}  // namespace settings
