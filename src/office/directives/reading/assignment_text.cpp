#include "office/directives/reading/assignment_text.hpp"

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

constexpr std::size_t tasks_limit = 5'000;

const Node& at(const Nodes& nodes, int i) { return nodes[static_cast<std::size_t>(i)]; }

}  // namespace

void TextReader::add(const Node& node, const std::string& content, const Assigned& own, const Heading& above,
                     const Labelled& labelled) {
    if (tasks.size() >= tasks_limit) return;
    TaskDraft draft{.ordinal = std::to_string(tasks.size() + 1), .content = content};
    const bool own_leads = above.lead.empty() || (above.own_unit_wins && !own.lead.empty());
    draft.lead = own_leads ? own.lead : above.lead;
    if (!labelled.lead.empty()) draft.lead = labelled.lead;
    add_units(draft.coordinators, coordinators_in(text::head(content, item_limit), commune));
    add_units(draft.coordinators, labelled.coordinators);
    if (!own_leads || own.lead.empty())
        add_units(draft.coordinators, above.coordinators);
    else
        add_units(draft.coordinators, own.coordinators);
    std::erase_if(draft.coordinators, [&](const std::string& c) {
        return std::find(draft.lead.begin(), draft.lead.end(), c) != draft.lead.end();
    });
    draft.product = labelled.product;
    draft.deadline = labelled.deadline.kind != DeadlineKind::none || !labelled.deadline.text.empty()
                         ? labelled.deadline
                         : find_deadline(text::head(content, item_limit), dates);
    draft.source = {.heading = above.text, .line = node.line, .page = node.page};
    tasks.push_back(std::move(draft));
}

void TextReader::running_text(const Node& node, const Heading& above) {
    const std::string whole = with_details(node);
    const bool under_unit = !above.lead.empty() && !above.own_unit_wins;
    if (under_unit) {
        const Assigned said = read_assigning(text::head(node.text, item_limit), commune);
        if (!frames(node.text) && !closes(node.text, said)) add(node, whole, said, above, labels_below(node));
        return;
    }
    if (closes(node.text, read_assigning(text::head(node.text, item_limit), commune))) return;
    std::string open;
    Assigned who;
    const auto close = [&] {
        if (!open.empty()) add(node, open, who, above, read_labelled(open, commune, dates));
        open.clear();
    };
    for (const std::string& sentence : sentences_of(std::string(text::head(whole, item_limit)))) {
        const Assigned said = read_assigning(sentence, commune);
        const bool framed = frames(sentence) || closes(sentence, said) || assesses(sentence);
        const bool assigns = !framed && !said.lead.empty() && !(said.by_noun && !open.empty()) &&
                             (said.ordered || has_duty(sentence, said));
        const bool after_semicolon = !open.empty() && open.ends_with(';');
        if (assigns && (!after_semicolon || said.ordered || has_duty(sentence, said))) {
            close();
            open = sentence;
            who = said;
        } else if (!open.empty() && framed) {
            close();
        } else if (!open.empty()) {
            open += ' ' + sentence;
        }
    }
    close();
    if (tasks.empty() || tasks.back().source.line != node.line) {
        // A paragraph under a heading of duties that names nobody: work without a lead.
        const bool begins = verb_at(text::words(text::head(node.text, 200)), 0) > 0;
        const bool duties = node.parent >= 0 && at(nodes, node.parent).rank >= (begins ? roman_rank : number_rank) &&
                            at(nodes, node.parent).rank < plain_rank;
        const Assigned said = read_assigning(text::head(node.text, item_limit), commune);
        if (duties && section_of(nodes, node.parent) == Section::tasks && !frames(node.text) && !assesses(node.text) &&
            !closes(node.text, said)) {
            Assigned own = said;
            add_inner_lead(node.text, commune, own);
            add(node, whole, own, above, labels_below(node));
        }
    }
}

void TextReader::walk_children(const Node& node, const Heading& over) {
    for (const int child : node.children) walk(child, over);
}

void TextReader::heading(const Node& node, const Assigned& said, const std::string& shown, const Heading& above) {
    const Labelled labelled = labels_below(node);
    if (labelled.any_below) {
        Assigned own = said;
        add_inner_lead(shown, commune, own);
        add(node, with_details(node), own, above, labelled);
        return;
    }
    Heading over = above;
    over.text = printed(node);
    // "UBND xã ban hành Kế hoạch như sau:": the committee speaks; it leads what stands under its bare name.
    const bool speaks = !said.lead.empty() && is_committee(said.lead.front()) && said.content < node.text.size();
    if (over.lead.empty() && said.lead.empty() && stands_among_units(node)) over.lead = unit_list(node.text, commune);
    // A heading of its own between a general address and the items names nobody.
    if (said.lead.empty() && above.own_unit_wins && !node.mark.empty() && over.lead == above.lead)
        over.lead.clear(), over.own_unit_wins = false;
    if (!said.lead.empty() && !speaks && (said.ordered || said.only_units || has_duty(node.text, said))) {
        over.lead = said.lead;
        over.coordinators = said.coordinators;
        over.own_unit_wins = node.mark.empty() || said.lead == std::vector<std::string>{std::string(all_units)};
    }
    walk_children(node, over);
}

