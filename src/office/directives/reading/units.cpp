#include "office/directives/reading/units.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "lib/text/text.hpp"
#include "office/directives/reading/bodies.hpp"
#include "office/directives/reading/unit_forms.hpp"
#include "office/directives/reading/verbs.hpp"

namespace directives {

namespace {

using Words = std::vector<text::Word>;

constexpr std::size_t list_limit = 4'000;  // bytes of one list of units that are read

// Words before a unit that stand for its head: the unit answers.
std::size_t head_person(const Words& w, std::size_t at) {
    return text::spells_any(w, at, {"thu truong",      "nguoi dung dau",  "truong",
                                    "pho truong",      "giam doc",        "pho giam doc",
                                    "chanh",           "pho chanh",       "lanh dao",
                                    "dai dien",        "chi huy truong",  "hieu truong",
                                    "chuyen vien",     "vien chuc",       "nhan vien",
                                    "can bo",          "bi thu",          "chu tich",
                                    "ong / ba truong", "dong chi truong", "dong chi giam doc",
                                    "dong chi chanh",  "d / c truong",    "can bo , cong chuc",
                                    "cong chuc",       "tap the",         "cac ong , ba",
                                    "cac ong , ba :",  "cac ong ( ba )",  "cac ong ( ba ) :",
                                    "ong ( ba )",      "ong , ba",        "cac dong chi"});
}

// Asked at every word of a paper: most words begin no unit.
bool may_begin(const text::Word& word) {
    static const std::unordered_set<std::string_view> others{
        // the committee and all its units
        "ubnd", "uy", "pct", "chu", "lanh", "thuong", "toan", "tat", "cac", "van", "ban",
        // who stands for a unit, as head_person and committee_at know them
        "thu", "nguoi", "truong", "pho", "giam", "chanh", "dai", "chi", "hieu", "bi", "ong", "dong", "d", "can", "cong",
        "chuyen", "vien", "nhan", "tap"};
    return !word.mark && (others.contains(word.plain) || begins_known_body(word.plain) || begins_head(word.low));
}

Mention body_at(std::string_view text, const Words& w, std::size_t at, const Commune& commune, bool listed) {
    if (Mention m = committee_at(w, at, commune); m.last) return m;
    if (Mention m = all_units_at(text, w, at, commune, listed); m.last) return m;
    const Body body = known_body(w, at);
    if (body.words && w[at].plain == "ca" && (w[at].low != "ca" || !w[at].capital)) return {};
    // "II. Văn hóa - Xã hội" is a field of work; only a list of units means the unit by it.
    const bool field = body.words && w[at].low == "văn" && w[at + 1].low == "hóa";
    if (body.words && !(field && !listed) && !(w[at].plain == "vp" && !w[at].capital)) {
        // "HĐND thành phố", "Công an thành phố" are not the commune's own.
        const std::size_t after = at + body.words;
        const std::size_t upper = text::spells_any(w, after, {"thanh pho", "tinh", "tp"});
        // "Phòng Kinh tế - Hạ tầng": longer than the one that is known.
        const bool goes_on = after + 1 < w.size() && (is_link(w[after]) || w[after].low == "và") &&
                             text::spells_any(w, after + 1,
                                              {"ha tang", "do thi", "nong nghiep", "xay dung", "tai chinh",
                                               "moi truong", "ke hoach", "thong tin", "khoa hoc"});
        if (goes_on && w[at].low == "phòng" && w[after + 1].capital) {
            if (Mention longer = named_at(text, w, at, commune); longer.last > after) return longer;
        }
        if (!upper) return {std::string(body.name), at, skip_commune(w, after, commune)};
        return {std::string(body.name) + (w[after].plain == "tinh" ? " tỉnh" : " thành phố"), at, after + upper};
    }
    if (at < w.size() && w[at].low == "văn" && text::spells(w, at, "van phong")) {
        const bool named = at + 2 < w.size() && w[at + 2].capital;
        if (!named && (w[at].capital || listed))
            return {"Văn phòng HĐND và UBND", at, skip_commune(w, at + 2, commune)};
    }
    return named_at(text, w, at, commune);
}

}  // namespace

Mention unit_at(std::string_view text, const Words& w, std::size_t at, const Commune& commune) {
    if (at >= w.size() || !may_begin(w[at])) return {};
    // "Ban Thường trực Ủy ban MTTQ", "Ban Chấp hành Đoàn Thanh niên": the body answers.
    if (const std::size_t n =
            text::spells_any(w, at, {"ban thuong truc", "ban thuong vu", "ban chap hanh", "ban giam hieu"})) {
        if (Mention m = body_at(text, w, at + n, commune, false); m.last) return {m.name, at, m.last};
    }
    if (Mention m = body_at(text, w, at, commune, false); m.last) return m;
    std::size_t next = at;
    for (int prefixes = 0; prefixes < 3; ++prefixes) {
        const std::size_t person = head_person(w, next);
        if (!person) break;
        next += person;
        Mention m = body_at(text, w, next, commune, false);
        if (!m.last) continue;
        // The head of a village is nobody's unit: "Trưởng các thôn".
        if (is_place_name(m.name)) {
            const std::string_view first = text::first_letter(m.name);
            m.name =
                text::capitalised(written(text, w, at, next)) + ' ' + text::lower(first) + m.name.substr(first.size());
        }
        return {m.name, at, m.last};
    }
    return {};
}

std::vector<Mention> units_named(std::string_view text, const Words& w, const Commune& commune) {
    std::vector<Mention> found;
    for (std::size_t i = 0; i < w.size();) {
        Mention m = unit_at(text, w, i, commune);
        if (!m.last) {
            ++i;
            continue;
        }
        i = m.last;
        found.push_back(std::move(m));
    }
    return found;
}

UnitRun unit_run(std::string_view text, const Words& w, std::size_t at, const Commune& commune) {
    UnitRun run{.last = at};
    std::size_t next = at;
    while (next < w.size()) {
        Mention m = unit_at(text, w, next, commune);
        // "… và cơ quan, đơn vị liên quan": without "các", but after a unit nothing else can be meant.
        if (!m.last && !run.names.empty()) m = all_units_at(text, w, next, commune, true);
        if (!m.last) m = party_at(text, w, next, commune);
        if (!m.last) break;
        next = run.last = m.last;
        const bool joins = !run.names.empty() && text::spells(w, next, "( phoi hop )");
        add_units(joins ? run.joint : run.names, {m.name});
        if (next < w.size() && w[next].plain == "(") {
            const std::size_t shut = text::find_phrase(w, next, ")");
            if (shut < w.size() && shut - next < 12) next = run.last = shut + 1;
        }
        while (next < w.size() && (is_link(w[next]) || w[next].plain == ";" || text::spells(w, next, "cung"))) ++next;
        if (next == run.last) break;
    }
    return run;
}

void add_units(std::vector<std::string>& to, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        if (!name.empty() && std::find(to.begin(), to.end(), name) == to.end()) to.push_back(name);
    }
}

