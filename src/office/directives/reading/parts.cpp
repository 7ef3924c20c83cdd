#include <algorithm>

#include "lib/text/text.hpp"
#include "lib/text/words.hpp"
#include "office/directives/reading/assignment_text.hpp"
#include "office/directives/reading/sentences.hpp"

namespace directives {

namespace {

using Nodes = std::vector<Node>;

constexpr std::size_t part_limit = 60'000;  // bytes of one part that are kept and searched
constexpr std::size_t parts_limit = 5'000;

const Node& at(const Nodes& nodes, int i) { return nodes[static_cast<std::size_t>(i)]; }

bool has_labelled_child(const Nodes& nodes, const Node& node) {
    return std::any_of(node.children.begin(), node.children.end(), [&](int c) {
        const Node& child = at(nodes, c);
        return !child.label.empty() ||
               (child.label.empty() && child.rank < dash_rank && has_labelled_child(nodes, child));
    });
}

void add_text(const Nodes& nodes, const Node& node, std::string& all) {
    for (const int child : node.children) {
        const Node& one = at(nodes, child);
        if (one.table || frames(one.text) || all.size() > part_limit) continue;
        all += '\n' + printed(one);
        add_text(nodes, one, all);
    }
}

}  // namespace

std::vector<Part> parts_of(const Nodes& nodes, const Commune& commune) {
    std::vector<Part> parts;
    for (std::size_t i = 0; i < nodes.size() && parts.size() < parts_limit; ++i) {
        const Node& node = nodes[i];
        if (node.label.empty() || has_labelled_child(nodes, node) || frames(node.text)) continue;
        if (assigns_nothing(nodes, static_cast<int>(i)) || (node.parent >= 0 && assigns_nothing(nodes, node.parent)))
            continue;
        Part part{.heading = path_of(nodes, static_cast<int>(i)),
                  .text = node.text,
                  .source = {.heading = printed(node), .line = node.line, .page = node.page}};
        add_text(nodes, node, part.text);
        const std::string_view searched = text::head(part.text, part_limit);
        for (const Mention& m : units_named(searched, text::words(searched), commune)) add_units(part.units, {m.name});
        parts.push_back(std::move(part));
    }
    return parts;
}

}  // namespace directives
