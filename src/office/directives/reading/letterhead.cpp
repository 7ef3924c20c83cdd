#include "office/directives/reading/letterhead.hpp"

#include <algorithm>
#include <array>

#include "lib/text/text.hpp"
#include "lib/text/words.hpp"
#include "office/directives/reading/issuer.hpp"
#include "office/directives/reading/kinds.hpp"

namespace directives {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "Số: 158/KH-UBND", "Số: /KH-UBND", "Số 87/KH- UBND", "Số:…./UBND-VX".
bool read_number(std::string_view line, Letterhead& out) {
    std::string_view rest;
    for (const std::string_view head : {"Số:", "SỐ:", "Số :", "Số.", "Số "}) {
        if (line.starts_with(head)) {
            rest = text::trim(line.substr(head.size()));
            break;
        }
    }
    const std::size_t slash = rest.find('/');
    if (rest.data() == nullptr || slash == rest.npos) return false;
    std::string number = text::squeeze(rest.substr(0, slash));
    std::string notation = text::replace_all(text::squeeze(rest.substr(slash + 1)), " -", "-");
    notation = text::replace_all(std::move(notation), "- ", "-");
    notation = text::replace_all(std::move(notation), "–", "-");
    notation = notation.substr(0, notation.find_first_of(" ,;("));
    while (!notation.empty() && (notation.back() == '.' || notation.back() == '*')) notation.pop_back();
    const auto blank = [](char c) { return c == '.' || c == ' ' || c == '_' || c == '-'; };
    number.erase(std::remove_if(number.begin(), number.end(), blank), number.end());
    number = text::replace_all(std::move(number), "…", "");
    if (!number.empty() && !is_digit(number[0])) return false;
    if (notation.empty() || text::length(notation) > 30) return false;
    out.number = number;
    out.notation = notation;
    if (!number.empty()) out.code = number + '/' + notation;
    return true;
}

// "Nhị Chiểu, ngày 05 tháng 5 năm 2026"; any of day, month and year may be blank.
bool read_place_and_date(const std::string& line, Letterhead& out) {
    const auto w = text::words(line);
    const std::size_t at = text::find_phrase(w, 0, "ngay");
    if (at == w.size() || at == 0 || at > 9 || line.size() > 120 || w[at].low != "ngày") return false;
    if (w[at - 1].plain != "," && !(at > 1 && w[at - 1].plain == ".")) return false;
    std::size_t next = at + 1;
    std::array<int, 3> parts{0, 0, 0};
    const std::array<std::string_view, 3> names{"ngày", "tháng", "năm"};
    std::size_t seen = 0;
    for (std::size_t part = 0; part < 3; ++part) {
        if (part > 0) {
            while (next < w.size() && w[next].low != names[part]) {
                if (!w[next].mark && !w[next].number) return false;
                ++next;
            }
            if (next >= w.size()) return false;
            ++next;
        }
        ++seen;
        while (next < w.size() && w[next].mark) ++next;
        if (next < w.size() && w[next].number && w[next].plain.size() <= 4) parts[part] = std::stoi(w[next++].plain);
    }
    std::size_t first = 0;
    while (first < at - 1 && w[first].mark) ++first;
    out.place = text::squeeze(std::string_view(line).substr(w[first].begin, w[at - 1].begin - w[first].begin));
    if (parts[2] >= 1945 && parts[2] < 2200) out.year = parts[2];
    if (parts[1] >= 1 && parts[1] <= 12) out.month = parts[1];
    if (parts[0] && out.month && out.year) out.issued_on = calendar::make_date(*out.year, *out.month, parts[0]);
    return seen == 3;
}

std::string read_subject(const std::vector<Line>& head) {
    std::string subject;
    for (std::size_t i = 0; i < head.size(); ++i) {
        const std::string folded = text::fold(head[i].text);
        if (folded.starts_with("v/v") || folded.starts_with("ve viec") || folded.starts_with("vv ")) {
            subject = head[i].text;
            for (std::size_t next = i + 1; next < head.size() && next - i < 4; ++next) {
                Letterhead scratch;
                const std::string& more = head[next].text;
                if (more == text::upper(more) || read_place_and_date(more, scratch) || read_number(more, scratch))
                    break;
                if (text::fold(more).starts_with("doc lap") || text::fold(more).starts_with("kinh gui")) break;
                subject += ' ' + more;
            }
            break;
        }
        if (!kind_of_title(head[i].text).empty()) {
            for (std::size_t next = i + 1; next < head.size(); ++next)
                subject += (subject.empty() ? "" : " ") + head[next].text;
            break;
        }
    }
    return text::squeeze(subject);
}

void read_bases(const Sheet& sheet, Letterhead& out) {
    for (const Line& line : sheet.body) {
        if (line.table || paper::marker_length(line.text) > 0) break;
        if (text::starts_with_folded(line.text, "can cu ") && out.bases.size() < 100) out.bases.push_back(line.text);
    }
}

bool looks_like_name(const std::string& s) {
    const auto w = text::words(s);
    if (w.size() < 2 || w.size() > 6 || text::length(s) > 40) return false;
    // "K’Brếu", "Y Bham Niê": an apostrophe belongs to the name.
    return std::all_of(w.begin(), w.end(), [](const text::Word& one) {
        return one.mark ? one.plain == "\"" || one.plain == "'" : one.capital;
    });
}

bool is_authority(const std::string& folded) {
    static constexpr std::array<std::string_view, 7> heads{"tm.", "kt.", "tl.", "tuq.", "t/m", "k/t", "q."};
    return std::any_of(heads.begin(), heads.end(), [&](std::string_view h) { return folded.starts_with(h); });
}

std::string listed(std::string_view line) {
    line = text::trim(line.substr(paper::marker_length(line)));
    while (!line.empty() && (line.back() == ';' || line.back() == '.' || line.back() == ',')) line.remove_suffix(1);
    return std::string(text::trim(line));
}

void read_foot(const std::vector<Line>& foot, Letterhead& out) {
    bool receiving = false;
    for (const Line& line : foot) {
        const std::string folded = text::fold(line.text);
        if (folded.starts_with("noi nhan")) {
            receiving = true;
            continue;
        }
        const bool capitals = line.text == text::upper(line.text) && line.text != text::lower(line.text);
        const bool item = paper::marker_length(line.text) > 0;
        if (is_authority(folded) && capitals) {
            out.signer.authority.push_back(line.text);
        } else if (receiving && item) {
            out.recipients.push_back(listed(line.text));
        } else if (capitals && !item && text::length(line.text) < 60 && !out.signer.name.size()) {
            if (out.signer.post.empty())
                out.signer.post = line.text;
            else if (!looks_like_name(line.text))
                out.signer.post += ' ' + line.text;
            else
                out.signer.name = line.text;
        } else if (out.signer.name.empty() && (!out.signer.post.empty() || !out.signer.authority.empty()) &&
                   looks_like_name(line.text)) {
            out.signer.name = line.text;
        } else if (receiving && !out.recipients.empty() && out.signer.post.empty() && out.signer.authority.empty() &&
                   !folded.starts_with("(")) {
            out.recipients.back() = listed(out.recipients.back() + ' ' + line.text);
        }
    }
}

}  // namespace