namespace {

// A name that no rule knows: up to the next semicolon, comma or line, or "và" before a unit.
std::size_t unknown_end(std::string_view text, const Words& w, std::size_t at, const Commune& commune) {
    std::size_t next = at + 1;
    for (; next < w.size(); ++next) {
        const text::Word& word = w[next];
        const std::string_view gap = text.substr(w[next - 1].end, word.begin - w[next - 1].end);
        if (gap.find('\n') != gap.npos) break;
        if (word.plain == ";" || word.plain == "," || word.plain == "(" || word.plain == "/") break;
        if (word.low == "và" && next + 1 < w.size() && unit_at(text, w, next + 1, commune).last) break;
    }
    return next;
}

std::string unknown_name(std::string_view text, const Words& w, std::size_t first, std::size_t last,
                         const Commune& commune) {
    std::size_t end = last;
    for (std::size_t i = first + 1; i < last; ++i) {
        if (skip_commune(w, i, commune) == last) {
            end = i;
            break;
        }
    }
    while (end > first && w[end - 1].mark && w[end - 1].plain != ")") --end;
    return spelled_out(written(text, w, first, end));
}

}  // namespace

std::size_t person_words(const Words& w, std::size_t at) {
    const std::size_t address = text::spells_any(w, at, {"dong chi", "d / c", "dc", "ong", "ba", "cac dong chi"});
    if (!address || (at < w.size() && w[at].low == "đc" && !w[at].capital)) return 0;
    std::size_t next = at + address, names = 0;
    const auto post = [&] {
        return text::spells_any(
            w, next, {"truong phong", "pho chu tich", "chu tich", "giam doc", "chanh van phong", "truong cong an"});
    };
    while (next < w.size() && w[next].capital && !w[next].mark && names < 5 && !post()) ++next, ++names;
    while (next < w.size() && (w[next].plain == "-" || w[next].plain == "," || w[next].plain == "(")) ++next;
    return next - at;
}

