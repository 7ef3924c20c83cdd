#include "office/directives/reading/sheet.hpp"

#include <algorithm>
#include <array>

#include "lib/text/text.hpp"
#include "lib/text/words.hpp"
#include "office/directives/reading/assignment_table.hpp"
#include "office/directives/reading/kinds.hpp"

namespace directives {

namespace {

constexpr std::size_t head_reach = 60;  // lines in which a title is looked for
constexpr std::size_t subject_lines = 6;
constexpr std::size_t address_lines = 40;

// A gap that stands for a blank to be filled in ("Số:      /KH-UBND", "ngày     tháng"), or after a bullet: no column.
bool goes_on(const std::string& left) {
    if (paper::marker_length(left + " x") == left.size() + 1) return true;
    for (const std::string_view end : {"Số:", "Số", "ngày", "tháng", "năm"}) {
        if (left.ends_with(end)) return true;
    }
    return false;
}

bool is_capitals(std::string_view s) { return text::upper(s) == std::string(s) && text::lower(s) != std::string(s); }

// Where two columns of a letterhead or of the signatures were run together on one line; npos when they were not.
std::size_t second_column(const std::string& s) {
    if (s.size() > 200) return s.npos;
    for (const std::string_view motto :
         {"CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI", "Độc lập - Tự do", "Độc lập – Tự do", "ĐẢNG CỘNG SẢN VIỆT"}) {
        if (const std::size_t at = s.find(motto); at != s.npos && at > 0) return at;
    }
    if (s.starts_with("Số") && s.find(", ngày") != s.npos) {
        const std::size_t slash = s.find('/');
        const std::size_t space = slash == s.npos ? s.npos : s.find(' ', slash);
        if (space != s.npos && space < s.find(", ngày")) return space;
    }
    const bool receives = text::starts_with_folded(s, "noi nhan");
    if (text::starts_with_folded(s, "doc lap")) {
        if (const std::size_t at = s.find(" Số:"); at != s.npos) return at;
    }
    if (!receives && !s.starts_with("-") && !s.starts_with("–") && !s.starts_with("•")) return s.npos;
    for (std::size_t at = s.find_first_of(";:.", 2); at != s.npos && at + 2 < s.size();
         at = s.find_first_of(";:.", at + 1)) {
        const std::string_view rest = text::trim(std::string_view(s).substr(at + 1));
        const auto w = text::words(rest);
        if (w.size() < 2) continue;
        const bool office = is_capitals(rest) && rest.find(',') == rest.npos && (s[at] != ':' || receives);
        const bool name = s[at] == '.' && w.size() <= 5 && s.find("Lưu") != s.npos &&
                          std::all_of(w.begin(), w.end(),
                                      [](const text::Word& one) { return one.capital && !one.mark && !one.number; });
        if (office || name) return at + 1;
    }
    return s.npos;
}

void add_line(std::vector<Line>& to, std::string piece, const Line& like) {
    while (true) {
        const std::size_t at = second_column(piece);
        Line line = like;
        line.text = text::squeeze(std::string_view(piece).substr(0, at));
        if (!line.text.empty()) to.push_back(std::move(line));
        if (at == piece.npos) return;
        piece = text::squeeze(std::string_view(piece).substr(at));
    }
}

void add_lines(std::vector<Line>& to, std::string_view all, const Line& like) {
    std::string open;
    while (true) {
        const std::size_t end = all.find_first_of("\n\t");
        std::string piece = open + (open.empty() ? "" : " ") + text::squeeze(all.substr(0, end));
        open.clear();
        if (end != all.npos && all[end] == '\t' && goes_on(piece)) {
            open = std::move(piece);
            all = all.substr(end + 1);
            continue;
        }
        if (piece.find("**") != piece.npos) piece = text::squeeze(text::replace_all(std::move(piece), "**", ""));
        if (!piece.empty()) add_line(to, std::move(piece), like);
        if (end == all.npos) return;
        all = all.substr(end + 1);
    }
}

void add_layout_table(std::vector<Line>& to, const paper::Block& table) {
    std::size_t columns = 0;
    for (const paper::Row& row : table.rows) columns = std::max(columns, row.cells.size());
    for (std::size_t column = 0; column < columns; ++column) {
        for (const paper::Row& row : table.rows) {
            if (column < row.cells.size()) add_lines(to, row.cells[column].text, {.line = row.line, .page = row.page});
        }
    }
}

std::vector<Line> flat(const paper::Paper& paper) {
    std::vector<Line> all;
    for (const paper::Block& block : paper.blocks) {
        if (block.kind == paper::Kind::paragraph) {
            add_lines(all, block.text, {.bold = block.bold, .line = block.line, .page = block.page});
        } else if (holds_data(block)) {
            all.push_back({.line = block.line, .page = block.page, .table = &block});
        } else {
            add_layout_table(all, block);
        }
    }
    return all;
}

bool begins_body(const Line& line) {
    if (line.table || paper::marker_length(line.text) > 0) return true;
    static constexpr std::array<std::string_view, 21> cues{
        "can cu ", "thuc hien ", "nham ",    "de ",         "ngay ",   "sau khi ", "uy ban nhan dan ",
        "ubnd ",   "chu tich ",  "kinh gui", "tren co so ", "theo ",   "xet ",     "tiep theo ",
        "qua ",    "van phong ", "trong ",   "hom nay",     "vua qua", "phan ",    "thi hanh "};
    const std::string folded = text::fold(line.text);
    return std::any_of(cues.begin(), cues.end(), [&](std::string_view cue) { return folded.starts_with(cue); });
}

bool is_subject_end(const std::string& s) { return s.ends_with('.') || s.ends_with(':') || s.ends_with(';'); }

// The line after the title and its subject; where no title stands (công văn), the address.
std::size_t body_start(const std::vector<Line>& all) {
    const std::size_t reach = std::min(all.size(), head_reach);
    for (std::size_t i = 0; i < reach; ++i) {
        if (all[i].table) break;
        if (text::fold(all[i].text).starts_with("kinh gui")) {
            std::size_t next = i + 1;
            const std::size_t last = std::min(all.size(), next + address_lines);
            while (next < last && !all[next].table &&
                   (paper::marker_length(all[next].text) > 0 || all[next - 1].text.ends_with(';') ||
                    text::fold(all[next].text).starts_with("kinh gui")))
                ++next;
            // No list: the bodies stand on the line itself, and what has items below is the body.
            return all[i].text.find(':') + 1 < all[i].text.size() ? i + 1 : next;
        }
        if (kind_of_title(all[i].text).empty()) continue;
        std::size_t next = i + 1;
        for (; next < all.size() && next - i <= subject_lines; ++next) {
            const Line& line = all[next];
            if (line.table || paper::marker_length(line.text) > 0 || text::fold(line.text).starts_with("can cu "))
                break;
            const bool first = next == i + 1;
            if (!first && (is_subject_end(all[next - 1].text) || begins_body(line))) break;
            if (!first && (is_subject_end(line.text) || line.text.size() > 250)) break;
            if (!first && line.bold != all[i + 1].bold) break;
            if (!first && line.text == text::upper(line.text)) break;
        }
        return next;
    }
    for (std::size_t i = 0; i < reach; ++i) {
        if (begins_body(all[i])) return i;
    }
    return std::min<std::size_t>(reach, 12);
}

bool begins_foot(const Line& line) {
    if (line.table || line.text.size() > 160) return false;
    if (text::starts_with_folded(line.text, "noi nhan")) return line.text.size() < 40;
    if (line.text != text::upper(line.text)) return false;
    static constexpr std::array<std::string_view, 6> authority{"tm.", "kt.", "tl.", "tuq.", "t/m", "q."};
    const std::string folded = text::fold(line.text);
    return std::any_of(authority.begin(), authority.end(), [&](std::string_view a) { return folded.starts_with(a); });
}

bool begins_annex(const Line& line) {
    if (line.table) return true;
    const std::string folded = text::fold(line.text);
    return folded.size() < 120 &&
           (folded.starts_with("phu luc") || folded.starts_with("danh muc") || folded.starts_with("bang phan cong") ||
            folded.starts_with("bieu ") || folded.starts_with("(kem theo") ||
            folded.starts_with("(ban hanh kem theo") || !kind_of_title(line.text).empty());
}

}  // namespace

bool holds_data(const paper::Block& block) {
    if (block.rows.size() < 2) return false;
    for (const paper::Row& row : block.rows) {
        if (std::count_if(row.cells.begin(), row.cells.end(), [](const paper::Cell& c) { return !c.text.empty(); }) >=
            3)
            return true;
    }
    return is_assignment_table(block);
}

Sheet lay_flat(const paper::Paper& paper) {
    std::vector<Line> all = flat(paper);
    const auto at = [&](std::size_t i) { return all.begin() + static_cast<std::ptrdiff_t>(i); };
    const std::size_t body = body_start(all);
    std::size_t foot = body;
    while (foot < all.size() && !begins_foot(all[foot])) ++foot;
    std::size_t annex = foot;
    while (annex < all.size() && !begins_annex(all[annex])) ++annex;
    const auto take = [&](std::size_t from, std::size_t to) {
        return std::vector<Line>(std::make_move_iterator(at(from)), std::make_move_iterator(at(to)));
    };
    return {
        .head = take(0, body), .body = take(body, foot), .foot = take(foot, annex), .annex = take(annex, all.size())};
}

}  // namespace directives
