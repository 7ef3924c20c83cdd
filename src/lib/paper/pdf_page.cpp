#include "lib/paper/pdf_page.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <pugixml.hpp>

#include "lib/failure.hpp"
#include "lib/text/text.hpp"

namespace paper {

namespace {

constexpr double straight = 1.2;  // how far a line may lean, points
constexpr double thin = 3.0;      // a filled box thinner than this is a line
constexpr double shortest = 6.0;  // shorter strokes are dashes and ticks
constexpr std::size_t rulings_limit = 20'000;
constexpr std::size_t words_limit = 400'000;

double coordinate(const pugi::xml_node& node, const char* name) {
    const double value = node.attribute(name).as_double();
    return std::isfinite(value) ? std::clamp(value, -20'000.0, 20'000.0) : 0;
}

struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
};

std::vector<double> numbers(std::string_view s, std::size_t most) {
    std::vector<double> all;
    std::string copy(s);
    const char* at = copy.c_str();
    while (*at && all.size() < most) {
        char* end = nullptr;
        const double value = std::strtod(at, &end);
        if (end == at)
            ++at;
        else
            all.push_back(std::isfinite(value) ? value : 0), at = end;
    }
    return all;
}

std::string_view attribute_of(std::string_view element, std::string_view name) {
    std::size_t at = element.find(std::string(" ") + std::string(name) + "=\"");
    if (at == element.npos) return {};
    at += name.size() + 3;
    return element.substr(at, element.find('"', at) - at);
}

Matrix matrix_of(std::string_view element) {
    const auto n = numbers(attribute_of(element, "transform"), 6);
    return n.size() == 6 ? Matrix{n[0], n[1], n[2], n[3], n[4], n[5]} : Matrix{};
}

struct Point {
    double x = 0, y = 0;
};

void add_line(PdfPage& page, Point p, Point q) {
    const double dx = std::abs(p.x - q.x), dy = std::abs(p.y - q.y);
    if (page.across.size() + page.down.size() > rulings_limit) return;
    if (dy <= straight && dx >= shortest)
        page.across.push_back({(p.y + q.y) / 2, std::min(p.x, q.x), std::max(p.x, q.x)});
    else if (dx <= straight && dy >= shortest)
        page.down.push_back({(p.x + q.x) / 2, std::min(p.y, q.y), std::max(p.y, q.y)});
}

void add_subpath(PdfPage& page, const std::vector<Point>& points, bool closed, bool filled) {
    if (points.size() < 2) return;
    if (!filled) {
        for (std::size_t i = 0; i + 1 < points.size(); ++i) add_line(page, points[i], points[i + 1]);
        if (closed) add_line(page, points.back(), points.front());
        return;
    }
    Box box{points[0].x, points[0].y, points[0].x, points[0].y};
    for (const Point& p : points) {
        box = {std::min(box.x0, p.x), std::min(box.y0, p.y), std::max(box.x1, p.x), std::max(box.y1, p.y)};
    }
    if (box.height() <= thin)
        add_line(page, {box.x0, box.middle_y()}, {box.x1, box.middle_y()});
    else if (box.x1 - box.x0 <= thin)
        add_line(page, {box.middle_x(), box.y0}, {box.middle_x(), box.y1});
}

// A path of straight pieces: "M x y L x y … Z". One with curves is a drawing.
void add_path(PdfPage& page, std::string_view element) {
    const std::string_view d = attribute_of(element, "d");
    if (d.empty() || d.size() > 20'000 || d.find_first_of("CcQqAaSsTt") != d.npos) return;
    const bool filled = element.find("fill:none") == element.npos && attribute_of(element, "fill") != "none";
    const Matrix m = matrix_of(element);
    std::vector<Point> points;
    std::size_t at = 0;
    while (at < d.size()) {
        const char command = d[at];
        std::size_t end = d.find_first_of("MLHVZz", at + 1);
        if (end == d.npos) end = d.size();
        const auto n = numbers(d.substr(at + 1, end - at - 1), 64);
        if (command == 'M' && !points.empty()) {
            add_subpath(page, points, false, filled);
            points.clear();
        }
        if (command == 'M' || command == 'L') {
            for (std::size_t i = 0; i + 1 < n.size(); i += 2)
                points.push_back({m.a * n[i] + m.c * n[i + 1] + m.e, m.b * n[i] + m.d * n[i + 1] + m.f});
        } else if (command == 'Z' || command == 'z') {
            add_subpath(page, points, true, filled);
            points.clear();
        }
        at = end;
    }
    add_subpath(page, points, false, filled);
}

}  // namespace

std::vector<PdfPage> pages_of(std::string_view xhtml) {
    pugi::xml_document document;
    // Words that poppler could not map hold stray bytes; pugixml passes them by.
    if (!document.load_buffer(xhtml.data(), xhtml.size(), pugi::parse_default, pugi::encoding_utf8))
        throw Failure(FailureKind::unreadable, "paper.broken_pdf");
    std::vector<PdfPage> pages;
    std::size_t count = 0;
    for (const pugi::xml_node& node : document.child("html").child("body").child("doc").children("page")) {
        PdfPage page{.width = coordinate(node, "width"), .height = coordinate(node, "height")};
        for (const pugi::xml_node& one : node.children("word")) {
            const std::string_view raw = one.text().get();
            if (!text::is_valid_utf8(raw) || ++count > words_limit) continue;
            std::string word = text::squeeze(text::nfc(raw));
            if (word.empty()) continue;
            page.words.push_back(
                {{coordinate(one, "xMin"), coordinate(one, "yMin"), coordinate(one, "xMax"), coordinate(one, "yMax")},
                 std::move(word)});
        }
        pages.push_back(std::move(page));
    }
    return pages;
}

void add_rulings(std::string_view svg, std::vector<PdfPage>& pages, std::size_t first) {
    std::size_t at = svg.find("<pageSet>");
    const bool many = at != svg.npos;
    if (!many) at = svg.find("</defs>");
    // A page without text has no definitions.
    if (at == svg.npos) at = 0;
    std::size_t page = many ? first - 1 : first;
    while (at < svg.size()) {
        at = svg.find('<', at);
        if (at == svg.npos) return;
        const std::size_t end = std::min(svg.find('>', at), svg.size());
        const std::string_view element = svg.substr(at, end - at);
        if (element == "<page")
            ++page;
        else if (element.starts_with("<path ") && page < pages.size())
            add_path(pages[page], element);
        at = end;
    }
}

}  // namespace paper
