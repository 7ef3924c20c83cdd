#include "office/directives/reading/units.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "lib/text/text.hpp"
#include "office/directives/reading/bodies.hpp"

namespace directives {

namespace {

using Words = std::vector<text::Word>;

constexpr std::size_t list_limit = 4'000;  // bytes of one list of units that are read

// Heads of names that only an office's own list would know ("Trường Tiểu học …", "Sở Nội vụ", "Thôn Đông").
constexpr std::array<std::string_view, 41> heads{
    "phòng",
    "ban",
    "trung tâm",
    "trường",
    "sở",
    "hội",
    "đoàn",
    "chi cục",
    "thuế cơ sở",
    "cục",
    "đội",
    "tổ công tác",
    "tổ công nghệ số",
    "tổ dân phố",
    "quỹ tín dụng",
    "công ty",
    "hợp tác xã",
    "hạt kiểm lâm",
    "bảo hiểm xã hội",
    "thuế",
    "kho bạc",
    "tòa án",
    "viện kiểm sát",
    "thanh tra",
    "chi nhánh",
    "điện lực",
    "bưu điện",
    "ngân hàng",
    "thôn",
    "khu dân cư",
    "văn phòng",
    "bộ",
    "bộ phận",
    "liên đoàn",
    "đồn biên phòng",
    "trạm",
    "nhà văn hóa",
    "đài truyền thanh",
    "khối",
    "bệnh viện",
    "cụm dân cư",
};

// Words at which a name in running text has ended.
const std::unordered_set<std::string_view>& after_a_name() {
    static const std::unordered_set<std::string_view> all{
        "chủ",   "phối",  "có",   "chịu", "tham",   "thực",  "tổ",     "hướng", "theo",   "căn",   "trong",
        "để",    "khẩn",  "rà",   "báo",  "với",    "trước", "sau",    "khi",   "từ",     "đến",   "của",
        "tại",   "cho",   "được", "đã",   "sẽ",     "cần",   "phải",   "kịp",   "thường", "định",  "hoàn",
        "triển", "đôn",   "tiếp", "tăng", "nghiên", "lập",   "đề",     "trình", "kiểm",   "chỉ",   "giao",
        "yêu",   "nâng",  "đẩy",  "bố",   "cung",   "thông", "xem",    "thống", "gửi",    "tuyên", "vận",
        "làm",   "là",    "này",  "đó",   "các",    "những", "cùng",   "liên",  "trực",   "thuộc", "nêu",
        "khác",  "qua",   "bằng", "nhằm", "về",     "xã",    "phường", "hoặc",  "đồng",   "duy",   "chấp",
        "đảm",   "bảo",   "ký",   "hằng", "hàng",   "giúp",  "do",     "ngay",  "vào",    "chậm",  "xử",
        "giải",  "chuẩn", "công", "mời",  "dự",     "họp",   "tổng",   "cập",   "niêm",   "vận",
    };
    return all;
}

bool is_level(const text::Word& w) { return w.low == "xã" || w.low == "phường"; }

std::size_t level_words(const Words& w, std::size_t at) {
    if (at >= w.size()) return 0;
    if (is_level(w[at])) return 1;
    return text::spells_any(w, at, {"dac khu", "thi tran"});
}

// "phường", "phường Nhị Chiểu", "của xã", "thuộc UBND phường": what the one form leaves out.
std::size_t skip_commune(const Words& w, std::size_t at, const Commune& commune) {
    std::size_t next = at;
    const std::size_t link = text::spells_any(w, next, {"cua", "thuoc", "truc thuoc"});
    if (link && (level_words(w, next + link) || text::spells_any(w, next + link, {"ubnd", "uy ban nhan dan"})))
        next += link;
    if (next > at) next += text::spells_any(w, next, {"ubnd", "uy ban nhan dan"});
    const std::size_t level = level_words(w, next);
    if (!level) return at;
    next += level;
    const auto name = text::words(commune.name);
    std::size_t same = 0;
    while (same < name.size() && next + same < w.size() && w[next + same].plain == name[same].plain) ++same;
    if (!name.empty() && same == name.size()) return next + same;
    // Another commune, or this one while its name is not known yet.
    std::size_t taken = 0;
    while (commune.name.empty() && next < w.size() && taken < 3 && w[next].capital && w[next].low != "chủ" &&
           w[next].low != "phó") {
        if (known_body(w, next).words) break;
        ++next, ++taken;
    }
    return next;
}

std::string written(std::string_view text, const Words& w, std::size_t first, std::size_t last) {
    if (first >= last) return {};
    return text::squeeze(text.substr(w[first].begin, w[last - 1].end - w[first].begin));
}

std::string capitalised(std::string name) {
    std::size_t size = 1;
    while (size < name.size() && (static_cast<unsigned char>(name[size]) & 0xC0) == 0x80) ++size;
    return text::upper(name.substr(0, size)) + name.substr(std::min(size, name.size()));
}

// The committee: "UBND phường Nhị Chiểu", "Ủy ban nhân dân thành phố", and its chair and vice chairs.
Mention committee_at(const Words& w, std::size_t at, const Commune& commune) {
    std::size_t next = at;
    std::string post;
    if (const std::size_t n = text::spells_any(w, next, {"pho chu tich", "pct"}))
        post = "Phó Chủ tịch ", next += n;
    else if (const std::size_t m = text::spells_any(w, next, {"chu tich"}))
        post = "Chủ tịch ", next += m;
    else
        next += text::spells_any(w, next, {"lanh dao", "thuong truc"});
    const std::size_t body = text::spells_any(w, next, {"ubnd", "uy ban nhan dan"});
    if (!body) return {};
    next += body;
    const std::size_t upper = text::spells_any(w, next, {"thanh pho", "tp", "tinh"});
    if (upper) {
        const bool city = w[next].plain != "tinh";
        next += upper;
        while (next < w.size() && w[next].capital && !w[next].mark && !known_body(w, next).words) ++next;
        return {post + (city ? "UBND thành phố" : "UBND tỉnh"), at, next};
    }
    if (const std::size_t level = level_words(w, next)) {
        const std::string name = level == 1 ? w[next].low : "đặc khu";
        return {post + "UBND " + name, at, skip_commune(w, next, commune)};
    }
    return {post + "UBND" + (commune.level.empty() ? "" : ' ' + commune.level), at, next};
}

std::size_t generic_term(const Words& w, std::size_t at, bool& core) {
    if (const std::size_t n = text::spells_any(
            w, at,
            {"phong chuyen mon", "phong ban", "phong", "co quan chuyen mon", "co quan", "don vi su nghiep cong lap",
             "don vi su nghiep", "don vi su nghiep cong", "don vi", "ban nganh", "bo phan chuyen mon"})) {
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
    return text::spells_any(w, at,
                            {"ban",     "nganh",       "doan the",     "bo phan",      "to chuc chinh tri - xa hoi",
                             "to chuc", "chuyen mon",  "truc thuoc",   "co lien quan", "lien quan",
                             "khac",    "dia phuong",  "tren dia ban", "cac",          "hoi doan the",
                             "thon",    "to dan pho",  "khu dan cu",   "truong hoc",   "truong",
                             "hoi",     "to chuc hoi", "tram y te"});
}

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
        const std::size_t term = generic_term(w, next + step, core);
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
        next == at + 2 && (w[at + 1].plain == "nganh" || w[at + 1].plain == "ban" || w[at + 1].plain == "khac" ||
                           w[at + 1].plain == "truong" || w[at + 1].plain == "hoi");
    if (vague && !listed) return {};
    return {capitalised(written(text, w, at, terms_end)), at, next};
}

std::size_t head_words(const Words& w, std::size_t at) {
    for (const std::string_view head : heads) {
        std::size_t count = 0;
        std::string_view rest = head;
        while (!rest.empty() && at + count < w.size()) {
            const std::size_t space = rest.find(' ');
            if (w[at + count].low != rest.substr(0, space)) break;
            ++count;
            rest = space == rest.npos ? std::string_view{} : rest.substr(space + 1);
        }
        if (rest.empty()) return count;
    }
    return 0;
}

// "Sở Khoa học và Công nghệ", "Trường THCS Lê Lợi": a head and what follows in the manner of names.
Mention named_at(std::string_view text, const Words& w, std::size_t at, const Commune& commune) {
    const std::size_t head = head_words(w, at);
    if (!head || at + head >= w.size()) return {};
    std::size_t next = at + head;
    if (w[next].low == "số" && next + 1 < w.size() && w[next + 1].number) ++next;
    const bool counted = w[next].number && (text::spells_any(w, at,
                                                             {"thon", "to dan pho", "khu dan cu", "thue co so", "doi",
                                                              "khoi", "cum dan cu", "chi nhanh", "truong"}));
    if (w[next].mark || (!w[next].capital && !counted)) return {};
    const auto goes_on = [&](std::size_t i) {
        return i < w.size() && !w[i].mark && w[i].capital && !head_words(w, i) && !known_body(w, i).words;
    };
    std::size_t lower_run = 0;
    for (++next; next < w.size();) {
        const text::Word& word = w[next];
        if (word.mark || word.low == "và") {
            const bool joins = word.low == "và" || word.plain == "-" || word.plain == "&";
            if (!joins || !goes_on(next + 1)) break;
            next += 2;
            lower_run = 0;
        } else if (word.capital) {
            next += 1;
            lower_run = 0;
        } else if (word.number || (!after_a_name().contains(word.low) && lower_run < 7)) {
            if (word.low == "xã" || word.low == "phường") break;
            next += 1;
            ++lower_run;
        } else {
            break;
        }
    }
    return {capitalised(written(text, w, at, next)), at, skip_commune(w, next, commune)};
}

// Words before a unit that stand for its head: the unit answers.
std::size_t head_person(const Words& w, std::size_t at) {
    return text::spells_any(w, at, {"thu truong",      "nguoi dung dau",     "truong",
                                    "pho truong",      "giam doc",           "pho giam doc",
                                    "chanh",           "pho chanh",          "lanh dao",
                                    "dai dien",        "chi huy truong",     "hieu truong",
                                    "bi thu",          "chu tich",           "ong / ba truong",
                                    "dong chi truong", "dong chi giam doc",  "dong chi chanh",
                                    "d / c truong",    "can bo , cong chuc", "cong chuc",
                                    "tap the",         "cac ong , ba",       "cac ong , ba :",
                                    "cac ong ( ba )",  "cac ong ( ba ) :",   "ong ( ba )",
                                    "ong , ba",        "cac dong chi"});
}

Mention body_at(std::string_view text, const Words& w, std::size_t at, const Commune& commune, bool listed) {
    if (Mention m = committee_at(w, at, commune); m.last) return m;
    if (Mention m = all_units_at(text, w, at, commune, listed); m.last) return m;
    const Body body = known_body(w, at);
    // "II. Văn hóa - Xã hội" is a field of work; only a list of units means the unit by it.
    const bool field = body.words && w[at].low == "văn" && w[at + 1].low == "hóa";
    if (body.words && !(field && !listed) && !(w[at].plain == "vp" && !w[at].capital)) {
        // "HĐND thành phố", "Công an thành phố" are not the commune's own.
        const std::size_t after = at + body.words;
        const std::size_t upper = text::spells_any(w, after, {"thanh pho", "tinh", "tp"});
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
    if (Mention m = body_at(text, w, at, commune, false); m.last) return m;
    std::size_t next = at;
    for (int prefixes = 0; prefixes < 3; ++prefixes) {
        const std::size_t person = head_person(w, next);
        if (!person) break;
        next += person;
        if (Mention m = body_at(text, w, next, commune, false); m.last) return {m.name, at, m.last};
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
        if (!m.last) break;
        add_units(run.names, {m.name});
        next = run.last = m.last;
        if (next < w.size() && w[next].plain == "(") {
            const std::size_t shut = text::find_phrase(w, next, ")");
            if (shut < w.size() && shut - next < 12) next = run.last = shut + 1;
        }
        while (next < w.size() && (is_link(w[next]) || w[next].plain == ";" || text::spells(w, next, "cung"))) ++next;
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
    return capitalised(written(text, w, first, end));
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
        }
        Mention m = unit_at(text, w, i, commune);
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
