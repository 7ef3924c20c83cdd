#include <algorithm>
#include <array>

#include "lib/paper/paper.hpp"
#include "lib/text/text.hpp"

namespace paper {

namespace {

constexpr std::size_t sentence_bytes = 40;  // shorter lines are headings, names, titles

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t space_after(std::string_view s, std::size_t at) {
    std::size_t end = at;
    while (end < s.size() && (s[end] == ' ' || s[end] == '\t')) ++end;
    return end;
}

// The Roman numeral at the head ("IV"), not a word in capitals that looks like one.
std::size_t roman_length(std::string_view s) {
    const std::size_t end = std::min(s.find_first_not_of("IVXLC"), s.size());
    return end <= 6 ? end : 0;
}

// Words that no sentence ends with.
bool hangs(std::string_view s) {
    if (s.ends_with(',')) return true;
    static constexpr std::array<std::string_view, 33> open_words{
        " Phòng",   " Trung tâm", " Văn phòng", " Ủy ban", " Ban",  " Hội",         " Đoàn", " Phục vụ", " phối hợp",
        " chủ trì", " ngày",      " tháng",     " giao",   " Giao", " Công",        " của",  " và",      " các",
        " những",   " với",       " cho",       " theo",   " tại",  " từ",          " là",   " về",      " trong",
        " do",      " được",      " thuộc",     " hoặc",   " để",   " Kết luận số",
    };
    return std::any_of(open_words.begin(), open_words.end(), [&](std::string_view w) { return s.ends_with(w); });
}

bool closed(std::string_view s) {
    return s.empty() || std::string_view(".;:!?/").find(s.back()) != std::string_view::npos;
}

bool is_capitals(const std::string& s) { return text::upper(s) == s; }

// The end of a paragraph is enough to judge it, and keeps a hostile text from costing the square of its length.
std::string tail(const std::string& s) {
    constexpr std::size_t enough = 160;
    std::size_t at = s.size() > enough ? s.size() - enough : 0;
    while (at < s.size() && (static_cast<unsigned char>(s[at]) & 0xC0) == 0x80) ++at;
    return s.substr(at);
}

bool cut_in_two(const Block& first, const Block& second) {
    if (first.kind != Kind::paragraph || second.kind != Kind::paragraph) return false;
    if (closed(first.text) || second.text.empty() || marker_length(second.text) > 0) return false;
    if (second.bold && !first.bold) return false;
    const std::string end = tail(first.text);
    if (end.find_first_of("\n\t") != std::string::npos || second.text.find_first_of("\n\t") != std::string::npos)
        return false;
    if (is_capitals(end)) return false;
    // "… giao Trung tâm", the page's number, "Phục vụ hành chính công …".
    if (second.after_page_end && first.text.size() > sentence_bytes && !is_capitals(second.text)) return true;
    // "Hạ tầng số" is a heading; only a number can follow "văn bản số".
    if (end.ends_with(" số") && is_digit(second.text[0])) return true;
    return hangs(end) || text::begins_lower(second.text);
}

std::string header_key(const Row& row) {
    std::string key;
    for (const Cell& cell : row.cells) key += text::fold(cell.text) + '|';
    return key;
}

bool same_width(const Block& a, const Block& b) {
    const auto width = [](const Row& row) {
        int columns = 0;
        for (const Cell& cell : row.cells) columns += cell.span;
        return columns;
    };
    return !a.rows.empty() && !b.rows.empty() && width(a.rows.front()) == width(b.rows.front());
}

// A page end between two pieces of one table: same columns, nothing or a page number between them. In a text a second
// table would have a line of its own above it.
bool one_table(const Block& first, const Block& second, bool of_text) {
    if (first.kind != Kind::table || second.kind != Kind::table || !same_width(first, second)) return false;
    return header_key(first.rows.front()) == header_key(second.rows.front()) || second.page != 0 || of_text;
}

}  // namespace

bool is_page_number(std::string_view s) {
    s = text::trim(s);
    if (s.starts_with("Trang ")) s.remove_prefix(6);
    while (!s.empty() && (s.front() == '-' || s.front() == ' ')) s.remove_prefix(1);
    while (!s.empty() && (s.back() == '-' || s.back() == ' ')) s.remove_suffix(1);
    const std::string_view first = s.substr(0, s.find('/'));
    return !s.empty() && s.size() <= 7 && !first.empty() && first.size() <= 3 &&
           s.find_first_not_of("0123456789/") == s.npos;
}

std::size_t marker_length(std::string_view s) {
    for (const std::string_view bullet : {"- ", "– ", "— ", "+ ", "* ", "• ", "· ", "▪ ", "‐ ", "\xEF\x82\xB7 "}) {
        if (s.starts_with(bullet)) return space_after(s, bullet.size() - 1);
    }
    // "-Chủ trì": a dash without its space.
    if ((s.starts_with('-') || s.starts_with('+')) && s.size() > 1 && !is_digit(s[1]) && s[1] != '-' && s[1] != '+')
        return 1;
    if (s.starts_with("–") && s.size() > 3 && !is_digit(s[3])) return 3;
    for (const std::string_view article : {"Điều ", "ĐIỀU ", "Phần ", "PHẦN ", "Mục ", "MỤC ", "Chương ", "CHƯƠNG "}) {
        if (!s.starts_with(article)) continue;
        std::size_t at = article.size();
        const std::size_t number = std::min(s.find_first_not_of("0123456789", at), s.size()) - at;
        at += number ? number : roman_length(s.substr(at));
        if (at > article.size() && at < s.size() && (s[at] == '.' || s[at] == ':')) return space_after(s, at + 1);
    }
    // "Bước 1 (từ 01/4 đến 15/4): …", "Nhiệm vụ 2: …".
    for (const std::string_view step : {"Bước ", "Giai đoạn ", "Nhiệm vụ "}) {
        const std::size_t number = s.starts_with(step) ? s.find_first_not_of("0123456789", step.size()) : s.npos;
        if (number == s.npos || number == step.size() || number > step.size() + 2) continue;
        if (s[number] == '.' || s[number] == ':') return space_after(s, number + 1);
        if (s.substr(number).starts_with(" (")) return number + 1;
    }
    if (s.empty()) return 0;
    if (is_digit(s[0])) {
        std::size_t at = 0;
        int parts = 0;
        while (at < s.size() && is_digit(s[at])) {
            const std::size_t start = at;
            while (at < s.size() && is_digit(s[at])) ++at;
            if (at - start > 2) return 0;
            ++parts;
            if (at < s.size() && s[at] == '.')
                ++at;
            else
                break;
        }
        const bool dotted = s[at - 1] == '.';
        if (!dotted && at < s.size() && (s[at] == ')' || s[at] == '/')) {
            const std::size_t end = space_after(s, at + 1);
            return s[at] == ')' || end > at + 1 ? end : 0;
        }
        const std::size_t end = space_after(s, at);
        if (dotted && (end > at || parts == 1)) return at < s.size() ? end : 0;
        return parts > 1 && end > at ? end : 0;
    }
    if (const std::size_t roman = roman_length(s); roman && roman < s.size() && (s[roman] == '.' || s[roman] == '/')) {
        const std::size_t end = space_after(s, roman + 1);
        return end > roman + 1 || s[roman] == '.' ? end : 0;
    }
    const std::size_t letter = s.starts_with("đ") || s.starts_with("Đ") ? 2 : 1;
    const bool ascii_letter = letter == 2 || (s[0] >= 'a' && s[0] <= 'z') || (s[0] >= 'A' && s[0] <= 'H');
    if (ascii_letter && s.size() > letter && (s[letter] == ')' || s[letter] == '.')) {
        const std::size_t end = space_after(s, letter + 1);
        return s[letter] == ')' || end > letter + 1 ? end : 0;
    }
    return 0;
}

void mend(Paper& paper) {
    std::vector<Block> kept;
    kept.reserve(paper.blocks.size());
    for (Block& block : paper.blocks) {
        if (block.kind == Kind::paragraph && is_page_number(block.text)) continue;
        if (!kept.empty() && cut_in_two(kept.back(), block)) {
            kept.back().text += ' ' + block.text;
        } else if (!kept.empty() && one_table(kept.back(), block, paper.format == Format::text)) {
            auto& rows = kept.back().rows;
            rows.insert(rows.end(), std::make_move_iterator(block.rows.begin()),
                        std::make_move_iterator(block.rows.end()));
        } else {
            kept.push_back(std::move(block));
        }
    }
    paper.blocks = std::move(kept);
}

}  // namespace paper
