#include <algorithm>

#include "lib/text/text.hpp"
#include "office/directives/reading/unit_forms.hpp"

namespace directives {

namespace {

using Words = UnitWords;

std::size_t generic_term(const Words& w, std::size_t at, bool& core) {
    if (const std::size_t n =
            text::spells_any(w, at,
                             {"phong chuyen mon", "phong ban", "phong", "trung tam", "tt", "co quan chuyen mon",
                              "co quan", "don vi su nghiep cong lap", "don vi su nghiep", "don vi su nghiep cong",
                              "don vi", "ban nganh", "bo phan chuyen mon"})) {
        core = true;
        return n;
    }
    if (at < w.size() && (w[at].low == "thuộc" || w[at].low == "của")) {
        const std::size_t body = text::spells_any(w, at + 1, {"ubnd", "uy ban nhan dan"});
        return body || level_words(w, at + 1) ? 1 + body + level_words(w, at + 1 + body) : 0;
    }
    // "các hội nghị", "các trường hợp", "các bộ, ngành" are no bodies of the commune.
    if (at + 1 < w.size() && (w[at].low == "hội" || w[at].low == "trường") &&
        text::spells_any(w, at + 1, {"nghi", "hop", "dong", "thao", "hoc thuat"}))
        return 0;
    return text::spells_any(w, at, {"to chuc ct - xh",
                                    "ban",
                                    "nganh",
                                    "doan the",
                                    "bo phan",
                                    "to chuc chinh tri - xa hoi",
                                    "to chuc",
                                    "chuyen mon",
                                    "truc thuoc",
                                    "co lien quan",
                                    "lien quan",
                                    "khac",
                                    "dia phuong",
                                    "tren dia ban",
                                    "cac",
                                    "hoi doan the",
                                    "thon",
                                    "to dan pho",
                                    "khu dan cu",
                                    "truong hoc",
                                    "truong",
                                    "hoi",
                                    "to chuc hoi",
                                    "tram y te",
                                    "khu pho",
                                    "buon",
                                    "lang",
                                    "khom"}) +
           (at < w.size() && (w[at].low == "bản" || w[at].low == "ấp" || w[at].low == "bon") ? 1 : 0);
}

bool outside_term(const Words& w, std::size_t at) {
    return text::spells_any(w, at,
                            {"thon", "to dan pho", "khu dan cu", "khu pho", "truong", "hoi", "doan the",
                             "to chuc chinh tri - xa hoi", "buon", "lang"}) > 0;
}

}  // namespace

bool is_link(const text::Word& w) {
    return w.plain == "," || w.plain == "/" || w.plain == "-" || w.low == "và" || w.plain == "&";
}

// "các phòng, ban chuyên môn, các đơn vị sự nghiệp công lập trực thuộc phường": all units, however worded. The bodies
// outside the committee alone ("các đoàn thể", "các thôn, tổ dân phố") keep their words.
Mention all_units_at(std::string_view text, const Words& w, std::size_t at, const Commune& commune, bool listed) {
    std::size_t next = at;
    next += text::spells_any(w, next, {"toan bo", "tat ca", "toan the"});
    const bool plural = next < w.size() && w[next].low == "các";
    // In running text a misprint repeats the word ("các các cơ quan").
    while (next < w.size() && next < at + 4 && w[next].low == "các") ++next;
    if (!plural && !listed) return {};
    bool core = false, related = false;
    std::size_t terms = 0, terms_end = at;
    while (true) {
        std::size_t step = 0;
        while (next + step < w.size() && terms > 0 && is_link(w[next + step]) && step < 2) ++step;
        // "các thôn, các trường học" are two groups; so are "các phòng, đơn vị, các thôn".
        const bool apart = terms > 0 && step > 0 && next + step + 1 < w.size() && w[next + step].low == "các" &&
                           (!core || outside_term(w, next + step + 1));
        // "các thôn, Hội Nông dân": a name begins.
        const bool named = terms > 0 && next + step < w.size() && w[next + step].capital && !w[at + 1].capital;
        // "các trường học tổ chức khám": what they do.
        const bool acts = terms > 0 && step == 0 && text::spells(w, next, "to chuc");
        const std::size_t term = apart || named || acts ? 0 : generic_term(w, next + step, core);
        if (!term) {
            const std::size_t after = terms ? skip_commune(w, next, commune) : next;
            if (after == next) break;
            next = after;
            continue;
        }
        related = related || text::spells_any(w, next + step, {"lien quan", "co lien quan"});
        next += step + term;
        terms_end = next;
        ++terms;
    }
    if (!terms || (!plural && !core)) return {};
    if (!plural && terms < 2) return {};
    if (core) return {std::string(all_units), at, next};
    const bool vague =
        next == at + 2 && (w[at + 1].low == "ngành" || w[at + 1].low == "ban" || w[at + 1].low == "khác" ||
                           w[at + 1].plain == "truong" || w[at + 1].low == "hội");
    if (vague && !listed) return {};
    return {spelled_out(written(text, w, at, terms_end)), at, next};
}

}  // namespace directives
