#include "office/directives/reading/report_duties.hpp"

#include <algorithm>
#include <set>

#include "lib/text/text.hpp"
#include "lib/text/words.hpp"
#include "office/directives/reading/assigning.hpp"
#include "office/directives/reading/due_day.hpp"
#include "office/directives/reading/recurrence.hpp"
#include "office/directives/reading/sentences.hpp"

namespace directives {

namespace {

using Words = std::vector<text::Word>;

constexpr std::size_t sentence_limit = 4'000;  // bytes; longer ones are no sentence
constexpr std::size_t duties_limit = 200;
constexpr std::size_t about_limit = 24;  // words

// "báo cáo" as an act; "kỳ báo cáo", "nghe báo cáo", "các báo cáo" name one.
bool is_report_act(const Words& w, std::size_t at) {
    if (!text::spells(w, at, "bao cao")) return false;
    if (at == 0 || (at > 1 && text::spells(w, at - 2, "dinh ky"))) return true;
    static const std::set<std::string_view> nouns{"kỳ",   "nghe", "các",  "những", "trong", "vào",
                                                  "theo", "mẫu",  "biểu", "của",   "nội",   "thảo",
                                                  "giảm", "một",  "bản",  "trên",  "từ",    "bằng"};
    return !nouns.contains(w[at - 1].low);
}

// "trình", but not that of "Chương trình".
bool hands_up(const Words& w, std::size_t at) { return w[at].low == "trình" && (at == 0 || w[at - 1].low != "chương"); }

// Each act in its place: "báo cáo", and "gửi" or "trình" after "tổng hợp".
std::size_t report_act(const Words& w, std::size_t from) {
    bool gathered = false;
    for (std::size_t i = from; i < w.size(); ++i) {
        if (is_report_act(w, i)) return i;
        if (text::spells(w, i, "tong hop")) gathered = true;
        if (gathered && (w[i].low == "gửi" || hands_up(w, i))) return i;
    }
    return nowhere;
}

bool leads_to_recipient(const Words& w, std::size_t at) {
    if (at == 0) return false;
    const std::string& before = w[at - 1].low;
    if (before == "về" || before == "gửi" || before == "cho" || before == "trình" || before == "đến") return true;
    return at > 1 && text::spells(w, at - 2, "bao cao");
}

struct Recipient {
    std::string name, through;
    std::size_t first = nowhere, last = nowhere;  ///< words of the name
};

// Whom it goes to: the last body in a chain ("tham mưu UBND xã báo cáo UBND tỉnh") that an act leads to.
Recipient recipient_in(std::string_view sentence, const Words& w, std::size_t act, const Commune& commune) {
    Recipient found;
    bool through_next = false;
    for (std::size_t i = act; i < w.size(); ++i) {
        if (text::spells_any(w, i, {"de tong hop", "de bao cao", "de xem xet", "de theo doi"})) break;
        if (w[i].low == "qua" && found.last != nowhere) through_next = true;
        const Mention m = unit_at(sentence, w, i, commune);
        if (!m.last) continue;
        if (through_next && found.through.empty())
            found.through = m.name;
        else if (leads_to_recipient(w, i))
            found = {.name = m.name, .through = {}, .first = i, .last = m.last};
        through_next = false;
        i = m.last - 1;
    }
    return found;
}

bool ends_about(const Words& w, std::size_t at) {
    return hands_up(w, at) || (w[at].mark && w[at].plain != "-" && w[at].plain != "\"" && w[at].plain != "/") ||
           first_recurrence({w.begin() + static_cast<std::ptrdiff_t>(at),
                             w.begin() + static_cast<std::ptrdiff_t>(std::min(at + 4, w.size()))}) == 0 ||
           text::spells_any(w, at,
                            {"ve uy ban", "ve ubnd", "ve phong", "ve van phong", "ve so", "ve trung tam", "gui",
                             "bao cao", "truoc ngay", "cham nhat", "theo quy dinh", "tham muu", "de tong hop", "voi",
                             "cho", "kip thoi", "6 thang", "06 thang"});
}

std::string about_from(std::string_view sentence, const Words& w, std::size_t first, std::size_t stop) {
    std::size_t last = first;
    while (last < w.size() && last < stop && last - first < about_limit && !ends_about(w, last)) ++last;
    if (last > first && w[last - 1].low == "về") --last;
    if (last == first) return {};
    return text::squeeze(sentence.substr(w[first].begin, w[last - 1].end - w[first].begin));
}

// What is reported: named after "báo cáo", or before it, after "tổng hợp".
std::string about_in(std::string_view sentence, const Words& w, std::size_t act, const Recipient& to) {
    if (is_report_act(w, act))
        if (std::string after = about_from(sentence, w, act + 2, to.first); !after.empty()) return after;
    for (std::size_t i = 0; i < act; ++i)
        if (text::spells(w, i, "tong hop")) return about_from(sentence, w, i + 2, act);
    return {};
}

void add_turn(std::vector<std::string>& all, std::string_view turn) {
    if (std::find(all.begin(), all.end(), turn) == all.end()) all.emplace_back(turn);
}

// How often, in the order of the words.
std::vector<std::string> turns_in(const Words& w) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < w.size(); ++i) {
        const bool each = every(w, i) > 0;
        const std::string_view noun = each ? std::string_view{w[i + 1].low} : std::string_view{};
        if (noun == "ngày")
            add_turn(all, "day");
        else if (noun == "tuần" || text::spells_any(w, i, {"/ tuan", "lan / tuan", "mot tuan mot lan"}))
            add_turn(all, "week");
        else if (text::spells_any(w, i, {"thang cuoi quy", "thang cuoi cua quy", "cuoi quy", "thang cuoi moi quy"}) ||
                 noun == "quý" || text::spells_any(w, i, {"dinh ky quy", "lan / quy"}))
            add_turn(all, "quarter");
        else if (noun == "tháng" || text::spells_any(w, i, {"dinh ky thang", "lan / thang"}))
            add_turn(all, "month");
        else if (text::spells_any(w, i, {"6 thang", "06 thang", "sau thang", "nua nam"}))
            add_turn(all, "half");
        else if (text::spells_any(w, i, {"9 thang", "09 thang", "chin thang"}))
            add_turn(all, "nine_months");
        else if (noun == "năm" || text::spells_any(w, i, {"ca nam", ", nam (", ", nam truoc", "va nam", "lan / nam"}))
            add_turn(all, "year");
    }
    return all;
}

