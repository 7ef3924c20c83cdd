#include <algorithm>
#include <cmath>

#include "lib/paper/pdf_page.hpp"

namespace paper {

namespace {

constexpr double gutter_width = 6.0;      // points of white that part two columns
constexpr std::size_t least_gutters = 2;  // two columns alone are a letterhead or signatures
constexpr std::size_t least_lines = 4;
constexpr double row_gap = 1.12;  // times the usual step from line to line: a new row

struct Gap {
    double from = 0, to = 0;
};

struct TextRow {
    std::vector<PdfWord> words;
    double y0 = 0;
};

std::vector<TextRow> rows_of(std::vector<PdfWord> words) {
    std::sort(words.begin(), words.end(),
              [](const PdfWord& a, const PdfWord& b) { return a.box.middle_y() < b.box.middle_y(); });
    std::vector<TextRow> rows;
    for (PdfWord& word : words) {
        const bool same = !rows.empty() && word.box.middle_y() - rows.back().words.front().box.middle_y() <
                                               std::max(word.box.height(), 4.0) * 0.4;
        if (!same) rows.push_back({.y0 = word.box.y0});
        rows.back().words.push_back(std::move(word));
    }
    for (TextRow& row : rows) {
        std::sort(row.words.begin(), row.words.end(),
                  [](const PdfWord& a, const PdfWord& b) { return a.box.x0 < b.box.x0; });
    }
    return rows;
}

// What a line leaves white, from edge to edge.
std::vector<Gap> gaps_of(const TextRow& row, double width) {
    std::vector<Gap> gaps{{0, row.words.front().box.x0}};
    double end = row.words.front().box.x1;
    for (const PdfWord& word : row.words) {
        if (word.box.x0 - end >= gutter_width) gaps.push_back({end, word.box.x0});
        end = std::max(end, word.box.x1);
    }
    gaps.push_back({end, width});
    return gaps;
}

std::vector<Gap> common(const std::vector<Gap>& a, const std::vector<Gap>& b) {
    std::vector<Gap> both;
    for (const Gap& x : a) {
        for (const Gap& y : b) {
            const Gap shared{std::max(x.from, y.from), std::min(x.to, y.to)};
            if (shared.to - shared.from >= gutter_width) both.push_back(shared);
        }
    }
    return both;
}

// Columns between gutters, each with words in some line; the outer white is no gutter.
std::size_t inner(const std::vector<Gap>& gaps, double width) {
    return static_cast<std::size_t>(
        std::count_if(gaps.begin(), gaps.end(), [&](const Gap& g) { return g.from > 0 && g.to < width; }));
}

bool is_row_number(const std::string& s) { return s.size() <= 4 && s.find_first_not_of("0123456789.IVX()") == s.npos; }

Block block_of(const std::vector<TextRow>& rows, std::size_t first, std::size_t last, const std::vector<Gap>& gaps,
               int page_number) {
    std::vector<double> edges;
    for (const Gap& gap : gaps) edges.push_back((gap.from + gap.to) / 2);
    std::vector<double> steps;
    for (std::size_t i = first + 1; i < last; ++i) steps.push_back(rows[i].y0 - rows[i - 1].y0);
    std::sort(steps.begin(), steps.end());
    const double step = steps[steps.size() / 4];
    Block block{.kind = Kind::table, .page = page_number};
    for (std::size_t i = first; i < last; ++i) {
        const bool fresh = i == first || rows[i].y0 - rows[i - 1].y0 > step * row_gap ||
                           (rows[i].words.front().box.x1 < gaps[1].to && is_row_number(rows[i].words.front().text));
        if (fresh) block.rows.push_back({.cells = std::vector<Cell>(edges.size() - 1), .page = page_number});
        std::size_t written = edges.size();
        for (const PdfWord& word : rows[i].words) {
            const auto above = std::upper_bound(edges.begin(), edges.end(), word.box.middle_x());
            const auto column =
                std::clamp<std::ptrdiff_t>(above - edges.begin() - 1, 0, static_cast<std::ptrdiff_t>(edges.size()) - 2);
            std::string& text = block.rows.back().cells[static_cast<std::size_t>(column)].text;
            if (text.empty())
                text = word.text;
            else if (static_cast<std::size_t>(column) == written)
                text += ' ' + word.text;
            else
                add_line_to(text, word.text);
            written = static_cast<std::size_t>(column);
        }
    }
    return block;
}

}  // namespace

std::vector<PdfTable> take_unruled_tables(PdfPage& page, int page_number) {
    std::vector<PdfTable> tables;
    const std::vector<TextRow> rows = rows_of(std::move(page.words));
    page.words.clear();
    for (std::size_t i = 0; i < rows.size();) {
        std::vector<Gap> gaps = gaps_of(rows[i], page.width);
        std::size_t last = i + 1;
        for (; last < rows.size() && inner(gaps, page.width) >= least_gutters; ++last) {
            std::vector<Gap> next = common(gaps, gaps_of(rows[last], page.width));
            if (inner(next, page.width) < least_gutters || next.front().from > 0 || next.back().to < page.width) break;
            gaps = std::move(next);
        }
        if (inner(gaps, page.width) >= least_gutters && last - i >= least_lines) {
            const Box box{gaps.front().to, rows[i].y0, gaps.back().from, rows[last - 1].words.front().box.y1};
            tables.push_back({.box = box, .block = block_of(rows, i, last, gaps, page_number)});
            i = last;
        } else {
            page.words.insert(page.words.end(), rows[i].words.begin(), rows[i].words.end());
            ++i;
        }
    }
    return tables;
}

}  // namespace paper
