#include "office/directives/reading/assignment_text.hpp"

#include <algorithm>
#include <array>

#include "lib/text/text.hpp"
#include "lib/text/words.hpp"
#include "office/directives/reading/assigning.hpp"
#include "office/directives/reading/labelled.hpp"

namespace directives {

namespace {

using Nodes = std::vector<Node>;

constexpr std::size_t item_limit = 20'000;  // bytes of one item that are searched for units and days
constexpr std::size_t part_limit = 60'000;
constexpr std::size_t tasks_limit = 5'000;
constexpr std::size_t bracket_limit = 400;

const Node& at(const Nodes& nodes, int i) { return nodes[static_cast<std::size_t>(i)]; }

bool starts_with_any(const std::string& folded, std::initializer_list<std::string_view> all) {
    return std::any_of(all.begin(), all.end(), [&](std::string_view p) { return folded.starts_with(p); });
}

// Closing and framing sentences; they ask nothing of their own.
bool frames(const std::string& text) {
    const std::string s = text::fold(text);
    return starts_with_any(s, {"tren day la",
                               "trong qua trinh",
                               "(co phu luc",
                               "(kem theo",
                               "kem theo",
                               "(chi tiet",
                               "chi tiet theo",
                               "ban hanh kem theo",
                               "phe duyet kem theo",
                               "quyet dinh nay",
                               "ke hoach nay co",
                               "nhan duoc",
                               "quyet dinh co hieu luc",
                               "(co danh",
                               "(gui kem",
                               "kinh gui",
                               "uy ban nhan dan thong bao",
                               "thua lenh",
                               "noi nhan",
                               "thong bao nay"}) ||
           s.find("chiu trach nhiem thi hanh") != s.npos || s.find("co hieu luc ke tu ngay") != s.npos ||
           s.find("co hieu luc thi hanh") != s.npos || s.find("thong bao de cac") != s.npos ||
           s.find("thong bao den cac") != s.npos;
}

// "UBND phường yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện.": the last word of many papers.
bool closes(const std::string& text, const Assigned& said) {
    if (text.size() > 500 || said.lead.empty() || said.lead.front() != all_units) return false;
    const std::string s = text::fold(text);
    const bool in_general = s.find("nghiem tuc") != s.npos || s.find("khan truong") != s.npos;
    return in_general && (s.find("trien khai thuc hien") != s.npos || s.find("thuc hien nghiem tuc") != s.npos ||
                          s.find("to chuc thuc hien") != s.npos || s.find("nghiem tuc thuc hien") != s.npos);
}

// What has been done, or is praised, is no task.
bool assesses(const std::string& text) {
    const std::string s = text::fold(text);
    if (starts_with_any(
            s, {"ghi nhan", "bieu duong", "danh gia cao", "nhin chung", "trong thoi gian qua", "thoi gian qua",
                "ben canh do", "tuy nhien", "co ban nhat tri", "nhat tri", "hoan nghenh", "sau khi nghe", "hien nay"}))
        return true;
    const auto w = text::words(text::head(text, 200));
    for (std::size_t i = 0; i < w.size() && i < 12; ++i) {
        if (w[i].mark && w[i].plain != "," && w[i].plain != "-") break;
        if (w[i].low == "đã" && !(i > 0 && (w[i - 1].low == "việc" || w[i - 1].low == "được"))) return true;
    }
    return false;
}

// Purposes, money, assessments: nothing there assigns.
bool assigns_nothing(const Nodes& nodes, int node) {
    const Section section = section_of(nodes, node);
    return section == Section::states || section == Section::assesses;
}

bool is_committee(const std::string& name) { return name.starts_with("UBND"); }

// A body and then a duty: the subject of a sentence that assigns without "giao".
bool has_duty(std::string_view text, const Assigned& said) {
    if (said.lead.empty() || is_committee(said.lead.front())) return false;
    const auto w = text::words(text.substr(std::min(said.content, text.size())));
    for (std::size_t i = 0; i < w.size() && i < 14; ++i) {
        if (text::spells_any(w, i,
                             {"chu tri",          "co trach nhiem", "chiu trach nhiem", "phoi hop", "tham muu",
                              "khan truong",      "chu dong",       "to chuc",          "theo doi", "tong hop",
                              "huong dan",        "trien khai",     "thuc hien",        "ra soat",  "xay dung",
                              "kiem tra",         "bo tri",         "tang cuong",       "don doc",  "bao cao",
                              "can cu chuc nang", "cap nhat",       "tuyen truyen",     "tiep tuc", "nghiem tuc"}))
            return true;
    }
    return false;
}

// "Phòng X chủ trì" inside the sentence or in brackets at its end.
void add_inner_lead(const std::string& text, const Commune& commune, Assigned& said) {
    for (std::size_t open = text.find('('); open != text.npos; open = text.find('(', open + 1)) {
        const std::size_t shut = text.find(')', open);
        if (shut == text.npos) break;
        if (shut - open > bracket_limit) continue;
        const std::string inside = text.substr(open + 1, shut - open - 1);
        // With colons they are labels (read_labelled).
        if (inside.find(':') != inside.npos || text::fold(inside).find("chu tri") == std::string::npos) continue;
        const Assigned in_brackets = read_lead_cell(inside, commune);
        add_units(said.lead, in_brackets.lead);
        add_units(said.coordinators, in_brackets.coordinators);
    }
    const auto w = text::words(text);
    for (std::size_t i = 0; i < w.size(); ++i) {
        const Mention m = unit_at(text, w, i, commune);
        if (!m.last) continue;
        const std::size_t next =
            m.last + text::spells_any(w, m.last, {"la don vi", "la co quan", "la dau moi", "lam dau moi"});
        const bool leads = text::spells_any(w, next, {"chu tri", "dau moi"}) || next > m.last;
        if (leads) add_units(said.lead, {m.name});
        i = m.last - 1;
    }
}

struct Heading {
    std::vector<std::string> lead;
    std::vector<std::string> coordinators;
    bool own_unit_wins = false;  ///< a general address ("yêu cầu các phòng, đơn vị …"): an item's own unit leads
    Deadline deadline;
    std::string text;
};

struct TextReader {
    const Nodes& nodes;
    const Commune& commune;
    const DeadlineOptions& dates;
    std::vector<TaskDraft> tasks = {};