std::vector<std::string> turns_of(const Words& sentence, const Deadline& deadline) {
    std::vector<std::string> all = turns_in(text::words(deadline.text));
    // "6 tháng (trước ngày 01/6), năm (…)": its first word may stand before the day.
    if (all.empty() || (all.size() == 1 && deadline.occurrences.size() == 2)) all = turns_in(sentence);
    if (all.empty() && deadline.occurrences.size() == 12) return {"month"};
    if (all.empty() && deadline.occurrences.size() == 4) return {"quarter"};
    return all;
}

// "gửi báo cáo về Phòng X để tổng hợp": sent so that somebody can put it together, though no day is named.
bool is_gathered(const Words& w, std::size_t act, const Recipient& to) {
    return to.last != nowhere && first_of(w, {"de tong hop", "de bao cao"}, act) != nowhere;
}

bool duty_in(std::string_view sentence, const Commune& commune, const DeadlineOptions& dates, const Deadline& given,
             ReportDuty& out) {
    if (sentence.size() > sentence_limit) return false;
    const Words w = text::words(sentence);
    const std::size_t act = report_act(w, 0);
    if (act == nowhere) return false;
    out.deadline = find_deadline(sentence, dates);
    // What is told as soon as it happens has no turn, though the rest of the work has one.
    const bool at_once = first_of(w, {"kip thoi", "dot xuat", "bao cao ngay", "bao cao nhanh"}, act) != nowhere;
    if (out.deadline.kind == DeadlineKind::none && given.kind == DeadlineKind::recurring && !at_once)
        out.deadline = given;
    const Recipient to = recipient_in(sentence, w, act, commune);
    const bool recurs = out.deadline.kind == DeadlineKind::recurring;
    if (!recurs && (out.deadline.kind != DeadlineKind::none || !is_gathered(w, act, to))) return false;
    out.text = text::squeeze(sentence);
    out.recipient = to.name;
    out.through = to.through;
    out.about = about_in(sentence, w, act, to);
    if (recurs) out.every = turns_of(w, out.deadline);
    return true;
}

