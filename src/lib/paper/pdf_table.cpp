#include <algorithm>
#include <cmath>
#include <numeric>

#include "lib/paper/pdf_page.hpp"

namespace paper {

namespace {

constexpr double near = 3.0;             // lines closer than this are one
constexpr std::size_t grid_limit = 400;  // rows or columns of one table

bool touches(const Ruling& across, const Ruling& down) {
    return down.at >= across.from - near && down.at <= across.to + near && across.at >= down.from - near &&
           across.at <= down.to + near;
}

// Strokes along one line that meet or overlap become one stroke.
std::vector<Ruling> merged(std::vector<Ruling> all) {
    std::sort(all.begin(), all.end(),
              [](const Ruling& a, const Ruling& b) { return a.at != b.at ? a.at < b.at : a.from < b.from; });
    std::vector<Ruling> out;
    for (std::size_t i = 0; i < all.size();) {
        std::size_t end = i + 1;
        while (end < all.size() && all[end].at - all[i].at < near / 2) ++end;
        std::vector<Ruling> line(all.begin() + static_cast<std::ptrdiff_t>(i),
                                 all.begin() + static_cast<std::ptrdiff_t>(end));
        std::sort(line.begin(), line.end(), [](const Ruling& a, const Ruling& b) { return a.from < b.from; });
        for (const Ruling& one : line) {
            const bool joins = !out.empty() && std::abs(out.back().at - one.at) < near / 2 &&
                               one.from <= out.back().to + near && one.from >= out.back().from - near;
            if (joins)
                out.back().to = std::max(out.back().to, one.to);
            else
                out.push_back(one);
        }
        i = end;
    }
    return out;
}

struct Net {
    std::vector<Ruling> across, down;
};

// Lines that hang together, directly or over others.
std::vector<Net> nets(const std::vector<Ruling>& across, const std::vector<Ruling>& down) {
    std::vector<std::size_t> parent(across.size() + down.size());
    std::iota(parent.begin(), parent.end(), 0);
    const auto root = [&](std::size_t i) {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    };
    for (std::size_t a = 0; a < across.size(); ++a) {
        for (std::size_t d = 0; d < down.size(); ++d) {
            if (touches(across[a], down[d])) parent[root(a)] = root(across.size() + d);
        }
    }
    std::vector<Net> all(parent.size());
    for (std::size_t a = 0; a < across.size(); ++a) all[root(a)].across.push_back(across[a]);
    for (std::size_t d = 0; d < down.size(); ++d) all[root(across.size() + d)].down.push_back(down[d]);
    std::erase_if(all, [](const Net& n) { return n.across.size() < 2 || n.down.size() < 2; });
    return all;
}

std::vector<double> places(const std::vector<Ruling>& lines) {
    std::vector<double> all;
    for (const Ruling& one : lines) all.push_back(one.at);
    std::sort(all.begin(), all.end());
    std::vector<double> out;
    for (const double at : all) {
        if (out.empty() || at - out.back() >= near) out.push_back(at);
    }
    return out;
}

bool crosses(const std::vector<Ruling>& lines, double at, double along) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const Ruling& r) { return std::abs(r.at - at) < near && r.from <= along && r.to >= along; });
}

std::size_t slot(const std::vector<double>& edges, double at) {
    const auto above = std::upper_bound(edges.begin(), edges.end(), at);
    return static_cast<std::size_t>(above - edges.begin()) - 1;
}

std::string cell_text(std::vector<PdfWord> words) {
    std::string all;
    for (const PdfLine& line : lines_of(std::move(words))) {
        const bool apart = marker_length(line.text) > 0 &&
                           (all.empty() || std::string_view(".;:").find(all.back()) != std::string_view::npos);
        if (all.empty())
            all = line.text;
        else if (apart)
            all += '\n' + line.text;
        else
            add_line_to(all, line.text);
    }
    return all;
}

struct Grid {
    std::vector<double> xs, ys;
    std::size_t columns() const { return xs.size() - 1; }
    std::size_t rows() const { return ys.size() - 1; }
    std::size_t cell(std::size_t row, std::size_t column) const { return row * columns() + column; }
};

