#include "office/directives/reading/day_points.hpp"

#include <algorithm>
#include <array>

namespace directives {

namespace {

using Words = std::vector<text::Word>;
using Grain = DayPoint::Grain;

constexpr std::size_t cue_reach = 6;

int number_at(const Words& w, std::size_t at) {
    if (at >= w.size() || !w[at].number || w[at].plain.size() > 4) return -1;
    return std::stoi(w[at].plain);
}

bool is_year(int n) { return n >= 2000 && n <= 2199; }
bool touches(const Words& w, std::size_t at) { return at + 1 < w.size() && w[at].end == w[at + 1].begin; }

int quarter_of(const Words& w, std::size_t at) {
    static constexpr std::array<std::string_view, 4> roman{"i", "ii", "iii", "iv"};
    static constexpr std::array<std::string_view, 4> digit{"1", "2", "3", "4"};
    if (at >= w.size()) return 0;
    for (std::size_t i = 0; i < 4; ++i) {
        if (w[at].low == roman[i] || w[at].low == digit[i]) return static_cast<int>(i) + 1;
    }
    return 0;
}

// "/2026", " năm 2026", ".2026": takes it and moves on.
int year_after(const Words& w, std::size_t& at) {
    std::size_t next = at;
    if (next < w.size() && (w[next].plain == "/" || w[next].plain == "-" || w[next].plain == "."))
        ++next;
    else if (next < w.size() && w[next].low == "năm")
        ++next;
    else
        return 0;
    const int year = number_at(w, next);
    if (!is_year(year)) return 0;
    at = next + 1;
    return year;
}

// 10/5/2026, 30.6.2026, 10/6.
bool numeric_day(const Words& w, std::size_t at, DayPoint& point) {
    const int day = number_at(w, at);
    if (day < 1 || day > 31 || at + 2 >= w.size() || !touches(w, at)) return false;
    const std::string& divider = w[at + 1].plain;
    if (divider != "/" && divider != "." && divider != "-") return false;
    const int month = number_at(w, at + 2);
    const bool named = at > 0 && w[at - 1].low == "ngày";
    if (month < 1 || month > 12 || !touches(w, at + 1)) return false;
    std::size_t next = at + 3;
    int year = 0;
    if (next + 1 < w.size() && w[next].plain == divider && touches(w, next - 1) && is_year(number_at(w, next + 1))) {
        year = number_at(w, next + 1);
        next += 2;
    } else if (divider != "/" && !named) {
        return false;
    }
    if (!year) year = year_after(w, next);
    // "09/2019/NĐ-CP" and "1/2 ngày" look like days.
    if (next < w.size() && (w[next].plain == "/" || w[next].plain == "%" || w[next].low == "ngày")) return false;
    point = {.first = named ? at - 1 : at, .last = next, .grain = Grain::day, .year = year, .month = month, .day = day};
    return true;
}

bool worded_day(const Words& w, std::size_t at, DayPoint& point) {
    if (w[at].low != "ngày") return false;
    const int day = number_at(w, at + 1);
    if (day < 1 || day > 31) return false;
    std::size_t next = at + 2;
    if (next < w.size() && w[next].low == "tháng" && number_at(w, next + 1) >= 0) {
        const int month = number_at(w, next + 1);
        if (month < 1 || month > 12) return false;
        next += 2;
        const int year = year_after(w, next);
        point = {.first = at, .last = next, .grain = Grain::day, .year = year, .month = month, .day = day};
        return true;
    }
    if (next < w.size() && (w[next].plain == "/" || w[next].plain == "." || w[next].plain == "-") &&
        touches(w, next - 1))
        return false;
    point = {.first = at, .last = next, .grain = Grain::day_of_month, .day = day};
    return true;
}

bool month_point(const Words& w, std::size_t at, DayPoint& point) {
    std::size_t next = at;
    if (w[at].low == "tháng") ++next;
    const int month = number_at(w, next);
    if (month < 1 || month > 12) return false;
    const bool named = next > at;
    ++next;
    // "tháng 7, 8/2026", "tháng 10 và 11"
    int last = month;
    if (named && next + 1 < w.size() && (w[next].plain == "," || w[next].low == "và" || w[next].plain == "-")) {
        const int other = number_at(w, next + 1);
        if (other > month && other <= 12) last = other, next += 2;
    }
    const std::size_t bare = next;
    const int year = year_after(w, next);
    if (!named && (!year || w[bare].plain != "/")) return false;
    if (!named && next < w.size() && w[next].plain == "/") return false;
    point = {.first = at, .last = next, .grain = Grain::month, .year = year, .month = last, .first_month = month};
    return true;
}

bool quarter_point(const Words& w, std::size_t at, DayPoint& point) {
    if (w[at].low != "quý") return false;
    int quarter = quarter_of(w, at + 1);
    if (!quarter) return false;
    const int first = quarter;
    std::size_t next = at + 2;
    while (next + 1 < w.size() && (w[next].plain == "," || w[next].low == "và" || w[next].plain == "-")) {
        std::size_t other = next + 1;
        if (w[other].low == "quý") ++other;
        const int later = quarter_of(w, other);
        if (later <= quarter) break;
        quarter = later;
        next = other + 1;
    }
    const int year = year_after(w, next);
    point = {.first = at,
             .last = next,
             .grain = Grain::quarter,
             .year = year,
             .month = quarter * 3,
             .first_month = first * 3 - 2};
    return true;
}

bool half_point(const Words& w, std::size_t at, DayPoint& point) {
    for (const auto& [phrase, month] : {std::pair{"6 thang dau nam", 6},
                                        {"06 thang dau nam", 6},
                                        {"sau thang dau nam", 6},
                                        {"9 thang dau nam", 9},
                                        {"09 thang dau nam", 9},
                                        {"6 thang cuoi nam", 12},
                                        {"06 thang cuoi nam", 12},
                                        {"sau thang cuoi nam", 12},
                                        {"cuoi nam", 12}}) {
        const std::size_t count = text::spells(w, at, phrase);
        if (!count) continue;
        std::size_t next = at + count;
        int year = number_at(w, next);
        if (is_year(year))
            ++next;
        else
            year = 0;
        point = {.first = at,
                 .last = next,
                 .grain = Grain::half,
                 .year = year,
                 .month = month,
                 .first_month = month == 12 ? 7 : 1};
        return true;
    }
    return false;
}

bool year_point(const Words& w, std::size_t at, DayPoint& point) {
    // "Năm học 2026 - 2027" names a year of teaching, no deadline.
    if (at > 0 && w[at - 1].low == "học") return false;
    const bool named = w[at].low == "năm" || text::spells(w, at, "giai doan");
    std::size_t next = at + (w[at].low == "năm" ? 1 : named ? 2 : 0);
    int year = number_at(w, next);
    if (!is_year(year)) return false;
    ++next;
    bool span = false;
    if (next + 1 < w.size() && w[next].plain == "-" && is_year(number_at(w, next + 1))) {
        year = number_at(w, next + 1);
        next += 2;
        span = true;
    }
    if (!named && !span && w.size() > 1 && !(at > 0 && (w[at - 1].low == "từ" || w[at - 1].low == "trong")))
        return false;
    if (!named && at > 0 && (w[at - 1].plain == "/" || w[at - 1].plain == "-")) return false;
    if (next < w.size() && w[next].plain == "/") return false;
    point = {.first = at, .last = next, .grain = Grain::year, .year = year, .month = 12, .first_month = 1};
    return true;
}

bool is_filler(const text::Word& w) {
    return w.number || w.low == "ngày" || w.low == "giờ" || w.low == "h" || w.plain == ":" || w.low == "vào" ||
           w.low == "lúc" || w.low == "là" || w.low == "hết" || w.low == "cuối" || w.low == "đầu" || w.low == "thời" ||
           w.low == "điểm" ||
           (w.plain.size() <= 5 && w.plain.find('h') != std::string::npos && w.plain[0] >= '0' && w.plain[0] <= '9');
}

// "trước ngày khai giảng 05/9/2026": the day is named by what happens on it.
void read_event_cue(const Words& w, DayPoint& point, std::size_t floor) {
    for (std::size_t at = point.first; at > floor && point.first - at < cue_reach && !w[at - 1].mark; --at) {
        if (!text::spells(w, at - 1, "truoc ngay")) continue;
        point.before = point.end = true;
        point.cue = at - 1;
    }
}

void read_cue(const Words& w, DayPoint& point, std::size_t floor) {
    point.cue = point.first;
    std::size_t at = point.first;
    for (std::size_t step = 0; step < cue_reach && at > floor; ++step) {
        --at;
        if (w[at].low == "trước") {
            // "năm trước", "so với năm trước": another sense.
            point.before = point.end = true;
            point.cue = at;
            break;
        }
        if (w[at].low == "từ") {
            point.start = true;
            point.cue = at;
            break;
        }
        if (w[at].low == "đến" || w[at].low == "tới") {
            point.end = true;
            point.cue = at;
            break;
        }
        if (w[at].low == "trong" || w[at].low == "xong") {
            point.end = true;
            point.cue = at;
            break;
        }
        if (at > floor && text::spells(w, at - 1, "cham nhat")) {
            point.end = point.stressed = true;
            point.cue = at - 1;
            break;
        }
        if (at > floor &&
            text::spells_any(w, at - 1, {"thoi han", "han cuoi", "muon nhat", "khong qua", "hoan thanh"})) {
            point.end = true;
            point.cue = at - 1;
            break;
        }
        if (w[at].low == "hạn") {
            point.end = true;
            point.cue = at;
            break;
        }
        if (w[at].low == "hết") {
            point.end = true;
            point.cue = at;
            continue;
        }
        if (!is_filler(w[at])) break;
    }
    if (point.cue == point.first && !point.start) read_event_cue(w, point, floor);
    for (std::size_t back = point.cue; back > floor && point.cue - back < 8; --back) {
        const text::Word& word = w[back - 1];
        if (word.plain == "." || word.plain == ";") break;
        if (word.low == "xong" || (word.low == "thành" && back > 1 && w[back - 2].low == "hoàn")) point.stressed = true;
    }
}

}  // namespace

std::vector<DayPoint> day_points(const Words& w) {
    std::vector<DayPoint> found;
    for (std::size_t i = 0; i < w.size();) {
        DayPoint point;
        const bool hit = half_point(w, i, point) || worded_day(w, i, point) || numeric_day(w, i, point) ||
                         quarter_point(w, i, point) || month_point(w, i, point) || year_point(w, i, point);
        // "số 12/2026/…", "khoản 3": numbers of papers.
        const bool of_paper = hit && i > 0 && (w[i - 1].low == "số" || (w[i - 1].plain == "/" && w[i].number));
        if (!hit || of_paper) {
            ++i;
            continue;
        }
        read_cue(w, point, found.empty() ? 0 : found.back().last);
        // "trước ngày 15/6 và 15/12": the cue holds for both.
        const bool joined = !found.empty() && point.cue == point.first && found.back().last + 1 == point.first &&
                            (w[found.back().last].low == "và" || w[found.back().last].plain == ",") &&
                            point.grain == found.back().grain;
        if (joined)
            point.before = found.back().before, point.end = found.back().end, point.stressed = found.back().stressed;
        i = point.last;
        found.push_back(point);
    }
    return found;
}

}  // namespace directives