void TextReader::item(const Node& node, const Assigned& said, const std::string& shown, const Heading& above) {
    const Labelled labelled = labels_below(node);
    Assigned own = said;
    add_inner_lead(shown, commune, own);
    for (const std::string& sentence : sentences_of(shown)) {
        const Assigned more = read_assigning(sentence, commune);
        if (more.ordered && said.ordered) add_units(own.lead, more.lead);
        // "Thành lập Ban Chỉ đạo trước ngày 05/4. Phòng X tham mưu.": the second sentence says who.
        if (own.lead.empty() && above.lead.empty() && !more.by_noun && has_duty(sentence, more)) own.lead = more.lead;
    }
    // A full sentence with items below it is a task, and so are they; details below a dash belong to it.
    const bool items_below =
        node.rank < dash_rank && !holds_details(node) &&
        std::any_of(node.children.begin(), node.children.end(), [&](int c) { return at(nodes, c).rank < plain_rank; });
    if (items_below && !labelled.any_below) {
        add(node, node.text, own, above, labelled);
        Heading over = above;
        if (!own.lead.empty()) over.lead = own.lead, over.own_unit_wins = false;
        over.text = printed(node);
        walk_children(node, over);
        return;
    }
    // Plain paragraphs below that give orders of their own are running text, not this item's.
    std::vector<int> apart;
    for (const int child : node.children) {
        const std::string& text = at(nodes, child).text;
        if (at(nodes, child).rank != plain_rank) continue;
        const Assigned order = read_assigning(text::head(text, item_limit), commune);
        if ((order.ordered && !closes(text, order)) || frames(text)) apart.push_back(child);
    }
    std::string content = apart.empty() ? with_details(node) : node.text;
    for (const int child : node.children) {
        if (!apart.empty() && std::find(apart.begin(), apart.end(), child) == apart.end())
            content += '\n' + with_details(at(nodes, child));
    }
    add(node, content, own, above, labelled);
    for (const int child : apart) {
        if (!frames(at(nodes, child).text)) running_text(at(nodes, child), Heading{.text = above.text});
    }
}

void TextReader::walk(int index, const Heading& above) {
    const Node& node = at(nodes, index);
    if (node.table || node.text.empty()) return;
    if (assigns_nothing(nodes, index)) return;
    const std::string shown(text::head(node.text, item_limit));
    const Assigned said = read_assigning(shown, commune);
    if (is_heading(node, said)) return heading(node, said, shown, above);
    if (node.rank >= plain_rank - 5) return running_text(node, above);
    if (frames(node.text) || closes(node.text, said) || node.text == text::upper(node.text)) return;
    const bool nobody = above.lead.empty() && !said.ordered;
    // An article of a decision that names nobody decides; it assigns nothing.
    if (nobody && said.lead.empty() && text::starts_with_folded(node.mark, "dieu")) return;
    if (nobody && assesses(node.text)) return;
    item(node, said, shown, above);
}

std::vector<TaskDraft> tasks_of_text(const Nodes& nodes, const Commune& commune, const DeadlineOptions& dates) {
    TextReader reader{.nodes = nodes, .commune = commune, .dates = dates};
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].parent < 0) reader.walk(static_cast<int>(i), {});
    }
    return std::move(reader.tasks);
}

namespace {

// "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ …", not "Kết quả thực hiện nhiệm vụ".
bool tells_what_comes(const Nodes& nodes, int node) {
    const std::string s = text::fold(text::head(at(nodes, node).text, 400));
    const bool says = s.find("nhiem vu") != s.npos || s.find("phuong huong") != s.npos ||
                      s.find("thoi gian toi") != s.npos || s.find("ky toi") != s.npos;
    const Node& one = at(nodes, node);
    return says && !one.children.empty() && (!one.mark.empty() || one.rank == roman_rank) &&
           !assigns_nothing(nodes, node) && text::length(one.text) < 200;
}

void walk_what_comes(TextReader& reader, int node) {
    if (tells_what_comes(reader.nodes, node)) return reader.walk(node, {});
    for (const int child : at(reader.nodes, node).children) walk_what_comes(reader, child);
}

}  // namespace

std::vector<TaskDraft> next_tasks_of(const Nodes& nodes, const Commune& commune, const DeadlineOptions& dates) {
    TextReader reader{.nodes = nodes, .commune = commune, .dates = dates};
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].parent < 0) walk_what_comes(reader, static_cast<int>(i));
    }
    return std::move(reader.tasks);
}

}  // namespace directives
