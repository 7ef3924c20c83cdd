#include "office/directives/reading/table_header.hpp"

#include "lib/text/text.hpp"

namespace directives {

namespace {

constexpr std::size_t columns_limit = 64;

bool has(const std::string& folded, std::initializer_list<std::string_view> phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](std::string_view p) { return folded.find(p) != folded.npos; });
}

bool is_enough(const Header& h) {
    if (!h.has(Role::content)) return false;
    return h.has(Role::lead) || h.has(Role::both) || h.has(Role::deadline) ||
           (h.has(Role::product) && h.has(Role::coordinators));
}

// "Phân công" above "Chủ trì | Phối hợp": the lower row says more where it says something.
bool is_second_header(const GridRow& upper, const GridRow& lower) {
    std::size_t named = 0;
    bool wide = upper.widest > 1;
    for (std::size_t i = 0; i < lower.cells.size(); ++i) {
        if (lower.cells[i].empty()) continue;
        const Role role = role_of(lower.cells[i]);
        if (role == Role::other) return false;
        if (role == Role::content && text::length(lower.cells[i]) > 30) return false;
        named += upper.cells[i] != lower.cells[i];
        // Markdown and text tables have no spans: a blank above is the mark of one.
        wide = wide || (upper.cells[i].empty() && i > 0);
    }
    return named > 0 && wide;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A narrow column breaks a year in two ("15/9/202" above "6").
std::string with_whole_years(const std::string& cell) {
    std::string whole;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        if ((cell[i] == '\n' || cell[i] == ' ') && i > 0 && i + 1 < cell.size()) {
            std::size_t from = i, to = i + 1;
            while (from > 0 && is_digit(cell[from - 1])) --from;
            while (to < cell.size() && is_digit(cell[to])) ++to;
            const bool year =
                from > 0 && cell[from - 1] == '/' && cell[from] == '2' && i > from && to > i + 1 && to - from == 5;
            if (year) continue;
        }
        whole += cell[i];
    }
    return whole;
}

}  // namespace

Role role_of(std::string_view header) {
    const std::string s = text::fold(header);
    if (s.empty() || s.size() > 90) return Role::other;
    if (s == "stt" || s == "tt" || s == "so tt" || s == "so thu tu" || s == "s tt" || s == "no" || s == "so")
        return Role::ordinal;
    if (has(s, {"ghi chu"})) return Role::note;
    const bool lead = has(s, {"chu tri", "dau moi"}), joint = has(s, {"phoi hop"});
    if (lead && joint) return Role::both;
    if (joint) return Role::coordinators;
    if (lead) return Role::lead;
    if (has(s, {"lanh dao phu trach", "lanh dao chi dao", "nguoi chi dao", "chi dao thuc hien", "lanh dao theo doi"}))
        return Role::leader;
    if (has(s, {"thoi han", "thoi gian", "tien do", "thoi diem", "han hoan thanh", "hoan thanh truoc", "lo trinh",
                "ngay hoan thanh", "ky han", "ket thuc"}) ||
        s == "han" || s == "hoan thanh")
        return Role::deadline;
    if (has(s, {"san pham", "ket qua", "dau ra"})) return Role::product;
    if (has(s, {"don vi tham gia", "co quan tham gia", "don vi ho tro", "cung thuc hien", "don vi lien quan",
                "co quan lien quan", "co quan, don vi lien quan"}))
        return Role::coordinators;
    if (has(s, {"don vi thuc hien",
                "co quan thuc hien",
                "bo phan thuc hien",
                "nguoi thuc hien",
                "can bo thuc hien",
                "don vi duoc giao",
                "co quan, don vi thuc hien",
                "don vi tham muu",
                "phong, don vi",
                "to chuc, ca nhan thuc hien",
                "ca nhan thuc hien",
                "trach nhiem",
                "don vi phu trach",
                "phan cong",
                "nguoi phu trach",
                "don vi, ca nhan",
                "co quan tham muu",
                "co quan chuan bi",
                "don vi chuan bi",
                "co quan soan thao",
                "don vi soan thao",
                "don vi chiu",
                "phong ban thuc hien",
                "can bo phu trach",
                "cong chuc thuc hien",
                "thuc hien chinh"}) ||
        s == "don vi" || s == "co quan" || s == "thuc hien" || s == "don vi/ca nhan" || s == "co quan, don vi")
        return Role::lead;
    if (has(s, {"noi dung", "nhiem vu", "cong viec", "giai phap", "hoat dong", "dau viec", "viec can lam",
                "muc tieu, nhiem vu"}))
        return Role::content;
    return Role::other;
}

std::vector<GridRow> grid_of(const paper::Block& block) {
    std::vector<GridRow> grid;
    std::size_t columns = 0;
    for (const paper::Row& row : block.rows) {
        GridRow out{.line = row.line, .page = row.page};
        for (const paper::Cell& cell : row.cells) {
            if (out.cells.size() >= columns_limit) break;
            out.cells.push_back(with_whole_years(cell.text));
            out.continues.push_back(cell.continues);
            out.widest = std::max(out.widest, cell.span);
            for (int extra = 1; extra < cell.span && out.cells.size() < columns_limit; ++extra) {
                out.cells.emplace_back();
                out.continues.push_back(false);
            }
        }
        columns = std::max(columns, out.cells.size());
        grid.push_back(std::move(out));
    }
    for (GridRow& row : grid) {
        row.cells.resize(columns);
        row.continues.resize(columns);
    }
    return grid;
}

std::string key_of(const GridRow& row) {
    std::string key;
    for (const std::string& cell : row.cells) key += text::fold(cell) + '|';
    return key;
}

Header header_of(const std::vector<GridRow>& grid) {
    Header best;
    for (std::size_t i = 0; i < grid.size() && i < header_reach; ++i) {
        Header h{.first = i, .rows = 1, .key = key_of(grid[i])};
        const bool second = i + 1 < grid.size() && is_second_header(grid[i], grid[i + 1]);
        for (std::size_t c = 0; c < grid[i].cells.size(); ++c) {
            Role role = role_of(grid[i].cells[c]);
            if (second) {
                const Role lower = role_of(grid[i + 1].cells[c]);
                if (lower != Role::other) role = lower;
            }
            h.roles.push_back(role);
        }
        if (second) h.rows = 2, h.second_key = key_of(grid[i + 1]);
        if (is_enough(h)) return h;
    }
    return best;
}

bool numbers_columns(const GridRow& row) {
    int expected = 1;
    for (const std::string& cell : row.cells) {
        std::string digits = cell;
        std::erase_if(digits, [](char c) { return c == '(' || c == ')' || c == '[' || c == ']' || c == ' '; });
        if (digits.empty()) continue;
        if (digits.find_first_not_of("0123456789") != digits.npos || digits.size() > 2 || std::stoi(digits) != expected)
            return false;
        ++expected;
    }
    return expected > 3;
}

}  // namespace directives
