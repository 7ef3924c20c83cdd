#include <algorithm>

#include "lib/text/text.hpp"
#include "office/directives/reading/due_day.hpp"
#include "office/directives/reading/recurrence.hpp"
#include "office/directives/reading/verbs.hpp"

namespace directives {

namespace {

using Words = std::vector<text::Word>;
using Grain = DayPoint::Grain;

std::string piece(std::string_view all, const Words& w, std::size_t first, std::size_t last) {
    if (last < w.size() && w[last].plain == ")") ++last;
    return text::squeeze(all.substr(w[first].begin, w[last - 1].end - w[first].begin));
}

std::size_t sentence_end(const Words& w, std::size_t at) {
    while (at < w.size() && w[at].plain != "." && w[at].plain != ";" && w[at].plain != ":") ++at;
    return at;
}

bool begins_sentence(const Words& w, std::size_t at) {
    return at == 0 || w[at - 1].plain == "." || w[at - 1].plain == ";" || w[at - 1].plain == ":" ||
           w[at - 1].plain == "(";
}

// "Hằng quý" that says when, not "thi đua hằng năm" that says which.
bool says_when(const Words& w, std::size_t at, const std::vector<DayPoint>& points) {
    const bool opens = begins_sentence(w, at) || w[at - 1].plain == ",";
    // "khám sức khỏe định kỳ": a kind of examination, no time.
    if (text::spells(w, at, "dinh ky"))
        return opens || (at + 2 < w.size() && (every(w, at + 2) || w[at + 2].number || verb_at(w, at + 2))) ||
               (at > 1 && text::spells_any(w, at - 2, {"thuc hien", "bao cao", "giao ban"}));
    if (w[at].plain == "/" || w[at].plain == "lan") return false;
    if (begins_sentence(w, at)) return true;
    // Years have many names of their own ("thi đua hằng năm"); shorter turns tell when.
    if (every(w, at) && w[at + 1].low != "năm") return true;
    if (w[at].low == "mỗi") return false;
    for (const DayPoint& p : points) {
        if (!is_day(p) || !(p.end || p.grain == Grain::day_of_month)) continue;
        if ((p.first >= at && p.first - at < 10) || (p.first < at && at - p.last < 6)) return true;
    }
    if (at > 2 && w[at - 2].low == "thứ") return true;
    for (std::size_t back = at; back > 0 && at - back < 14; --back) {
        if (w[back - 1].mark && w[back - 1].plain != ",") break;
        if (text::spells_any(w, back - 1, {"bao cao", "giao ban"})) return true;
    }
    return false;
}

Deadline recurring_in(std::string_view all, const Words& w, std::size_t at, const std::vector<DayPoint>& points,
                      const DeadlineOptions& o) {
    const std::size_t end = sentence_end(w, at);
    std::size_t first = at, last = at + 2;
    if (at > 2 && w[at - 2].low == "thứ") first = at - 2;
    std::vector<DayPoint> days;
    for (const DayPoint& p : points) {
        if (!is_day(p) || p.start || p.first >= end) continue;
        const bool near = p.first >= at ? p.first - last < 14 : at - p.last < 6;
        if (!near || (p.first < at && !p.end && p.grain == Grain::day)) continue;
        days.push_back(p);
        first = std::min(first, p.cue);
        last = std::max(last, p.last);
    }
    while (last < end && (every(w, last) || w[last].low == "6" || w[last].low == "06" || w[last].low == "tháng" ||
                          w[last].low == "quý" || (w[last].low == "năm" && w[last - 1].mark) ||
                          (w[last].plain == "," && every(w, last + 1)) || (w[last].low == "và" && every(w, last + 1))))
        last += every(w, last) ? 2 : 1;
    last += text::spells_any(w, last, {"cua thang cuoi quy", "thang cuoi quy", "cua thang cuoi moi quy"});
    if (first > 1 && w[first - 1].low == "tháng" &&
        (w[first - 2].plain == "6" || w[first - 2].plain == "06" || w[first - 2].plain == "sau"))
        first -= 2;
    Deadline deadline{.text = piece(all, w, first, last), .kind = DeadlineKind::recurring};
    const Words inside(w.begin() + static_cast<std::ptrdiff_t>(first), w.begin() + static_cast<std::ptrdiff_t>(last));
    fill_occurrences(deadline, days, inside, o);
    return deadline;
}

// "báo cáo Chủ tịch ngày 20/7/2026", "đối thoại vào ngày 12/9/2026": a day of its own, without "trước".
bool falls_on(const DayPoint& p, const Words& w) {
    if (p.start || p.grain == Grain::day_of_month) return false;
    if (p.first > 0 && w[p.first - 1].low == "vào") return true;
    if (p.grain != Grain::day || w[p.first].low != "ngày") return false;
    for (std::size_t back = p.first; back > 0 && p.first - back < 10; --back) {
        if (w[back - 1].mark || w[back - 1].low == "số") return false;
        if (text::spells_any(w, back - 1, {"bao cao", "trinh", "gui ve", "nop ve", "khai mac", "hoan tat"}))
            return true;
    }
    return false;
}

bool counts_in_text(const DayPoint& p, const Words& w) {
    if (falls_on(p, w)) return true;
    // "Tiêm phòng đợt 2 (tháng 9 - 10/2026)": what fills a bracket is the time; a day there may be an anniversary.
    const bool in_brackets = p.first > 0 && w[p.first - 1].plain == "(" && p.last < w.size() && w[p.last].plain == ")";
    if (in_brackets && (p.grain == Grain::month || p.grain == Grain::quarter)) return true;
    if (p.start || !p.end) return false;
    if (p.grain == Grain::year || p.grain == Grain::half)
        return p.stressed || (p.grain == Grain::year && (p.before || w[p.cue].low == "trong"));
    return p.grain != Grain::day_of_month || w[p.cue].low == "trước" || p.stressed;
}

// "sau khi …", "ngay khi …"; "khi có …" where it opens the sentence or names a paper or an act of an office, since
// "cảnh báo đến khách khi có bão" tells what is done, not when.
std::size_t condition_at(const Words& w) {
    for (std::size_t i = 0; i < w.size(); ++i) {
        if (text::spells_any(w, i,
                             {"sau khi", "ngay khi", "ke tu ngay", "khi co chi dao", "khi co huong dan",
                              "khi co yeu cau", "khi co van ban", "khi co lenh", "khi co quyet dinh",
                              "khi co thong bao", "khi co ke hoach", "khi duoc phe duyet"}))
            return i;
        if (begins_sentence(w, i) && text::spells_any(w, i, {"khi co", "khi duoc", "sau"}) && !w[i].number) return i;
    }
    return nowhere;
}

Deadline waiting_for(std::string_view all, const Words& w, std::size_t waits, const DeadlineOptions& o) {
    std::size_t end = waits;
    while (end < w.size() && w[end].plain != "." && w[end].plain != ";" && w[end].plain != ",") ++end;
    // "trong vòng 05 ngày kể từ ngày ban hành"
    std::size_t begin = waits;
    for (std::size_t back = waits; back > 0 && waits - back < 8 && !w[back - 1].mark; --back) {
        if (text::spells_any(w, back - 1, {"trong vong", "trong thoi han", "cham nhat", "trong"})) begin = back - 1;
    }
    Deadline deadline{.text = piece(all, w, begin, end), .kind = DeadlineKind::conditional};
    if (const auto day = days_from_issue(w, o)) deadline.kind = DeadlineKind::date, deadline.due_on = day;
    return deadline;
}

}  // namespace

Deadline find_deadline(std::string_view all, const DeadlineOptions& o) {
    const Words w = text::words(all);
    const std::vector<DayPoint> points = day_points(w);
    std::vector<const DayPoint*> due;
    for (const DayPoint& p : points) {
        if (!counts_in_text(p, w)) continue;
        const auto day = resolve(p, o);
        if (!day || (o.issued_on && *day < *o.issued_on)) continue;
        due.push_back(&p);
    }
    for (std::size_t at = first_recurrence(w); at != nowhere; at = first_recurrence(w, at + 1)) {
        if (!says_when(w, at, points)) continue;
        // "… trước ngày 31/01; định kỳ hằng quý báo cáo": the day of the work comes first, the reports are another
        // matter.
        const bool day_first = !due.empty() && due.front()->last <= at && sentence_end(w, due.front()->last) < at;
        if (day_first) break;
        const Deadline found = recurring_in(all, w, at, points, o);
        // "Thu thập số liệu hằng tháng, hoàn thành trước ngày 15/5/2026": the day ends the work.
        if (found.occurrences.empty() && !due.empty() && !begins_sentence(w, at)) break;
        return found;
    }
    const auto yearless = [](const DayPoint* p) { return !p->year && p->before && p->grain == Grain::day; };
    if (due.size() > 1 && std::all_of(due.begin(), due.end(), yearless)) {
        Deadline deadline{.text = piece(all, w, due.front()->cue, due.back()->last), .kind = DeadlineKind::recurring};
        fill_occurrences(deadline, points, w, o);
        return deadline;
    }
    if (!due.empty()) {
        const auto stressed = std::find_if(due.begin(), due.end(), [](const DayPoint* p) { return p->stressed; });
        const DayPoint& p = stressed != due.end() ? **stressed : *due.front();
        return {.text = piece(all, w, p.cue, p.last), .kind = DeadlineKind::date, .due_on = resolve(p, o)};
    }
    if (const std::size_t waits = condition_at(w); waits != nowhere) return waiting_for(all, w, waits, o);
    for (std::size_t at = first_of(w, {"thuong xuyen"}); at != nowhere; at = first_of(w, {"thuong xuyen"}, at + 1)) {
        const std::size_t next = at + 2;
        const bool last = next >= w.size() || w[next].plain == "." || w[next].plain == ";" || w[next].plain == ")";
        const bool done_so = at > 1 && text::spells(w, at - 2, "thuc hien");
        if (begins_sentence(w, at) || last || done_so)
            return {.text = piece(all, w, at, next), .kind = DeadlineKind::continuous};
    }
    return {};
}

}  // namespace directives
