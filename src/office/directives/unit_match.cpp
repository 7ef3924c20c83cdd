#include "office/directives/unit_match.hpp"

#include <algorithm>
#include <array>

#include "lib/text/text.hpp"

namespace directives {
namespace {

using accounts::Unit;

/// The reader's one word for all units together.
constexpr std::string_view all_units_name = "Các phòng, đơn vị";

constexpr int by_letters = 95;
constexpr std::size_t key_limit = 120;  // letters; longer names are no unit's
constexpr int margin = 5;               // the second nearest must be this much further

std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words;
    std::string open;
    for (const char c : text::fold(name) + ' ') {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            open += c;
        } else if (!open.empty()) {
            if (open != "va") words.push_back(open);
            open.clear();
        }
    }
    return words;
}

/// "Trung tâm Phục vụ hành chính công" → "ttpvhcc"; its first word may be left out ("vhxh"), or cut to a letter of its
/// own ("p").
bool is_short_for(const std::string& key, const Unit& unit) {
    const std::vector<std::string> words = words_of(unit.name);
    if (words.size() < 3 || key.size() < 2) return false;
    std::string letters;
    for (const std::string& word : words) letters += word[0];
    for (const std::size_t left_out : {std::size_t{0}, std::size_t{1}, std::size_t{2}}) {
        if (left_out < letters.size() && letters.size() - left_out >= 2 && key == letters.substr(left_out)) return true;
    }
    for (const std::string_view first : {"phong", "tt", "trungtam", "ban", "vp", "vanphong"}) {
        if (!key.starts_with(first)) continue;
        const std::string rest = key.substr(first.size());
        if (rest.size() >= 2 && letters.size() > rest.size() && letters.ends_with(rest) &&
            letters.size() - rest.size() <= 2)
            return true;
    }
    return false;
}

/// Equal letters in a hundred: 1 − edit distance / the longer one's length.
int likeness(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty() || a.size() > key_limit || b.size() > key_limit) return 0;
    std::vector<int> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int corner = row[0];
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)});
            corner = above;
        }
    }
    const int longer = static_cast<int>(std::max(a.size(), b.size()));
    return 100 - row[b.size()] * 100 / longer;
}

void take(UnitMatch& match, const Unit& unit, int confidence, const char* by) {
    match.unit_id = unit.id;
    match.unit_name = unit.name;
    match.confidence = confidence;
    match.by = by;
}

/// Exactly one unit that fits; two are asked about.
template <class Fits>
const Unit* the_one(const std::vector<Unit>& units, const Fits& fits) {
    const Unit* found = nullptr;
    for (const Unit& unit : units) {
        if (unit.archived || !fits(unit)) continue;
        if (found) return nullptr;
        found = &unit;
    }
    return found;
}

void match_by_likeness(UnitMatch& match, const std::string& key, const std::vector<Unit>& units) {
    const Unit* best = nullptr;
    int first = 0, second = 0;
    for (const Unit& unit : units) {
        if (unit.archived) continue;
        const int like = likeness(key, unit_key(unit.name));
        if (like > first)
            second = first, first = like, best = &unit;
        else
            second = std::max(second, like);
    }
    // 100 is kept for names that are the same.
    if (best && first >= least_confidence && first - second >= margin)
        take(match, *best, std::min(first, 99), "likeness");
}

}  // namespace

std::string unit_key(std::string_view name) { return text::join(words_of(name), ""); }

void write(json::Writer& out, const UnitMatch& match) {
    out.object([&] {
        out.field("name", match.name).field("unit_id", match.unit_id).field("unit_name", match.unit_name);
        out.field("all_units", match.all_units).field("confidence", match.confidence).field("by", match.by);
    });
}

UnitMatch match_unit(const std::string& name, const std::vector<Unit>& units, const std::vector<UnitName>& remembered) {
    UnitMatch match{.name = name};
    const std::string key = unit_key(name);
    const auto said =
        std::find_if(remembered.begin(), remembered.end(), [&](const UnitName& one) { return one.key == key; });
    if (said != remembered.end()) {
        const Unit* unit = the_one(units, [&](const Unit& one) { return one.id == said->unit_id; });
        if (unit) {
            take(match, *unit, 100, "memory");
            return match;
        }
    }
    match.all_units = name == all_units_name;
    if (key.empty() || match.all_units) return match;
    if (const Unit* same = the_one(
            units, [&](const Unit& one) { return unit_key(one.name) == key || unit_key(one.short_name) == key; }))
        take(match, *same, 100, "name");
    else if (const Unit* longer = the_one(units, [&](const Unit& one) { return is_short_for(key, one); }))
        take(match, *longer, by_letters, "abbreviation");
    else
        match_by_likeness(match, key, units);
    return match;
}

std::vector<UnitMatch> match_units(const std::vector<std::string>& names, const std::vector<Unit>& units,
                                   const std::vector<UnitName>& remembered) {
    std::vector<UnitMatch> matches;
    for (const std::string& name : names) matches.push_back(match_unit(name, units, remembered));
    return matches;
}

}  // namespace directives
