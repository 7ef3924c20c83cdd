#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "lib/text/text.hpp"
#include "lib/text/words.hpp"
#include "office/directives/lint/finding.hpp"
#include "office/directives/reading/kinds.hpp"

namespace directives {

namespace {

using Words = std::vector<text::Word>;
using Piece = std::function<void(std::string_view, const Source&)>;

constexpr std::size_t piece_limit = 20'000;  // bytes of one paragraph or cell that are looked at
constexpr int least_year = 2000, most_year = 2199;

void each_piece(const paper::Paper& paper, const Piece& look) {
    for (const paper::Block& block : paper.blocks) {
        if (block.kind == paper::Kind::paragraph)
            look(text::head(block.text, piece_limit), {.heading = {}, .line = block.line, .page = block.page});
        for (const paper::Row& row : block.rows)
            for (const paper::Cell& cell : row.cells)
                look(text::head(cell.text, piece_limit), {.heading = {}, .line = row.line, .page = row.page});
    }
}

std::string slice(std::string_view text, const Words& w, std::size_t first, std::size_t last) {
    return text::squeeze(text.substr(w[first].begin, w[last - 1].end - w[first].begin));
}

int number_at(const Words& w, std::size_t at) {
    if (at >= w.size() || !w[at].number || w[at].plain.size() > 4) return -1;
    return std::stoi(w[at].plain);
}

bool is_level(const text::Word& w) { return w.low == "xã" || w.low == "phường" || w.low == "khu"; }

// One letter more, less or other.
bool nearly_same(const std::string& a, const std::string& b) {
    const auto [shorter, longer] = std::minmax(a, b, [](const auto& x, const auto& y) { return x.size() < y.size(); });
    if (longer.size() - shorter.size() > 1 || shorter.size() < 5) return false;
    std::size_t i = 0;
    while (i < shorter.size() && shorter[i] == longer[i]) ++i;
    const std::size_t skip = shorter.size() == longer.size() ? 1 : 0;
    return std::string_view(shorter).substr(std::min(i + skip, shorter.size())) ==
           std::string_view(longer).substr(std::min(i + 1, longer.size()));
}

/// Looks through the paper once; what was said already is not said again.
struct Look {
    const Reading& reading;
    std::vector<Finding>& found;
    std::set<std::string> said = {};

