#include "office/directives/reading/unit_forms.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "lib/text/text.hpp"
#include "office/directives/reading/bodies.hpp"

namespace directives {

namespace {

using Words = std::vector<text::Word>;

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

}  // namespace

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

namespace {

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

}  // namespace

bool is_link(const text::Word& w) {
    return w.plain == "," || w.plain == "/" || w.plain == "-" || w.low == "và" || w.plain == "&";
}

namespace {

// "các phòng, ban chuyên môn, các đơn vị sự nghiệp công lập trực thuộc phường": all units, however worded. The bodies

// outside the committee alone ("các đoàn thể", "các thôn, tổ dân phố") keep their words.

}  // namespace

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
    return {text::capitalised(written(text, w, at, terms_end)), at, next};
}

namespace {

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

}  // namespace

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
    return {text::capitalised(written(text, w, at, next)), at, skip_commune(w, next, commune)};
}

}  // namespace directives
