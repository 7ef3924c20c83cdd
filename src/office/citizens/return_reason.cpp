#include "office/citizens/return_reason.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "lib/text/text.hpp"

namespace citizens {
namespace {

constexpr std::size_t number_digits = 6;

bool has_long_number(std::string_view words) {
    std::size_t digits = 0;
    for (const char c : words) {
        if (c >= '0' && c <= '9') {
            if (++digits == number_digits) return true;
        } else if (c != ' ' && c != '.') {
            digits = 0;
        }
    }
    return false;
}

std::string key_of(const std::string& words) {
    std::string key = text::fold(words);
    while (!key.empty() && (key.back() == '.' || key.back() == ';' || key.back() == ' ')) key.pop_back();
    return key;
}

}  // namespace

std::vector<Reason> frequent(const std::vector<Said>& all) {
    struct Group {
        std::string text;
        std::set<std::string> dossiers;
    };
    std::map<std::string, Group> groups;
    for (const Said& one : all) {
        const std::string key = key_of(one.words);
        if (key.empty() || has_long_number(one.words)) continue;
        Group& group = groups[key];
        if (group.text.empty()) group.text = one.words;
        group.dossiers.insert(one.dossier_id);
    }
    std::vector<Reason> found;
    for (const auto& [key, group] : groups)
        if (const auto dossiers = static_cast<std::int64_t>(group.dossiers.size()); dossiers >= reason_dossiers_min)
            found.push_back({group.text, dossiers});
    std::stable_sort(found.begin(), found.end(),
                     [](const Reason& a, const Reason& b) { return a.dossiers > b.dossiers; });
    if (found.size() > reasons_max) found.resize(reasons_max);
    return found;
}

}  // namespace citizens
