#include <toml++/toml.h>

#include "lib/embedded/embedded.hpp"
#include "lib/text/text.hpp"
#include "office/importing/header.hpp"

namespace importing {

const std::unordered_map<std::string, std::string>& level_words() {
    static const auto words = [] {
        std::unordered_map<std::string, std::string> found;
        const toml::table file = toml::parse(embedded::get("definitions/imports/levels.toml"));
        for (const auto& [word, forms] : file)
            for (const toml::node& form : *forms.as_array())
                found[plain(form.value<std::string>().value())] = word.str();
        return found;
    }();
    return words;
}

std::optional<std::int64_t> parse_money(std::string_view given) {
    std::string amount = text::fold(given);
    for (const std::string_view unit : {"vnd", "dong", "d"})
        if (amount.ends_with(unit))
            amount = std::string(text::trim(std::string_view{amount}.substr(0, amount.size() - unit.size())));
    if (amount.empty() || amount == "-" || amount == "mien phi" || amount == "khong") return 0;
    std::int64_t value = 0;
    int digits = 0, since_separator = -1;
    for (const char c : amount) {
        if (c >= '0' && c <= '9') {
            value = value * 10 + (c - '0');
            if (++digits > 15) return std::nullopt;
            if (since_separator >= 0) ++since_separator;
        } else if ((c == '.' || c == ',' || c == ' ') && digits > 0 &&
                   (since_separator == -1 || since_separator == 3)) {
            since_separator = 0;
        } else {
            return std::nullopt;
        }
    }
    if (digits == 0 || (since_separator != -1 && since_separator != 3)) return std::nullopt;
    return value;
}

}  // namespace importing
