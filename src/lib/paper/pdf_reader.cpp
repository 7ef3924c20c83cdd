#include "lib/paper/pdf_reader.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "lib/failure.hpp"
#include "lib/paper/pdf_page.hpp"
#include "lib/paper/scan_reader.hpp"
#include "lib/process/child.hpp"
#include "lib/text/text.hpp"

namespace paper {

namespace {

constexpr double column_gap = 18;     // points between words of two columns
constexpr double least_right = 0.85;  // of the page's width: where text ends by Decree 30/2020
constexpr std::size_t svg_limit = 48u << 20;

[[noreturn]] void refuse(const char* code) { throw Failure(FailureKind::unreadable, code); }

std::string words_of(std::string_view bytes) {
    const process::Outcome done = process::run(
        {"pdftotext", "-bbox", "-enc", "UTF-8", "-l", std::to_string(pdf_pages_limit), "/dev/stdin", "-"}, bytes);
    if (done.exit_code == 127) throw Failure(FailureKind::unavailable, "paper.pdf_unavailable");
    if (done.timed_out || done.too_much) refuse("paper.pdf_too_heavy");
    if (done.complaints.find("ncorrect password") != std::string::npos || done.exit_code == 3) refuse("file.encrypted");
    if (done.exit_code != 0) refuse("paper.broken_pdf");
    return done.output;
}

bool is_signature_stamp(const std::string& line) {
    static constexpr std::array<std::string_view, 9> heads{
        "Ký bởi",       "Người ký", "Email:",    "Cơ quan:",        "Ngày ký",
        "Thời gian ký", "Chức vụ:", "Ký số bởi", "Digitally signed"};
    return std::any_of(heads.begin(), heads.end(), [&](std::string_view h) { return line.starts_with(h); });
}

bool is_number_only(const std::string& s) { return s.size() <= 3 && s.find_first_not_of("0123456789") == s.npos; }

bool closed(const std::string& s) { return std::string_view(".;:!?").find(s.back()) != std::string_view::npos; }

bool is_title(const std::string& s) { return text::upper(s) == s && text::lower(s) != s; }

/// Puts lines together into paragraphs, over page ends too.
struct Joiner {
    Paper& paper;
    double left = 0, right = 0;  ///< the page's margins
    PdfLine last = {};
    double second_x = -1;  ///< where the paragraph's second line began
    bool open = false;
    int line_number = 0;