    void add(const char* code, const char* rule, const Source& source, messages::Values values) {
        std::string key = code;
        for (const auto& [name, value] : values) key += '|' + value;
        if (said.insert(key).second)
            found.push_back({.code = code, .rule = rule, .values = std::move(values), .source = source});
    }
    void place_names(std::string_view text, const Words& w, const Source&);
    void kinds_of_codes(std::string_view text, const Words& w, const Source&);
    void days(std::string_view text, const Words& w, const Source&);
};

// "phường Nhị Chiêu" in the paper of phường Nhị Chiểu.
void Look::place_names(std::string_view text, const Words& w, const Source& source) {
    const std::string& name = reading.commune.name;
    const std::size_t length = text::words(name).size();
    if (name.empty()) return;
    for (std::size_t i = 0; i + length < w.size(); ++i) {
        if (!is_level(w[i])) continue;
        bool capitals = true;
        for (std::size_t k = 1; k <= length; ++k) capitals = capitals && w[i + k].capital;
        if (!capitals) continue;
        const std::string written = slice(text, w, i + 1, i + 1 + length);
        if (text::lower(written) == text::lower(name) || written == text::upper(written)) continue;
        const std::string a = text::fold(written), b = text::fold(name);
        if (a == b || nearly_same(a, b))
            add("place_spelled", "rule_names", source, {{"written", written}, {"name", name}});
    }
}

// "Kế hoạch số 12/QĐ-UBND": the type's name before a number, and the type in its sign.
void Look::kinds_of_codes(std::string_view text, const Words& w, const Source& source) {
    for (std::size_t i = 1; i + 3 < w.size(); ++i) {
        if (w[i].low != "số" || number_at(w, i + 1) < 0 || w[i + 2].plain != "/") continue;
        std::string kind, title;
        for (std::size_t length = 1; length <= 3 && length <= i; ++length) {
            title = slice(text, w, i - length, i);
            if (kind = kind_of_title(text::upper(title)); !kind.empty()) break;
        }
        if (kind.empty()) continue;
        std::size_t end = w[i + 3].begin;
        while (end < text.size() && std::string_view(" \n\t,;.()").find(text[end]) == std::string_view::npos) ++end;
        const std::string sign(text.substr(w[i + 3].begin, end - w[i + 3].begin));
        const std::string by_sign = kind_of_notation(sign);
        const bool told = by_sign != "CV" || sign.starts_with("UBND");
        if (told && by_sign != kind)
            add("kind_differs", "rule_bases", source,
                {{"code", slice(text, w, i + 1, i + 2) + '/' + sign}, {"kind", title}});
    }
}

// "ngày 31/6/2026", "ngày 30 tháng 02 năm 2026".
void Look::days(std::string_view text, const Words& w, const Source& source) {
    for (std::size_t i = 0; i + 4 < w.size(); ++i) {
        const int day = number_at(w, i), month = number_at(w, i + 2), year = number_at(w, i + 4);
        const bool numeric = w[i + 1].plain == "/" && w[i + 3].plain == "/" && w[i].end == w[i + 1].begin &&
                             w[i + 3].end == w[i + 4].begin && (i == 0 || w[i - 1].plain != "/");
        const bool worded = w[i + 1].low == "tháng" && w[i + 3].low == "năm";
        if ((!numeric && !worded) || day < 1 || month < 1 || year < least_year || year > most_year) continue;
        if (i + 5 < w.size() && w[i + 5].plain == "/") continue;
        if (!calendar::make_date(year, month, day))
            add("impossible_day", "rule_bases", source, {{"day", slice(text, w, i, i + 5)}});
    }
}

struct Numbered {
    int number;
    const Reference* paper;
};

// Numbers of one sign and year rise with their days.
void add_falling_numbers(const Reading& reading, Look& look) {
    std::map<std::string, std::vector<Numbered>> by_sign;
    for (const Reference& one : reading.document.references) {
        const std::size_t bar = one.code.find('/');
        if (!one.issued_on || bar == one.code.npos || bar > 5) continue;
        if (one.code.find_first_not_of("0123456789") != bar) continue;
        by_sign[one.code.substr(bar) + ' ' + std::to_string(calendar::year_of(*one.issued_on))].push_back(
            {std::stoi(one.code.substr(0, bar)), &one});
    }
    for (auto& [sign, all] : by_sign) {
        std::sort(all.begin(), all.end(), [](const Numbered& a, const Numbered& b) { return a.number < b.number; });
        for (std::size_t i = 1; i < all.size(); ++i) {
            const Reference &lower = *all[i - 1].paper, &higher = *all[i].paper;
            if (*higher.issued_on >= *lower.issued_on) continue;
            look.add("number_falls", "rule_bases", {},
                     {{"lower", lower.code},
                      {"lower_day", calendar::to_iso(*lower.issued_on)},
                      {"higher", higher.code},
                      {"higher_day", calendar::to_iso(*higher.issued_on)}});
        }
    }
}

}  // namespace

void add_reference_findings(std::vector<Finding>& found, const paper::Paper& paper, const Reading& reading) {
    Look look{.reading = reading, .found = found};
    each_piece(paper, [&](std::string_view piece, const Source& source) {
        const Words w = text::words(piece);
        look.place_names(piece, w, source);
        look.kinds_of_codes(piece, w, source);
        look.days(piece, w, source);
    });
    add_falling_numbers(reading, look);
    const auto& own = reading.document.issued_on;
    for (const Reference& one : reading.document.references) {
        if (own && one.issued_on && *one.issued_on > *own)
            look.add("later_than_paper", "rule_bases", {},
                     {{"code", one.code}, {"day", calendar::to_iso(*one.issued_on)}});
    }
}

}  // namespace directives
