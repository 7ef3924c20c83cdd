#include <algorithm>
#include <array>

#include "lib/text/text.hpp"
#include "lib/text/words.hpp"
#include "office/directives/reading/assignment_walk.hpp"
#include "office/directives/reading/sentences.hpp"
#include "office/directives/reading/verbs.hpp"

namespace directives {

namespace {

using Nodes = std::vector<Node>;

const Node& at(const Nodes& nodes, int i) { return nodes[static_cast<std::size_t>(i)]; }

}  // namespace

// "4. Ban tự quản các buôn" between headings that are units: a body that no rule knows, as written.
bool TextReader::stands_among_units(const Node& node) {
    if (node.parent < 0 || node.mark.empty() || node.rank >= dash_rank) return false;
    const auto w = text::words(text::head(node.text, item_limit));
    if (w.size() > 16 || !begins_with_actor(w) || ends_sentence(node.text)) return false;
    const auto [known, first] = unit_lists.try_emplace({node.parent, node.rank}, false);
    if (!first) return known->second;
    int units = 0;
    for (const int child : at(nodes, node.parent).children) {
        const Node& one = at(nodes, child);
        if (one.rank != node.rank) continue;
        const Assigned said = read_assigning(text::head(one.text, item_limit), commune);
        units += said.only_units || (!said.lead.empty() && has_duty(one.text, said));
        if (units >= 2) break;
    }
    return known->second = units >= 2;
}

bool TextReader::holds_details(const Node& node) const {
    const std::string s = text::fold(node.text);
    for (const std::string_view end :
         {"gom:", "bao gom:", "trong do:", "gom co:", "noi dung gom:", "cac noi dung chinh:", "tieu chi:", "nhu:"}) {
        if (s.ends_with(end)) return true;
    }
    return false;
}

namespace {

// "Về tuyên truyền:" tells what the points below are about.
bool names_subject(const std::string& text) {
    const std::string s = text::fold(text);
    return s.ends_with(':') && (s.starts_with("ve ") || s.starts_with("cong tac ") || s.starts_with("doi voi ") ||
                                s.starts_with("linh vuc "));
}

}  // namespace

bool TextReader::is_heading(const Node& node, const Assigned& said) const {
    if (node.children.empty()) return false;
    const bool marked_below = std::any_of(node.children.begin(), node.children.end(),
                                          [&](int c) { return at(nodes, c).rank < plain_rank || at(nodes, c).table; });
    if (node.mark.empty() && node.rank % 10 == 5) return !holds_details(node);
    const bool star_of_points = node.mark == "*" && std::all_of(node.children.begin(), node.children.end(),
                                                                [&](int c) { return at(nodes, c).rank >= plus_rank; });
    if (node.rank >= dash_rank || star_of_points) {
        if (!marked_below || holds_details(node)) return false;
        if (said.only_units || names_subject(node.text)) return true;
        const bool units_below = std::any_of(node.children.begin(), node.children.end(), [&](int c) {
            const Assigned child = read_assigning(text::head(at(nodes, c).text, item_limit), commune);
            return child.ordered || (!child.lead.empty() && (child.only_units || has_duty(at(nodes, c).text, child)));
        });
        return units_below || text::fold(node.text).ends_with("sau:");
    }
    if (said.only_units && !holds_details(node)) return true;
    if (holds_details(node)) return false;
    if (node.text.ends_with(':')) return true;
    if (marked_below) return !ends_sentence(node.text) || text::length(node.text) < 60 || node.bold;
    // Only plain paragraphs below: a short line above them is their heading, a full sentence goes on in them.
    return node.bold || node.text == text::upper(node.text) ||
           (!ends_sentence(node.text) && text::length(node.text) < 160);
}

namespace {

// The paragraph that ends the paper ("… của đơn vị mình./.") belongs to no item.
bool is_last_word(const Node& node) { return node.rank == plain_rank && node.text.ends_with("./."); }

}  // namespace

std::string TextReader::with_details(const Node& node) const {
    std::string all = node.text;
    for (const int child : node.children) {
        const Node& one = at(nodes, child);
        if (one.table || frames(one.text) || all.size() > item_limit || is_last_word(one)) continue;
        if (closes(one.text, read_assigning(text::head(one.text, item_limit), commune))) continue;
        if (read_labelled(text::head(one.text, item_limit), commune, dates).leads_off) continue;
        all += '\n' + (one.rank == plain_rank ? with_details(one) : one.mark + ' ' + with_details(one));
    }
    return all;
}

Labelled TextReader::labels_below(const Node& node) const {
    Labelled all = read_labelled(text::head(node.text, item_limit), commune, dates);
    for (const int child : node.children) {
        if (const Labelled one = read_labelled(text::head(at(nodes, child).text, item_limit), commune, dates);
            one.leads_off)
            all.take(one);
    }
    return all;
}

}  // namespace directives
