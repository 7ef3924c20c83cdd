#include <algorithm>
#include <array>

#include "lib/failure.hpp"
#include "lib/paper/paper.hpp"
#include "lib/text/text.hpp"

namespace paper {

namespace {

constexpr std::size_t merged_cell_limit = 300;  // bytes of a line that heads a group of rows

struct Line {
    std::string text;
    int number = 0;
    bool bold = false;
    bool break_after = false;
};

std::vector<std::string_view> lines_of(std::string_view all) {
    std::vector<std::string_view> lines;
    while (!all.empty()) {
        const std::size_t end = all.find_first_of("\n\f");
        std::string_view line = all.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        all = end == all.npos ? std::string_view{} : all.substr(end + 1);
    }
    return lines;
}

// A rule of Markdown or of a typist: "---", "***", "_____", "=====".
bool is_rule(std::string_view line) { return line.size() >= 3 && line.find_first_not_of("-*_=~ ") == line.npos; }

bool take_wrap(std::string& s, std::string_view mark) {
    if (s.size() <= 2 * mark.size() || !s.starts_with(mark) || !s.ends_with(mark)) return false;
    if (s.substr(mark.size(), s.size() - 2 * mark.size()).find(mark) != s.npos) return false;
    s = s.substr(mark.size(), s.size() - 2 * mark.size());
    return true;
}

// "## **II. NHIỆM VỤ**" → "II. NHIỆM VỤ". A single "*" or "_" inside a line is left alone: it may be the typist's.
void take_off_marks(Line& line) {
    std::string& s = line.text;
    while (s.starts_with("> ")) s.erase(0, 2);
    const std::size_t hashes = s.find_first_not_of('#');
    if (hashes != s.npos && hashes > 0 && hashes <= 6 && s[hashes] == ' ') {
        s = std::string(text::trim(std::string_view(s).substr(hashes)));
        line.bold = true;
    }
    if (take_wrap(s, "**") || take_wrap(s, "__"))
        line.bold = true;
    else if (!s.starts_with("* "))
        take_wrap(s, "*") || take_wrap(s, "_");
    if (s.find("**") != s.npos) s = text::replace_all(std::move(s), "**", "");
    for (const std::string_view mark : {"\\-", "\\.", "\\*", "\\_", "\\#", "\\+", "\\(", "\\)"}) {
        if (s.find(mark) != s.npos) s = text::replace_all(std::move(s), mark, mark.substr(1));
    }
}

bool is_tab_row(std::string_view line) { return std::count(line.begin(), line.end(), '\t') >= 2; }
bool is_pipe_row(std::string_view line) {
    line = text::trim(line);
    return line.starts_with('|') && std::count(line.begin(), line.end(), '|') >= 3;
}
bool is_pipe_rule(std::string_view line) {
    line = text::trim(line);
    return line.find('-') != line.npos && line.find_first_not_of("|-: +=") == line.npos;
}

std::string clean_cell(std::string_view raw) {
    Line line{.text = text::replace_all(std::string(raw), "<br/>", "<br>")};
    std::string joined;
    for (std::string_view rest = line.text;;) {
        const std::size_t at = rest.find("<br>");
        Line piece{.text = text::squeeze(rest.substr(0, at))};
        take_off_marks(piece);
        if (!joined.empty()) joined += '\n';
        joined += piece.text;
        if (at == rest.npos) break;
        rest = rest.substr(at + 4);
    }
    return joined;
}

Row tab_row(std::string_view line, int number) {
    Row row{.line = number};
    for (const std::string& cell : text::split(line, '\t')) row.cells.push_back({.text = clean_cell(cell)});
    return row;
}

Row pipe_row(std::string_view line, int number) {
    Row row{.line = number};
    line = text::trim(line).substr(1);
    if (line.ends_with('|')) line.remove_suffix(1);
    std::string cell;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|')
            cell += line[++i];
        else if (line[i] == '|')
            row.cells.push_back({.text = clean_cell(cell)}), cell.clear();
        else
            cell += line[i];
    }
    row.cells.push_back({.text = clean_cell(cell)});
    return row;
}

bool is_capital_line(const std::string& s) { return s == text::upper(s) && s != text::lower(s); }

bool ends_sentence(const std::string& s) {
    return s.ends_with('.') || s.ends_with(';') || s.ends_with(':') || s.ends_with('!') || s.ends_with("./");
}

// "… xong trong tháng" above "10.": the number is no item's.
bool awaits_number(const std::string& s) {
    static constexpr std::array<std::string_view, 7> words{" tháng", " ngày",  " quý", " năm",
                                                           " Điều",  " khoản", " trên"};
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return s.ends_with(w); });
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> split_names{{{"chính trị", "- xã hội"},
                                                                                    {"Văn hóa", "- Xã hội"},
                                                                                    {"HĐND", "- UBND"},
                                                                                    {"kinh tế", "- xã hội"},
                                                                                    {"Kinh tế", "- Hạ tầng"}}};