namespace {

// Short names that mean a body only where nothing but bodies can stand: "CA; QS; CCB".
Mention shorthand_at(const Words& w, std::size_t at, const Commune& commune) {
    struct Short {
        std::string_view spelling, name;
    };
    static constexpr std::array<Short, 11> all{{{"ca", "Công an"},
                                                {"mat tran", "Ủy ban Mặt trận Tổ quốc Việt Nam"},
                                                {"thanh nien", "Đoàn Thanh niên"},
                                                {"qs", "Ban Chỉ huy Quân sự"},
                                                {"quan su", "Ban Chỉ huy Quân sự"},
                                                {"ccb", "Hội Cựu chiến binh"},
                                                {"cuu chien binh", "Hội Cựu chiến binh"},
                                                {"lhpn", "Hội Liên hiệp Phụ nữ"},
                                                {"phu nu", "Hội Liên hiệp Phụ nữ"},
                                                {"nong dan", "Hội Nông dân"},
                                                {"doan tn", "Đoàn Thanh niên"}}};
    for (const Short& one : all) {
        const std::size_t n = text::spells(w, at, one.spelling);
        if (!n || !w[at].capital) continue;
        const std::size_t next = at + n;
        const bool ends =
            next >= w.size() || w[next].mark || w[next].low == "và" || w[next].low == "xã" || w[next].low == "phường";
        if (ends) return {std::string(one.name), at, skip_commune(w, next, commune)};
    }
    return {};
}

}  // namespace

std::vector<std::string> unit_list(std::string_view whole, const Commune& commune) {
    const std::string_view text = text::head(whole, list_limit);
    const Words w = text::words(text);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < w.size();) {
        if (w[i].plain == "(") {
            const std::size_t shut = text::find_phrase(w, i, ")");
            i = shut < w.size() ? shut + 1 : i + 1;
            continue;
        }
        if (w[i].mark || w[i].low == "và" || text::spells(w, i, "cung voi")) {
            ++i;
            continue;
        }
        if (w[i].number) {  // "1. Phòng Kinh tế"
            ++i;
            continue;
        }
        // A person stands for the unit that is named behind; where none is, the person is all that is known.
        if (const std::size_t person = person_words(w, i)) {
            if (Mention of = unit_at(text, w, i + person, commune); of.last) {
                add_units(names, {of.name});
                i = of.last;
                continue;
            }
            // The name alone: without "Đ/c", which would be cut at its bar.
            i += text::spells_any(w, i, {"d / c", "dong chi", "ong / ba", "ong", "ba"});
        }
        // "PCT UBND xã phụ trách kinh tế": a field of work, no body.
        if (!names.empty() && text::spells(w, i, "phu trach")) {
            while (i < w.size() && !w[i].mark) ++i;
            continue;
        }
        // "Chủ tịch UBND xã phân công", "Phòng Kinh tế (tham mưu)": what a body does is no second one.
        if (!names.empty() && !w[i].capital && !w[i - 1].mark && w[i - 1].low != "và" && verb_at(w, i)) {
            while (i < w.size() && !w[i].mark && w[i].low != "và") ++i;
            continue;
        }
        Mention m = shorthand_at(w, i, commune);
        if (!m.last) m = unit_at(text, w, i, commune);
        if (!m.last) m = body_at(text, w, i, commune, true);
        if (!m.last) {
            const std::size_t end = unknown_end(text, w, i, commune);
            m = {unknown_name(text, w, i, end, commune), i, end};
        }
        add_units(names, {m.name});
        i = std::max(m.last, i + 1);
    }
    return names;
}

}  // namespace directives
