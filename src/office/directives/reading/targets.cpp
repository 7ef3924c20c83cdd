#include "office/directives/reading/targets.hpp"

#include <algorithm>
#include <set>

#include "lib/text/text.hpp"
#include "lib/text/words.hpp"
#include "office/directives/reading/assignment_table.hpp"

namespace directives {

namespace {

using Words = std::vector<text::Word>;

constexpr std::size_t text_limit = 40'000;
constexpr std::size_t targets_limit = 500;

struct Number {
    Amount amount;
    std::size_t first = 0, last = 0;  ///< words, the unit included
    std::string unit;
};

std::string unit_after(const Words& w, std::size_t& next) {
    if (next >= w.size()) return {};
    if (w[next].plain == "%") return ++next, "%";
    if (text::spells(w, next, "ngay lam viec")) return next += 3, "ngày làm việc";
    if (text::spells(w, next, "hoi nghi")) return next += 2, "hội nghị";
    if (w[next].low == "ngày" || w[next].low == "phút" || w[next].low == "giờ" || w[next].low == "buổi")
        return w[next++].low;
    return {};
}

// 60%, 1,5 ngày, 1/2 ngày, 50 phút.
bool number_at(const Words& w, std::size_t at, Number& out) {
    if (!w[at].number || w[at].plain.size() > 6) return false;
    out.first = at;
    std::int64_t thousandths = std::stoll(w[at].plain) * 1000;
    std::size_t next = at + 1;
    const bool glued = next + 1 < w.size() && w[next - 1].end == w[next].begin && w[next].end == w[next + 1].begin &&
                       w[next + 1].number;
    if (glued && (w[next].plain == "," || w[next].plain == ".") && w[next + 1].plain.size() <= 3) {
        std::string digits = w[next + 1].plain;
        digits.resize(3, '0');
        thousandths += std::stoll(digits);
        next += 2;
    } else if (glued && w[next].plain == "/" && w[next + 1].plain.size() <= 2) {
        const std::int64_t below = std::stoll(w[next + 1].plain);
        if (below < 2 || below > 10) return false;
        thousandths /= below;
        next += 2;
    }
    out.unit = unit_after(w, next);
    out.amount = {thousandths};
    out.last = next;
    return !out.unit.empty();
}

bool is_divider(const Words& w, std::size_t at) {
    const std::string& s = w[at].plain;
    if (s == ";" || s == ":" || s == "." || s == "(" || s == ")") return true;
    if (s != ",") return false;
    return !(at > 0 && at + 1 < w.size() && w[at - 1].number && w[at + 1].number);
}

std::string between(std::string_view text, const Words& w, std::size_t first, std::size_t last) {
    if (first >= last) return {};
    return text::squeeze(text.substr(w[first].begin, w[last - 1].end - w[first].begin));
}

enum class Sense { none, at_least, at_most, fall, rise };

struct Cue {
    Sense sense = Sense::none;
    std::size_t first = 0;  ///< the first word of the cue
};

// The words just before the number, back to `floor`, that make it a target.
Cue cue_before(const Words& w, std::size_t number, std::size_t floor) {
    Cue cue{.first = number};
    const auto meets = [&](std::size_t i, std::initializer_list<std::string_view> all) {
        const std::size_t n = text::spells_any(w, i, all);
        return n > 0 && i + n <= number;
    };
    const std::size_t reach = number > floor + 7 ? number - 7 : floor;
    for (std::size_t i = number; i-- > reach;) {
        if (meets(i, {"giam", "tinh gian", "cat giam", "rut ngan"})) {
            // "giảm" said of the number itself, not of something named between.
            if (number - i <= 6 && cue.sense != Sense::at_most) cue = {Sense::fall, i};
            if (i > floor && w[i - 1].plain == "cat") cue.first = i - 1;
            break;
        }
        if (w[i].plain == "tang" && number - i <= 3 && cue.sense != Sense::at_most) {
            cue = {Sense::rise, i};
            break;
        }
        if (meets(i, {"toi thieu", "it nhat", "khong it hon", "khong duoi", "khong thap hon", "thap nhat la"}))
            cue = {Sense::at_least, i};
        else if (meets(i, {"khong qua", "toi da", "khong vuot qua", "nhieu nhat", "khong vuot", "duoi",
                           "khong lon hon"})) {
            if (cue.sense == Sense::none || w[i].low == "không") cue = {Sense::at_most, i};
        } else if (meets(i, {"dat", "chiem", "dam bao", "bao dam", "phan dau"}) && number - i <= 4) {
            if (cue.sense == Sense::none) cue.sense = Sense::at_least;
            cue.first = i;
            if (w[i].plain == "dat" || w[i].plain == "chiem") break;
        }
    }
    return cue;
}

std::string without_opening(std::string s) {
    while (true) {
        const auto w = text::words(s);
        const std::size_t n =
            text::spells_any(w, 0,
                             {"va", "phan dau", "dam bao", "bao dam", "dong thoi", "chi tieu", "trong do", "tang cuong",
                              "tang", "thuc hien", "moi", "voi", "phan dau thuc hien"});
        if (!n) return s;
        if (n >= w.size()) return {};
        s = text::squeeze(std::string_view(s).substr(w[n].begin));
    }
}

std::size_t measure_end(const Words& w, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
        if (text::spells_any(
                w, i,
                {"so voi", "hang nam", "moi nam", "trong nam", "do co quan", "tro len", "tro xuong", "nam truoc"}))
            return i;
    }
    return to;
}

Target make(std::string_view text, const Words& w, const Number& n, Cue cue, std::size_t from, std::size_t to) {
    Target target{.text = between(text, w, from, to), .unit = n.unit};
    std::size_t after = n.last;
    after += text::spells_any(w, after, {"tro len", "tro xuong"});
    std::string before_it = without_opening(between(text, w, from, std::min(cue.first, n.first)));
    const std::string after_it = without_opening(between(text, w, after, measure_end(w, after, to)));
    // "Đôn đốc tiến độ …, phấn đấu đạt 60%": what is measured stands before the comma.
    const bool says_when = text::starts_with_folded(after_it, "truoc") || text::starts_with_folded(after_it, "trong");
    if (before_it.empty() && (after_it.empty() || says_when) && from > 1 && w[from - 1].plain == ",") {
        std::size_t start = from - 1;
        while (start > 0 && !is_divider(w, start - 1)) --start;
        target.text = between(text, w, start, to);
        before_it = without_opening(between(text, w, start, from - 1));
    }
    const bool changes = cue.sense == Sense::fall || cue.sense == Sense::rise;
    const bool whole = cue.first == n.first && n.unit == "%" && n.amount.thousandths == 100'000;
    target.measure = ((changes || whole) && !after_it.empty()) || before_it.empty() ? after_it : before_it;
    if (n.unit == "hội nghị") target.measure = text::squeeze("hội nghị " + after_it);
    if (cue.sense == Sense::fall)
        target.change = Amount{-n.amount.thousandths};
    else if (cue.sense == Sense::rise)
        target.change = n.amount;
    else if (cue.sense == Sense::at_least)
        target.at_least = n.amount;
    else
        target.at_most = n.amount;
    return target;
}

}  // namespace