// Two lines without a blank between them: one paragraph that was wrapped, or two lines of a letterhead?
// `width` is the longest line of the paper: only a line near it was wrapped by a machine.
bool wrapped(const Line& first, const Line& second, std::size_t width) {
    if (first.break_after || first.bold != second.bold) return false;
    const bool full = width <= 140 && text::length(first.text) * 5 >= width * 4 && text::length(first.text) >= 50;
    const bool number = std::string_view("0123456789IVX").find(second.text[0]) != std::string_view::npos;
    // "Hạ tầng số" is a heading of its own; a number behind it is the next one's.
    if (number && (awaits_number(first.text) || (full && first.text.ends_with(" số")))) return true;
    // "Phòng Văn hóa" above "- Xã hội": the dash is the name's.
    const bool in_name = std::any_of(split_names.begin(), split_names.end(), [&](const auto& name) {
        return first.text.ends_with(name.first) && second.text.starts_with(name.second);
    });
    if (in_name) return true;
    if (marker_length(second.text) > 0 || ends_sentence(first.text)) return false;
    if (is_capital_line(first.text) || is_capital_line(second.text)) return false;
    if (text::begins_lower(second.text)) return true;
    return full;
}

// Columns set with spaces ("Nơi nhận:        TM. ỦY BAN NHÂN DÂN") keep their gap: it becomes a tab.
std::string with_tabs(std::string_view line) {
    std::string columns;
    for (std::size_t i = 0; i < line.size();) {
        const std::size_t gap = std::min(line.find_first_not_of(" \t", i), line.size()) - i;
        if (gap >= 4 || (gap > 0 && line[i] == '\t'))
            columns += '\t';
        else if (gap > 0)
            columns += ' ';
        i += gap;
        if (i < line.size()) columns += line[i++];
    }
    return columns;
}

Line line_of(std::string_view raw, int number) {
    Line line{.text = with_tabs(text::trim(raw)),
              .number = number,
              .break_after = raw.ends_with("  ") || raw.ends_with('\\')};
    if (line.break_after && line.text.ends_with('\\')) line.text.pop_back();
    const bool opens_bold = line.text.starts_with("**") && !line.text.ends_with("**");
    take_off_marks(line);
    line.bold = line.bold || opens_bold;
    return line;
}

std::size_t width_of(const std::vector<std::string_view>& lines) {
    std::size_t width = 0;
    for (const std::string_view line : lines) {
        if (!is_tab_row(line) && !is_pipe_row(line)) width = std::max(width, text::length(line));
    }
    return width;
}

void add_paragraphs(Paper& paper, const std::vector<Line>& lines, std::size_t width, bool after_page_end) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Block block{.text = lines[i].text,
                    .bold = lines[i].bold,
                    .line = lines[i].number,
                    .after_page_end = after_page_end && i == 0};
        for (; i + 1 < lines.size() && wrapped(lines[i], lines[i + 1], width); ++i)
            block.text += ' ' + lines[i + 1].text;
        paper.blocks.push_back(std::move(block));
    }
}

// A row joins the table above it unless a blank line stands between.
void add_row(Paper& paper, Row row, bool blank_above) {
    const bool goes_on = !paper.blocks.empty() && paper.blocks.back().kind == Kind::table &&
                         paper.blocks.back().rows.back().line >= row.line - 2;
    if (!goes_on || blank_above) paper.blocks.push_back({.kind = Kind::table, .line = row.line});
    paper.blocks.back().rows.push_back(std::move(row));
}

// A line between two rows, without a tab: a cell merged over the whole table ("II. DỮ LIỆU SỐ").
bool merged_over(const Paper& paper, const std::vector<Line>& open, std::string_view line, int number) {
    return open.empty() && !line.empty() && line.size() <= merged_cell_limit && !is_rule(line) &&
           !paper.blocks.empty() && paper.blocks.back().kind == Kind::table &&
           paper.blocks.back().rows.back().line == number - 1 && std::count(line.begin(), line.end(), '\t') < 2;
}

}  // namespace

Paper read_text(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (bytes.size() > text_limit) throw Failure(FailureKind::too_large, "paper.too_large");
    if (bytes.find('\0') != bytes.npos) throw Failure(FailureKind::bad_input, "text.not_utf8");
    const std::string all = text::nfc(bytes);
    const std::vector<std::string_view> lines = lines_of(all);
    const std::size_t width = width_of(lines);
    Paper result{.format = Format::text};
    std::vector<Line> open;
    bool blank_above = false, page_end = false;
    const auto close = [&] {
        if (open.empty()) return;
        add_paragraphs(result, open, width, page_end);
        open.clear();
        page_end = false;
    };
    int number = 0;
    for (const std::string_view raw : lines) {
        ++number;
        const std::string_view trimmed = text::trim(raw);
        const bool fed = raw.data() > all.data() && raw.data()[-1] == '\f';
        if (number > 1 && (fed || is_page_number(trimmed))) close(), page_end = true;
        if (number > 1 && is_page_number(trimmed)) continue;
        const bool next_is_row =
            static_cast<std::size_t>(number) < lines.size() && (is_tab_row(lines[static_cast<std::size_t>(number)]) ||
                                                                is_pipe_row(lines[static_cast<std::size_t>(number)]));
        const bool pipes = is_pipe_row(raw);
        const bool tabs = is_tab_row(raw) || (!pipes && next_is_row && merged_over(result, open, trimmed, number));
        const bool between = trimmed.empty() || is_rule(trimmed);
        if (tabs || pipes || between) close();
        if (tabs || pipes) {
            if (!pipes || !is_pipe_rule(raw))
                add_row(result, tabs ? tab_row(raw, number) : pipe_row(raw, number), blank_above);
        } else if (!between) {
            Line line = line_of(raw, number);
            if (!line.text.empty()) open.push_back(std::move(line));
            if (result.blocks.size() + open.size() > block_limit)
                throw Failure(FailureKind::too_large, "paper.too_large");
        }
        blank_above = trimmed.empty();
    }
    close();
    mend(result);
    return result;
}

}  // namespace paper