    bool joins(const PdfLine& line, bool same_page) const;
    void take(const PdfLine& line, int page, bool same_page);
};

bool Joiner::joins(const PdfLine& line, bool same_page) const {
    if (!open || last.shared || line.shared) return false;
    // A title at the head of a page ("PHỤ LỤC") goes on nothing.
    if (!same_page && is_title(line.text)) return false;
    // The line above had room for this one's first word: it ended there.
    if (last.box.x1 + 3 + line.first_word_width < right - 1) return false;
    if (same_page && line.box.y0 - last.box.y1 > last.box.height() * 0.9) return false;
    const bool marked = marker_length(last.text) > 0;
    const bool in_place =
        second_x >= 0 ? std::abs(line.box.x0 - second_x) < 6 : line.box.x0 <= last.box.x0 + (marked ? 48 : 6);
    if (!in_place) return false;
    if (marker_length(line.text) == 0) return true;
    // A dash at the margin after an unfinished full line is a hyphen of the sentence: "Văn hóa / - Xã hội".
    return line.text.starts_with("- ") && !closed(last.text) && line.box.x0 < left + 6;
}

void Joiner::take(const PdfLine& line, int page, bool same_page) {
    ++line_number;
    if (joins(line, same_page)) {
        add_line_to(paper.blocks.back().text, line.text);
        if (second_x < 0) second_x = line.box.x0;
    } else {
        paper.blocks.push_back({.text = line.text, .line = line_number, .page = page});
        second_x = -1;
    }
    last = line;
    open = true;
}

std::pair<double, double> margins(const std::vector<PdfLine>& lines) {
    double left = 1e9, right = 0;
    for (const PdfLine& line : lines) {
        if (line.shared) continue;
        left = std::min(left, line.box.x0);
        right = std::max(right, line.box.x1);
    }
    return {left, right};
}

void add_page(PdfPage& page, int number, Joiner& joiner) {
    std::vector<PdfTable> tables = take_tables(page, number);
    if (tables.empty()) tables = take_unruled_tables(page, number);
    std::sort(tables.begin(), tables.end(), [](const PdfTable& a, const PdfTable& b) { return a.box.y0 < b.box.y0; });
    std::vector<PdfLine> lines = lines_of(std::move(page.words));
    std::erase_if(lines, [&](const PdfLine& l) {
        const bool edge = l.box.y1 < page.height * 0.09 || l.box.y0 > page.height * 0.91;
        return (edge && is_number_only(l.text)) || is_signature_stamp(l.text);
    });
    const auto [left, right] = margins(lines);
    joiner.left = left;
    // On a page of short lines the margin of the pages before it holds, or that of the form.
    joiner.right = std::max({right, joiner.right, page.width * least_right});
    std::size_t table = 0;
    bool same_page = false;
    const auto put_tables = [&](double above) {
        for (; table < tables.size() && tables[table].box.y0 < above; ++table) {
            Block& block = tables[table].block;
            block.line = joiner.line_number + 1;
            for (Row& row : block.rows) row.line = ++joiner.line_number;
            joiner.paper.blocks.push_back(std::move(block));
            joiner.open = false;
        }
    };
    for (const PdfLine& line : lines) {
        put_tables(line.box.middle_y());
        joiner.take(line, number, same_page);
        same_page = true;
    }
    put_tables(1e9);
}

}  // namespace

// Pages of one size are drawn in one run: the picture takes the size of its first page.
void draw_rulings(std::string_view bytes, std::vector<PdfPage>& pages) {
    for (std::size_t first = 0; first < pages.size();) {
        std::size_t last = first;
        while (last + 1 < pages.size() && std::abs(pages[last + 1].width - pages[first].width) < 1) ++last;
        const process::Outcome done = process::run({"pdftocairo", "-svg", "-noshrink", "-f", std::to_string(first + 1),
                                                    "-l", std::to_string(last + 1), "/dev/stdin", "-"},
                                                   bytes, {.output = svg_limit});
        // Without its lines a paper can still be read, only not its tables.
        if (done.exit_code == 0) add_rulings(done.output, pages, first);
        first = last + 1;
    }
}

std::vector<PdfLine> lines_of(std::vector<PdfWord> words) {
    std::sort(words.begin(), words.end(),
              [](const PdfWord& a, const PdfWord& b) { return a.box.middle_y() < b.box.middle_y(); });
    std::vector<PdfLine> lines;
    for (std::size_t i = 0; i < words.size();) {
        const Box first = words[i].box;
        std::size_t end = i + 1;
        while (end < words.size() && words[end].box.middle_y() - first.middle_y() < std::max(first.height(), 4.0) * 0.5)
            ++end;
        std::sort(words.begin() + static_cast<std::ptrdiff_t>(i), words.begin() + static_cast<std::ptrdiff_t>(end),
                  [](const PdfWord& a, const PdfWord& b) { return a.box.x0 < b.box.x0; });
        const std::size_t before = lines.size();
        for (std::size_t w = i; w < end; ++w) {
            const PdfWord& word = words[w];
            // A blank to be filled in ("Số:      /KH-UBND", "ngày     tháng") is no gap between columns.
            const bool blank =
                w > i && (words[w - 1].text == "Số:" || words[w - 1].text == "ngày" || words[w - 1].text == "tháng");
            const double gap = w > i ? word.box.x0 - words[w - 1].box.x1 : 0;
            if (w == i || (!blank && gap > std::max(column_gap, word.box.height() * 1.2))) {
                lines.push_back({.box = word.box, .text = word.text, .first_word_width = word.box.x1 - word.box.x0});
                continue;
            }
            PdfLine& line = lines.back();
            // Words are cut at changes of font too: "K" "Ế HOẠCH".
            line.text += (word.box.x0 - line.box.x1 < 0.6 ? "" : " ") + word.text;
            line.box = {line.box.x0, std::min(line.box.y0, word.box.y0), std::max(line.box.x1, word.box.x1),
                        std::max(line.box.y1, word.box.y1)};
        }
        for (std::size_t l = before; l < lines.size(); ++l) lines[l].shared = lines.size() - before > 1;
        i = end;
    }
    return lines;
}

void add_line_to(std::string& text, const std::string& line) {
    const bool hyphen =
        text.ends_with('-') && text.size() > 1 && text[text.size() - 2] != ' ' && text[text.size() - 2] != '\n';
    text += (hyphen ? "" : " ") + line;
}

Paper paper_of(std::vector<PdfPage>& pages, Format format) {
    Paper paper{.format = format};
    Joiner joiner{.paper = paper};
    for (std::size_t i = 0; i < pages.size(); ++i) add_page(pages[i], static_cast<int>(i) + 1, joiner);
    mend(paper);
    return paper;
}

std::vector<PdfPage> pdf_pages(std::string_view bytes) {
    std::vector<PdfPage> pages = pages_of(words_of(bytes));
    if (pages.empty()) refuse("paper.broken_pdf");
    return pages;
}

Paper read_pdf(std::string_view bytes) {
    std::vector<PdfPage> pages = pdf_pages(bytes);
    const std::vector<bool> pictures = picture_pages(bytes, pages);
    const auto count = std::count(pictures.begin(), pictures.end(), true);
    const bool all = count == static_cast<std::ptrdiff_t>(pages.size());
    if (all || (count > 0 && can_read_scans())) throw Failure(FailureKind::conflict, "paper.scan");
    draw_rulings(bytes, pages);
    Paper paper = paper_of(pages, Format::pdf);
    for (std::size_t i = 0; i < pictures.size(); ++i)
        if (pictures[i]) paper.unread_pages.push_back(static_cast<int>(i) + 1);
    return paper;
}

}  // namespace paper