std::vector<Target> targets_of(std::string_view all) {
    all.remove_prefix(paper::marker_length(all));
    const std::string_view text = text::head(all, text_limit);
    const Words w = text::words(text);
    std::vector<Target> found;
    std::size_t floor = 0;
    for (std::size_t i = 0; i < w.size(); ++i) {
        if (is_divider(w, i)) floor = i + 1;
        Number n;
        if (!number_at(w, i, n)) continue;
        Cue cue = cue_before(w, i, floor);
        if (text::spells(w, n.last, "tro len") && cue.sense != Sense::fall && cue.sense != Sense::rise)
            cue.sense = Sense::at_least;
        if (text::spells(w, n.last, "tro xuong")) cue.sense = Sense::at_most;
        if (cue.sense == Sense::none && n.unit == "%" && n.amount.thousandths == 100'000) cue.sense = Sense::at_least;
        if (cue.sense == Sense::at_least && cue.first == i && i > floor &&
            (w[i - 1].low == "từ" || w[i - 1].low == "trên"))
            cue.first = i - 1;
        if (cue.sense == Sense::none || (n.unit != "%" && cue.sense == Sense::rise)) {
            i = n.last - 1;
            continue;
        }
        if (floor < i && w[floor].low == "và") ++floor;
        // The clause: to the next divider, or to the "và" before the next number.
        std::size_t to = n.last;
        std::size_t joint = 0;
        for (; to < w.size() && !is_divider(w, to); ++to) {
            if (w[to].low == "và" && !joint) joint = to;
            Number next;
            if (number_at(w, to, next)) {
                if (joint) to = joint;
                break;
            }
        }
        found.push_back(make(text, w, n, cue, floor, to));
        floor = std::max(to, n.last);
        i = n.last - 1;
        if (found.size() >= targets_limit) break;
    }
    return found;
}

std::vector<Target> targets_in(const Sheet& sheet, const std::vector<Node>& body, const std::vector<TaskDraft>& tasks) {
    std::vector<Target> all;
    std::set<std::string> seen;
    const auto take = [&](std::string_view text, int line, int page) {
        if (text.find_first_of("0123456789") == text.npos || all.size() >= targets_limit) return;
        for (Target& t : targets_of(text)) {
            const auto digits = [](const std::optional<Amount>& a) {
                return a ? std::to_string(a->thousandths) : std::string("-");
            };
            const std::string key = text::fold(t.measure) + '|' + digits(t.at_least) + '|' + digits(t.at_most) + '|' +
                                    digits(t.change) + t.unit;
            if (!seen.insert(key).second) continue;
            t.source = {.line = line, .page = page};
            all.push_back(std::move(t));
        }
    };
    std::set<int> assessed;
    for (std::size_t i = 0; i < body.size(); ++i) {
        const bool child = body[i].parent >= 0 && section_of(body, body[i].parent) == Section::assesses;
        if (child || section_of(body, static_cast<int>(i)) == Section::assesses) assessed.insert(body[i].line);
    }
    for (const auto* part : {&sheet.body, &sheet.annex}) {
        for (const Line& line : *part) {
            if (assessed.contains(line.line)) continue;
            if (!line.table) {
                take(line.text, line.line, line.page);
                continue;
            }
            if (is_assignment_table(*line.table)) continue;
            for (const paper::Row& row : line.table->rows) {
                for (const paper::Cell& cell : row.cells) take(cell.text, row.line, row.page);
            }
        }
    }
    const bool from_tables =
        std::any_of(sheet.annex.begin(), sheet.annex.end(), [](const Line& l) { return l.table; }) ||
        std::any_of(sheet.body.begin(), sheet.body.end(), [](const Line& l) { return l.table; });
    for (const TaskDraft& task : tasks) {
        if (!from_tables) break;
        take(task.content, task.source.line, task.source.page);
        take(task.product, task.source.line, task.source.page);
    }
    return all;
}

}  // namespace directives
