#include <algorithm>
#include <unordered_map>

#include "lib/text/text.hpp"
#include "lib/text/words.hpp"
#include "office/directives/reading/letterhead.hpp"

namespace directives {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

constexpr std::size_t code_limit = 40;
constexpr std::size_t references_limit = 1000;
constexpr int date_looks = 20;  // mentions of one paper at which its date is looked for

// "534/QĐ-TTg", "226-KL/TW", "110/2023/QH15": a number, a bar or dash, and a sign with capitals.
std::string code_at(std::string_view s, std::size_t at, std::size_t& end) {
    std::size_t next = at;
    while (next < s.size() && is_digit(s[next])) ++next;
    if (next == at || next - at > 6 || next >= s.size() || (s[next] != '/' && s[next] != '-')) return {};
    end = next;
    while (end < s.size() && !is_space(s[end]) && s[end] != ',' && s[end] != ';' && s[end] != ')' && s[end] != '(')
        ++end;
    std::string code(s.substr(at, end - at));
    // "55/KH- UBND": a space that crept in.
    if (code.ends_with('-') && end + 1 < s.size() && s[end] == ' ') {
        std::size_t more = end + 1;
        while (more < s.size() && !is_space(s[more]) && s[more] != ',' && s[more] != ';' && s[more] != ')') ++more;
        const std::string rest(s.substr(end + 1, more - end - 1));
        if (!rest.empty() && rest == text::upper(rest)) code += rest, end = more;
    }
    while (!code.empty() && (code.back() == '.' || code.back() == ':' || code.back() == '/' || code.back() == '-'))
        code.pop_back();
    if (code.size() > code_limit) return {};
    const std::string sign = code.substr(next - at);
    if (sign.size() < 3 || sign == text::lower(sign)) return {};
    std::size_t capitals = 0;
    for (const text::Word& w : text::words(sign)) capitals += w.capital ? text::length(w.low) : 0;
    return capitals >= 2 ? code : std::string{};
}

std::optional<calendar::Date> date_after(std::string_view s) {
    s = text::head(s, 160);
    const auto w = text::words(s);
    for (std::size_t i = 0; i < w.size() && i < 10; ++i) {
        if (w[i].mark && w[i].plain != ",") return std::nullopt;
        if (w[i].low != "ngày" || i + 5 >= w.size()) continue;
        const bool worded = w[i + 2].low == "tháng" && w[i + 4].low == "năm";
        const bool numeric = w[i + 2].plain == "/" && w[i + 4].plain == "/";
        if (!worded && !numeric) return std::nullopt;
        for (const std::size_t part : {i + 1, i + 3, i + 5}) {
            if (!w[part].number || w[part].plain.size() > 4) return std::nullopt;
        }
        return calendar::make_date(std::stoi(w[i + 5].plain), std::stoi(w[i + 3].plain), std::stoi(w[i + 1].plain));
    }
    return std::nullopt;
}

}  // namespace

std::vector<Reference> references_in(const Sheet& sheet, std::string_view own_code) {
    std::vector<Reference> found;
    std::unordered_map<std::string, std::size_t> known;
    std::unordered_map<std::size_t, int> looked;
    const auto scan = [&](std::string_view s) {
        for (std::size_t i = 0; i < s.size() && found.size() < references_limit; ++i) {
            if (!is_digit(s[i]) || (i > 0 && !is_space(s[i - 1]) && s[i - 1] != '(' && s[i - 1] != ':')) continue;
            std::size_t end = i;
            const std::string code = code_at(s, i, end);
            if (code.empty() || code == own_code) continue;
            const auto [at, fresh] = known.try_emplace(code, found.size());
            if (fresh) found.push_back({.code = code});
            if (!found[at->second].issued_on && ++looked[at->second] <= date_looks)
                found[at->second].issued_on = date_after(s.substr(end));
            i = end;
        }
    };
    for (const auto* part : {&sheet.head, &sheet.body, &sheet.annex}) {
        // The head's own number is no reference; its subject is.
        for (const Line& line : *part) {
            if (part == &sheet.head && (line.text.starts_with("Số") || line.text.starts_with("SỐ")) &&
                line.text.size() < 60)
                continue;
            if (!line.table) {
                scan(line.text);
                continue;
            }
            for (const paper::Row& row : line.table->rows) {
                for (const paper::Cell& cell : row.cells) scan(cell.text);
            }
        }
    }
    return found;
}

}  // namespace directives