struct Gatherer {
    const Commune& commune;
    const DeadlineOptions& dates;
    std::vector<ReportDuty> duties = {};
    std::set<std::string> seen = {};

    void take(std::string_view text, const Deadline& given, const std::vector<std::string>& reporter,
              const Source& source) {
        for (const std::string& sentence : sentences_of(std::string(text))) {
            ReportDuty duty;
            if (duties.size() >= duties_limit || !duty_in(sentence, commune, dates, given, duty)) continue;
            if (!seen.insert(text::fold(duty.text)).second) continue;
            duty.reporter = reporter;
            duty.source = source;
            duties.push_back(std::move(duty));
        }
    }
};

// Who is spoken to: the item itself, or the nearest heading above it that names a unit.
std::vector<std::string> reporter_of(const std::vector<Node>& nodes, std::size_t at, const Commune& commune) {
    for (int i = static_cast<int>(at); i >= 0; i = nodes[static_cast<std::size_t>(i)].parent) {
        const Node& node = nodes[static_cast<std::size_t>(i)];
        const Assigned said = read_assigning(node.text, commune);
        const bool addressed = said.only_units || said.ordered || has_duty(node.text, said);
        if (addressed && !said.lead.empty() && !is_committee(said.lead.front())) return said.lead;
    }
    return {};
}

bool is_table_row(const TaskDraft& task, const std::vector<Node>& body) {
    return std::none_of(body.begin(), body.end(),
                        [&](const Node& node) { return !node.table && node.line == task.source.line; });
}

}  // namespace

std::vector<ReportDuty> report_duties_of(std::string_view text, const Commune& commune, const DeadlineOptions& dates) {
    Gatherer gatherer{.commune = commune, .dates = dates};
    gatherer.take(text, {}, {}, {});
    return gatherer.duties;
}

std::vector<ReportDuty> report_duties_in(const std::vector<Node>& body, const std::vector<TaskDraft>& tasks,
                                         const Commune& commune, const DeadlineOptions& dates) {
    Gatherer gatherer{.commune = commune, .dates = dates};
    for (std::size_t i = 0; i < body.size(); ++i) {
        const Node& node = body[i];
        if (node.table || frames(node.text) || assesses(node.text) || assigns_nothing(body, static_cast<int>(i)))
            continue;
        const auto task = std::find_if(tasks.begin(), tasks.end(),
                                       [&](const TaskDraft& one) { return one.source.line == node.line; });
        const bool is_task = task != tasks.end();
        gatherer.take(
            node.text, is_task ? task->deadline : Deadline{},
            is_task && !task->lead.empty() ? task->lead : reporter_of(body, i, commune),
            {.heading = node.parent < 0 ? std::string{} : printed(body[static_cast<std::size_t>(node.parent)]),
             .line = node.line,
             .page = node.page});
    }
    for (const TaskDraft& task : tasks) {
        if (!is_table_row(task, body)) continue;
        gatherer.take(task.content, task.deadline, task.lead, task.source);
        // A product is a report; a duty it is where the cell says to whom it goes.
        const auto before = static_cast<std::ptrdiff_t>(gatherer.duties.size());
        gatherer.take(task.product, task.deadline, task.lead, task.source);
        auto& all = gatherer.duties;
        all.erase(std::remove_if(all.begin() + before, all.end(),
                                 [](const ReportDuty& one) { return one.recipient.empty(); }),
                  all.end());
    }
    return gatherer.duties;
}

}  // namespace directives
