#include "office/directives/reading/outline.hpp"

#include <algorithm>
#include <array>

#include "lib/paper/paper.hpp"
#include "lib/text/text.hpp"

namespace directives {

namespace {

constexpr int step_rank = 35;              // "Bước 1", below "1." and above "1.1."
constexpr std::size_t section_title = 60;  // bytes

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string bare_label(std::string_view mark) {
    std::string label(mark);
    while (!label.empty() && (label.back() == '.' || label.back() == ')' || label.back() == ':' || label.back() == '/'))
        label.pop_back();
    if (!label.empty() && label.front() == '(') label.erase(0, 1);
    for (const std::string_view word : {"Điều ", "ĐIỀU ", "Phần ", "PHẦN ", "Mục ", "MỤC ", "Chương ", "CHƯƠNG ",
                                        "Bước ", "Giai đoạn ", "Nhiệm vụ "}) {
        if (label.starts_with(word)) label.erase(0, word.size());
    }
    return label;
}

int rank_of(std::string_view mark, const std::string& label) {
    if (mark.starts_with("Phần") || mark.starts_with("PHẦN") || mark.starts_with("Chương") ||
        mark.starts_with("CHƯƠNG"))
        return 0;
    if (mark.starts_with("Bước") || mark.starts_with("Giai") || mark.starts_with("Nhiệm")) return step_rank;
    if (mark.starts_with("Điều") || mark.starts_with("ĐIỀU") || mark.starts_with("Mục") || mark.starts_with("MỤC"))
        return roman_rank;
    if (label.empty() || !std::isalnum(static_cast<unsigned char>(label[0]))) {
        if (label == "đ") return letter_rank;
        if (label == "Đ") return 10;
        if (mark == "+") return plus_rank;
        return mark == "*" ? 65 : dash_rank;
    }
    if (mark.front() == '(') return 50;
    if (is_digit(label[0])) {
        const auto dots = std::count(label.begin(), label.end(), '.');
        return number_rank + 10 * static_cast<int>(std::min<std::ptrdiff_t>(dots, 1)) +
               static_cast<int>(std::min<std::ptrdiff_t>(dots, 5));
    }
    if (label.find_first_not_of("IVXLC") == label.npos) return roman_rank;
    return label == text::lower(label) ? letter_rank : 10;
}

bool is_capital_heading(const Node& node) {
    return node.text.size() < 150 && text::length(node.text) > 5 && node.text == text::upper(node.text) &&
           node.text != text::lower(node.text);
}

Node node_of(const Line& line) {
    Node node{.text = line.text, .bold = line.bold, .line = line.line, .page = line.page, .table = line.table};
    const std::size_t marker = paper::marker_length(line.text);
    if (!marker) {
        if (!line.table && is_capital_heading(node)) node.rank = roman_rank;
        return node;
    }
    node.mark = std::string(text::trim(std::string_view(line.text).substr(0, marker)));
    node.text = std::string(text::trim(std::string_view(line.text).substr(marker)));
    node.label = bare_label(node.mark);
    node.rank = rank_of(node.mark, node.label);
    if (node.rank >= dash_rank || node.rank == 65) node.label.clear();
    return node;
}

// "Phần thứ hai", "PHẦN II", "Chương III" alone on a line; its name stands on the next.
bool is_part_number(const Line& line) {
    if (line.table || line.text.size() > 40) return false;
    const std::string s = text::fold(line.text);
    std::string_view rest = s;
    if (!text::starts_with_folded(line.text, "phan ") && !text::starts_with_folded(line.text, "chuong ")) return false;
    rest.remove_prefix(rest.find(' ') + 1);
    if (rest.starts_with("thu ")) return rest.size() < 16;
    while (!rest.empty() && (rest.back() == '.' || rest.back() == ':')) rest.remove_suffix(1);
    return !rest.empty() && rest.find_first_not_of("ivx0123456789ab") == rest.npos;
}

Node part_of(const Line& line, const Line* name) {
    Node node = node_of(line);
    node.rank = 0;
    if (name) node.text = name->text, node.mark = line.text;
    return node;
}

}  // namespace

std::vector<Node> outline_of(const std::vector<Line>& lines) {
    std::vector<Node> nodes;
    nodes.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!is_part_number(lines[i])) {
            nodes.push_back(node_of(lines[i]));
            continue;
        }
        const bool named = i + 1 < lines.size() && !lines[i + 1].table && paper::marker_length(lines[i + 1].text) == 0;
        nodes.push_back(part_of(lines[i], named ? &lines[i + 1] : nullptr));
        i += named;
    }
    // "C." and "D." after "A." and "B." are letters, not hundreds; "I." after "H." neither.
    bool lettered = false;
    for (Node& node : nodes) {
        if (node.rank == 10) lettered = true;
        if (lettered && node.rank == roman_rank && (node.label == "C" || node.label == "D" || node.label == "L"))
            node.rank = 10;
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        Node& node = nodes[i];
        if (node.rank != plain_rank || node.table || !node.text.ends_with(':')) continue;
        const int next = i + 1 < nodes.size() ? nodes[i + 1].rank : plain_rank;
        node.rank = next - 5;
    }
    std::vector<int> open;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        Node& node = nodes[i];
        while (!open.empty() && nodes[static_cast<std::size_t>(open.back())].rank >= node.rank) open.pop_back();
        if (!open.empty()) {
            node.parent = open.back();
            nodes[static_cast<std::size_t>(node.parent)].children.push_back(static_cast<int>(i));
        }
        open.push_back(static_cast<int>(i));
    }
    return nodes;
}