    void walk(int node, const Heading& above);
    void walk_children(const Node& node, const Heading& heading);
    void running_text(const Node& node, const Heading& above);
    void add(const Node& node, const std::string& content, const Assigned& own, const Heading& above,
             const Labelled& labelled);
    bool is_heading(const Node& node, const Assigned& said) const;
    bool holds_details(const Node& node) const;
    std::string with_details(const Node& node) const;
    Labelled labels_below(const Node& node) const;
};

bool ends_sentence(const std::string& s) {
    return s.ends_with('.') || s.ends_with(';') || s.ends_with("./") || s.ends_with('!');
}

bool TextReader::holds_details(const Node& node) const {
    const std::string s = text::fold(node.text);
    for (const std::string_view end :
         {"gom:", "bao gom:", "trong do:", "gom co:", "noi dung gom:", "cac noi dung chinh:", "tieu chi:", "nhu:"}) {
        if (s.ends_with(end)) return true;
    }
    return false;
}

bool TextReader::is_heading(const Node& node, const Assigned& said) const {
    if (node.children.empty()) return false;
    const bool marked_below = std::any_of(node.children.begin(), node.children.end(),
                                          [&](int c) { return at(nodes, c).rank < plain_rank || at(nodes, c).table; });
    if (node.mark.empty() && node.rank % 10 == 5) return !holds_details(node);
    if (node.rank >= dash_rank) {
        if (!marked_below || holds_details(node)) return false;
        if (said.only_units) return true;
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

std::string TextReader::with_details(const Node& node) const {
    std::string all = node.text;
    for (const int child : node.children) {
        const Node& one = at(nodes, child);
        if (one.table || frames(one.text) || all.size() > item_limit) continue;
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
    if (draft.deadline.kind == DeadlineKind::none && draft.deadline.text.empty()) draft.deadline = above.deadline;
    draft.source = {.heading = above.text, .line = node.line, .page = node.page};
    tasks.push_back(std::move(draft));
}

std::vector<std::string> sentences_of(const std::string& all) {
    std::vector<std::string> found;
    std::size_t from = 0;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        if ((all[i] != '.' && all[i] != ';') || (all[i + 1] != ' ' && all[i + 1] != '\n')) continue;
        found.emplace_back(text::trim(std::string_view(all).substr(from, i + 1 - from)));
        from = i + 1;
    }
    found.emplace_back(text::trim(std::string_view(all).substr(from)));
    std::erase(found, "");
    return found;
}

void TextReader::running_text(const Node& node, const Heading& above) {
    const std::string whole = with_details(node);
    const bool under_unit = !above.lead.empty() && !above.own_unit_wins;
    if (under_unit) {
        const Assigned said = read_assigning(text::head(node.text, item_limit), commune);
        if (!frames(node.text) && !closes(node.text, said)) add(node, whole, said, above, labels_below(node));
        return;
    }
    std::string open;
    Assigned who;
    const auto close = [&] {
        if (!open.empty()) add(node, open, who, above, read_labelled(open, commune, dates));
        open.clear();
    };
    for (const std::string& sentence : sentences_of(std::string(text::head(whole, item_limit)))) {
        const Assigned said = read_assigning(sentence, commune);
        const bool framed = frames(sentence) || closes(sentence, said) || assesses(sentence);
        const bool assigns = !framed && !said.lead.empty() && (said.ordered || has_duty(sentence, said));
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
        const bool duties =
            node.parent >= 0 && at(nodes, node.parent).rank >= number_rank && at(nodes, node.parent).rank < plain_rank;
        const Assigned said = read_assigning(text::head(node.text, item_limit), commune);
        if (duties && section_of(nodes, node.parent) == Section::tasks && !frames(node.text) && !assesses(node.text) &&
            !closes(node.text, said))
            add(node, whole, said, above, labels_below(node));
    }
}

void TextReader::walk_children(const Node& node, const Heading& heading) {
    for (const int child : node.children) walk(child, heading);
}

void TextReader::walk(int index, const Heading& above) {
    const Node& node = at(nodes, index);
    if (node.table || node.text.empty()) return;
    if (node.children.empty() ? node.parent >= 0 && assigns_nothing(nodes, node.parent) : assigns_nothing(nodes, index))
        return;
    const std::string shown(text::head(node.text, item_limit));
    const Assigned said = read_assigning(shown, commune);
    if (is_heading(node, said)) {
        const Labelled labelled = labels_below(node);
        if (labelled.any_below) {
            Assigned own = said;
            add_inner_lead(shown, commune, own);
            add(node, with_details(node), own, above, labelled);
            return;
        }
        Heading heading{.lead = above.lead,
                        .coordinators = above.coordinators,
                        .own_unit_wins = above.own_unit_wins,
                        .deadline = above.deadline,
                        .text = printed(node)};
        if (!said.lead.empty() && (said.ordered || said.only_units || has_duty(node.text, said))) {
            heading.lead = said.lead;
            heading.coordinators = said.coordinators;
            const bool unmarked = node.mark.empty();
            heading.own_unit_wins = unmarked || said.lead == std::vector<std::string>{std::string(all_units)};
        }
        if (const Deadline due = find_deadline(shown, dates); due.kind != DeadlineKind::none) heading.deadline = due;
        walk_children(node, heading);
        return;
    }
    if (node.rank >= plain_rank - 5) {
        running_text(node, above);
        return;
    }
    if (frames(node.text) || closes(node.text, said)) return;
    if (node.text == text::upper(node.text)) return;
    const bool nobody = above.lead.empty() && !said.ordered;
    // An article of a decision that names nobody decides; it assigns nothing.
    if (nobody && said.lead.empty() && text::starts_with_folded(node.mark, "dieu")) return;
    if (nobody && assesses(node.text)) return;
    // A full sentence with items below it is a task, and so are they; details below a dash belong to it.
    const bool items_below =
        node.rank < dash_rank && !holds_details(node) &&
        std::any_of(node.children.begin(), node.children.end(), [&](int c) { return at(nodes, c).rank < plain_rank; });
    const Labelled labelled = labels_below(node);
    Assigned own = said;
    if (!own.ordered && !own.lead.empty() && is_committee(own.lead.front()) && own.lead.size() == 1 &&
        !has_duty(node.text, own))
        own = said;
    add_inner_lead(shown, commune, own);
    for (const std::string& sentence : sentences_of(shown)) {
        const Assigned more = read_assigning(sentence, commune);
        if (more.ordered && said.ordered) add_units(own.lead, more.lead);
    }
    if (items_below && !labelled.any_below) {
        add(node, node.text, own, above, labelled);
        Heading heading = above;
        if (!own.lead.empty()) heading.lead = own.lead, heading.own_unit_wins = false;
        heading.text = printed(node);
        walk_children(node, heading);
        return;
    }
    std::string content = with_details(node);
    // Plain paragraphs below that give orders of their own are running text, not this item's.
    std::vector<int> apart;
    for (const int child : node.children) {
        if (at(nodes, child).rank != plain_rank) continue;
        const Assigned order = read_assigning(text::head(at(nodes, child).text, item_limit), commune);
        if ((order.ordered && !closes(at(nodes, child).text, order)) || frames(at(nodes, child).text))
            apart.push_back(child);
    }
    if (!apart.empty()) {
        content = node.text;
        for (const int child : node.children) {
            if (std::find(apart.begin(), apart.end(), child) == apart.end())
                content += '\n' + with_details(at(nodes, child));
        }
    }
    add(node, content, own, above, labelled);
    for (const int child : apart) {
        if (!frames(at(nodes, child).text)) running_text(at(nodes, child), Heading{.text = above.text});
    }
}

}  // namespace

std::vector<TaskDraft> tasks_of_text(const Nodes& nodes, const Commune& commune, const DeadlineOptions& dates) {
    TextReader reader{.nodes = nodes, .commune = commune, .dates = dates};
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].parent < 0) reader.walk(static_cast<int>(i), {});
    }
    return std::move(reader.tasks);
}

namespace {

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
        if (one.table || frames(one.text) || all.size() > item_limit) continue;
        all += '\n' + printed(one);
        add_text(nodes, one, all);
    }
}

}  // namespace

std::vector<Part> parts_of(const Nodes& nodes, const Commune& commune) {
    std::vector<Part> parts;
    for (std::size_t i = 0; i < nodes.size() && parts.size() < tasks_limit; ++i) {
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