Letterhead read_letterhead(const Sheet& sheet) {
    Letterhead out;
    std::string title_kind;
    bool numbered = false, dated = false;
    for (const Line& line : sheet.head) {
        numbered = numbered || read_number(line.text, out);
        dated = dated || read_place_and_date(line.text, out);
        if (title_kind.empty()) title_kind = kind_of_title(line.text);
    }
    const std::string by_sign = kind_of_notation(out.notation);
    out.kind = by_sign.empty() || (by_sign == "CV" && !title_kind.empty()) ? title_kind : by_sign;
    out.subject = read_subject(sheet.head);
    if (out.kind.empty() && text::fold(out.subject).starts_with("v/v")) out.kind = "CV";
    read_bases(sheet, out);
    read_foot(sheet.foot, out);
    out.issuer = issuer_of(sheet, out);
    out.references = references_in(sheet, out.code);
    return out;
}

bool has_secrecy_stamp(const paper::Paper& paper) {
    const auto stamped = [](std::string_view all) {
        while (true) {
            const std::size_t end = all.find_first_of("\n\t");
            std::string s(all.substr(0, end));
            std::erase_if(s, [](char c) {
                return c == ' ' || c == '*' || c == '[' || c == ']' || c == '(' || c == ')' || c == '.' || c == '|';
            });
            if (s == "MẬT" || s == "TỐIMẬT" || s == "TUYỆTMẬT") return true;
            const std::string low = text::lower(s);
            if (low == "độmật:mật" || low == "độmật:tốimật" || low == "độmật:tuyệtmật") return true;
            if (end == all.npos) return false;
            all = all.substr(end + 1);
        }
    };
    for (const paper::Block& block : paper.blocks) {
        if (block.kind == paper::Kind::paragraph) {
            if (block.text.size() < 400 && stamped(block.text)) return true;
        } else if (!holds_data(block)) {
            for (const paper::Row& row : block.rows) {
                for (const paper::Cell& cell : row.cells) {
                    if (cell.text.size() < 2000 && stamped(cell.text)) return true;
                }
            }
        }
    }
    return false;
}

}  // namespace directives