std::string path_of(const std::vector<Node>& nodes, int node) {
    std::vector<std::string> labels;
    for (int at = node; at >= 0; at = nodes[static_cast<std::size_t>(at)].parent) {
        const std::string& label = nodes[static_cast<std::size_t>(at)].label;
        if (label.empty()) continue;
        labels.push_back(label);
        // "2.1" holds its own way up to the Roman number.
        if (const auto dots = std::count(label.begin(), label.end(), '.'); dots > 0) {
            while (at >= 0 && nodes[static_cast<std::size_t>(at)].rank >= number_rank)
                at = nodes[static_cast<std::size_t>(at)].parent;
            if (at < 0) break;
            if (!nodes[static_cast<std::size_t>(at)].label.empty())
                labels.push_back(nodes[static_cast<std::size_t>(at)].label);
        }
    }
    std::reverse(labels.begin(), labels.end());
    return text::join(labels, ".");
}

std::string printed(const Node& node) { return node.mark.empty() ? node.text : node.mark + ' ' + node.text; }

namespace {

Section section_by(const std::string& heading) {
    const std::string s = text::fold(heading);
    if (s.size() > 160) return Section::unknown;
    const auto contains = [&](std::string_view p) { return s.find(p) != s.npos; };
    const auto any_start = [&](std::initializer_list<std::string_view> all) {
        return std::any_of(all.begin(), all.end(), [&](std::string_view p) { return s.starts_with(p); });
    };
    const bool assesses = any_start({"ket qua",          "danh gia chung",
                                     "danh gia ket qua", "danh gia tinh hinh",
                                     "tinh hinh",        "uu diem",
                                     "ton tai",          "han che",
                                     "nhung ton tai",    "nhung han che",
                                     "nguyen nhan",      "mat tich cuc",
                                     "nhung ket qua",    "bai hoc",
                                     "thuan loi",        "kho khan",
                                     "boi canh",         "thanh phan",
                                     "khai quat",        "dac diem",
                                     "thuc trang",       "luc luong, phuong tien",
                                     "ve ket qua",       "mot so ton tai",
                                     "mot so ket qua",   "ve danh gia",
                                     "nhan dinh"}) ||
                          s == "danh gia";
    if (assesses) return Section::assesses;
    if (contains("nhiem vu") || contains("giai phap") || contains("to chuc thuc hien") || contains("phan cong") ||
        contains("trach nhiem") || contains("noi dung thuc hien") || contains("noi dung, bien phap") ||
        contains("trien khai thuc hien"))
        return Section::tasks;
    const bool states = any_start({"muc dich", "quan diem", "yeu cau chung", "muc tieu", "chi tieu", "doi tuong",
                                   "pham vi", "kinh phi", "nguon kinh phi", "du toan", "kien nghi", "de xuat", "can cu",
                                   "nhung kien nghi", "ve kinh phi", "thoi gian, dia diem", "nguyen tac"}) ||
                        s == "yeu cau" || s == "yeu cau:";
    // "Căn cứ Luật …, UBND xã ban hành Kế hoạch như sau:" opens the paper; it is no section of bases.
    if (s.starts_with("can cu") && s.ends_with("sau:")) return Section::unknown;
    return states ? Section::states : Section::unknown;
}

}  // namespace

Section section_of(const std::vector<Node>& nodes, int node) {
    Section found = Section::unknown;
    for (int at = node; at >= 0; at = nodes[static_cast<std::size_t>(at)].parent) {
        const Node& one = nodes[static_cast<std::size_t>(at)];
        if (at == node && one.children.empty()) continue;
        const Section by = section_by(one.text);
        if (by == Section::states || by == Section::assesses) return by;
        if (found == Section::unknown) found = by;
    }
    return found;
}

namespace {

// "1. Mục tiêu: gieo trồng 420 ha.": a section in one line.
bool states_in_one_line(const Node& node) {
    const std::size_t colon = node.text.find(':');
    if (node.mark.empty() || colon == node.text.npos || colon + 1 >= node.text.size() || colon > section_title)
        return false;
    const std::string s = text::fold(std::string_view(node.text).substr(0, colon));
    static constexpr std::array<std::string_view, 9> sections{"muc dich",       "muc tieu",   "chi tieu",
                                                              "doi tuong",      "pham vi",    "kinh phi",
                                                              "nguon kinh phi", "nguyen tac", "quan diem"};
    return std::any_of(sections.begin(), sections.end(), [&](std::string_view one) { return s.starts_with(one); });
}

}  // namespace

bool assigns_nothing(const std::vector<Node>& nodes, int node) {
    if (states_in_one_line(nodes[static_cast<std::size_t>(node)])) return true;
    const Section section = section_of(nodes, node);
    return section == Section::states || section == Section::assesses;
}

}  // namespace directives