double middle(const std::vector<double>& edges, std::size_t i) { return (edges[i] + edges[i + 1]) / 2; }

/// A net of ruling lines and the grid that it spans.
struct Frame {
    Net net;
    Grid grid;

    /// A cell without a line above it goes on from the cell there.
    bool goes_on(std::size_t row, std::size_t column) const {
        return row > 0 && !crosses(net.across, grid.ys[row], middle(grid.xs, column));
    }
    /// The first column after the cell that begins in this one.
    std::size_t end_of(std::size_t row, std::size_t column) const {
        std::size_t next = column + 1;
        while (next < grid.columns() && !crosses(net.down, grid.xs[next], middle(grid.ys, row))) ++next;
        return next;
    }
};

std::vector<Frame> frames_of(const PdfPage& page) {
    std::vector<Frame> frames;
    for (Net& net : nets(merged(page.across), merged(page.down))) {
        Grid grid{places(net.down), places(net.across)};
        if (grid.xs.size() < 3 || grid.ys.size() < 2 || grid.xs.size() > grid_limit || grid.ys.size() > grid_limit)
            continue;
        frames.push_back({std::move(net), std::move(grid)});
    }
    return frames;
}

PdfTable table_of(const Frame& frame, std::vector<std::vector<PdfWord>> words, int page_number) {
    const Grid& grid = frame.grid;
    PdfTable table{.box = {grid.xs.front(), grid.ys.front(), grid.xs.back(), grid.ys.back()},
                   .block = {.kind = Kind::table, .page = page_number}};
    // The words of a cell that goes on belong to the upper one.
    for (std::size_t r = grid.rows(); r-- > 1;) {
        for (std::size_t c = 0; c < grid.columns(); ++c) {
            if (!frame.goes_on(r, c)) continue;
            auto& from = words[grid.cell(r, c)];
            auto& to = words[grid.cell(r - 1, c)];
            to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
            from.clear();
        }
    }
    for (std::size_t r = 0; r < grid.rows(); ++r) {
        Row row{.page = page_number};
        for (std::size_t c = 0; c < grid.columns();) {
            const std::size_t next = frame.end_of(r, c);
            Cell cell{.span = static_cast<int>(next - c), .continues = frame.goes_on(r, c)};
            std::vector<PdfWord> inside;
            for (; c < next; ++c) {
                auto& more = words[grid.cell(r, c)];
                inside.insert(inside.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
            }
            cell.text = cell_text(std::move(inside));
            row.cells.push_back(std::move(cell));
        }
        table.block.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

std::vector<Box> cells_of(const PdfPage& page) {
    std::vector<Box> cells;
    for (const Frame& frame : frames_of(page)) {
        const Grid& grid = frame.grid;
        for (std::size_t r = 0; r < grid.rows(); ++r) {
            for (std::size_t c = 0; c < grid.columns();) {
                const std::size_t next = frame.end_of(r, c);
                std::size_t below = r + 1;
                while (below < grid.rows() && frame.goes_on(below, c)) ++below;
                if (!frame.goes_on(r, c)) cells.push_back({grid.xs[c], grid.ys[r], grid.xs[next], grid.ys[below]});
                c = next;
            }
        }
    }
    return cells;
}

std::vector<PdfTable> take_tables(PdfPage& page, int page_number) {
    std::vector<PdfTable> tables;
    for (const Frame& frame : frames_of(page)) {
        const Grid& grid = frame.grid;
        std::vector<std::vector<PdfWord>> words(grid.rows() * grid.columns());
        std::vector<PdfWord> outside;
        for (PdfWord& word : page.words) {
            const double x = word.box.middle_x(), y = word.box.middle_y();
            const bool in = x > grid.xs.front() && x < grid.xs.back() && y > grid.ys.front() && y < grid.ys.back();
            if (in)
                words[grid.cell(slot(grid.ys, y), slot(grid.xs, x))].push_back(std::move(word));
            else
                outside.push_back(std::move(word));
        }
        const bool any = outside.size() < page.words.size();
        page.words = std::move(outside);
        if (any) tables.push_back(table_of(frame, std::move(words), page_number));
    }
    return tables;
}

}  // namespace paper
