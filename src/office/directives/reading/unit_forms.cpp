#include "office/directives/reading/unit_forms.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "lib/text/text.hpp"
#include "office/directives/reading/bodies.hpp"
#include "office/directives/reading/verbs.hpp"

namespace directives {

namespace {

using Words = std::vector<text::Word>;

// Heads of names that only an office's own list would know ("Trường Tiểu học …", "Sở Nội vụ", "Thôn Đông").

constexpr std::array<std::string_view, 48> heads{
    "phòng",
    "bql",
    "htx",
    "tổ",
    "câu lạc bộ",
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
    "khu phố",
    "buôn",
    "ấp",
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
        "chịu",   "có",   "theo",  "căn",  "trong", "để",   "với",  "trước", "sau",  "khi",   "từ",    "đến", "của",
        "tại",    "cho",  "được",  "đã",   "sẽ",    "cần",  "phải", "kịp",   "giao", "yêu",   "xem",   "là",  "này",
        "đó",     "các",  "những", "cùng", "liên",  "trực", "nêu",  "khác",  "qua",  "bằng",  "nhằm",  "về",  "xã",
        "phường", "hoặc", "hằng",  "hàng", "do",    "ngay", "vào",  "chậm",  "họp",  "thuộc", "nghiên"};
    return all;
}

// "Phát triển", "Quản lý", "Kiểm soát": the second syllable of a word that begins with a capital is the name's.
bool second_syllable(const Words& w, std::size_t at) {
    return at > 0 && w[at - 1].capital &&
           (verb_at(w, at - 1) == 2 ||
            text::spells_any(w, at - 1, {"phat trien", "chi huy", "kiem soat", "dieu phoi", "dieu hanh", "quan he"}));
}

// "Trung tâm Dịch vụ tổng hợp xã", "Tổ quản lý": a verb with nothing behind it is the end of the name.
bool last_of_name(const Words& w, std::size_t at) {
    const std::size_t verb = verb_at(w, at);
    if (verb < 2) return false;
    const std::size_t next = at + verb;
    const bool service = at > 1 && text::spells(w, at - 2, "dich vu");
    return service || next >= w.size() || w[next].low == "xã" || w[next].low == "phường";
}

bool ends_name(const Words& w, std::size_t at) {
    if (text::spells(w, at, "xa hoi")) return false;
    if (text::spells_any(w, at, {"dong thoi", "dong chi"})) return true;
    if (at > 0 && (last_of_name(w, at) || last_of_name(w, at - 1))) return false;
    return !second_syllable(w, at) && (verb_at(w, at) > 0 || after_a_name().contains(w[at].low));
}

bool is_level(const text::Word& w) { return w.low == "xã" || w.low == "phường"; }
bool is_social(const Words& w, std::size_t at) { return text::spells(w, at, "xa hoi") > 0; }

// "phường", "phường Nhị Chiểu", "của xã", "thuộc UBND phường": what the one form leaves out.

}  // namespace

std::size_t level_words(const Words& w, std::size_t at) {
    if (at >= w.size()) return 0;
    if (is_level(w[at])) return is_social(w, at) ? 0 : 1;
    return text::spells_any(w, at, {"dac khu", "thi tran"});
}

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

std::string spelled_out(std::string name) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 11> abbreviations{
        {{"BQL", "ban quản lý"},
         {"QLDA", "quản lý dự án"},
         {"ĐTXD", "đầu tư xây dựng"},
         {"BCĐ", "ban chỉ đạo"},
         {"CNSCĐ", "công nghệ số cộng đồng"},
         {"HTX", "hợp tác xã"},
         {"TDP", "tổ dân phố"},
         {"KDC", "khu dân cư"},
         {"CT-XH", "chính trị - xã hội"},
         {"ANTT", "an ninh trật tự"},
         {"CLB", "câu lạc bộ"}}};
    const auto ends_word = [&](std::size_t at) {
        return at >= name.size() || std::string_view(" ,;").find(name[at]) != std::string_view::npos;
    };
    for (const auto& [letters, words] : abbreviations) {
        const std::size_t at = name.find(letters);
        if (at != name.npos && (at == 0 || name[at - 1] == ' ') && ends_word(at + letters.size()))
            name.replace(at, letters.size(), words);
    }
    return text::capitalised(name);
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

std::size_t head_words(const Words& w, std::size_t at) {
    std::size_t longest = 0;
    for (const std::string_view head : heads) {
        std::size_t count = 0;
        std::string_view rest = head;
        while (!rest.empty() && at + count < w.size()) {
            const std::size_t space = rest.find(' ');
            if (w[at + count].low != rest.substr(0, space)) break;
            ++count;
            rest = space == rest.npos ? std::string_view{} : rest.substr(space + 1);
        }
        if (rest.empty()) longest = std::max(longest, count);
    }
    return longest;
}

}  // namespace

bool begins_head(const std::string& low) {
    static const auto first_words = [] {
        std::unordered_set<std::string> made;
        for (const std::string_view head : heads) made.emplace(head.substr(0, head.find(' ')));
        return made;
    }();
    return first_words.contains(low);
}

namespace {

// "Hòn Tre", "Lê Lợi": two syllables with capitals, neither of them letters of an abbreviation.
bool is_proper(std::string_view text, const Words& w, std::size_t at) {
    const auto proper = [&](const text::Word& one) {
        const std::string_view as = text.substr(one.begin, one.end - one.begin);
        return one.capital && !one.number && text::length(as) > 1 && text::upper(as) != std::string(as);
    };
    return proper(w[at]) && proper(w[at + 1]);
}

// "Sở Khoa học và Công nghệ", "Trường THCS Lê Lợi": a head and what follows in the manner of names.

}  // namespace

Mention named_at(std::string_view text, const Words& w, std::size_t at, const Commune& commune) {
    const std::size_t head = head_words(w, at);
    if (!head || at + head >= w.size() || text::spells(w, at, "to chuc")) return {};
    std::size_t next = at + head;
    if (w[next].low == "số" && next + 1 < w.size() && w[next + 1].number) ++next;
    const bool counted =
        w[next].number && (text::spells_any(w, at,
                                            {"thon", "to dan pho", "khu dan cu", "khu pho", "ap", "buon", "thue co so",
                                             "doi", "khoi", "cum dan cu", "chi nhanh", "truong"}));
    // "Điện lực khu vực", "Hạt Kiểm lâm liên xã": told by their reach.
    const bool regional = w[at].capital && text::spells_any(w, next, {"khu vuc", "lien xa", "lien phuong"});
    const bool short_head = w[at].low == "bql" || w[at].low == "htx";
    if (w[next].mark || (!w[next].capital && !counted && !regional && !short_head)) return {};
    const auto goes_on = [&](std::size_t i) {
        return i < w.size() && !w[i].mark && w[i].capital && !head_words(w, i) && !known_body(w, i).words &&
               w[i].low != "trưởng" && w[i].low != "giám" && w[i].low != "chủ";
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
        } else if (const std::size_t reach = text::spells_any(w, next, {"lien xa", "lien phuong", "lien thon"})) {
            // "Đội Thuế liên xã số 3": the level is the name's.
            next += reach;
        } else if (const std::size_t of = places_at(w, next)) {
            // "Ban Quản lý các bản": one in each of them.
            next += of;
            break;
        } else if (word.number && lower_run > 0 && w[next - 1].low != "số") {
            break;
        } else if (word.number || (!ends_name(w, next) && lower_run < 7)) {
            if (is_level(word) && !is_social(w, next)) break;
            // "Đồn Biên phòng Hòn Tre kiểm soát": a name of two capitals ends what came before it.
            if (!word.number && next >= at + head + 2 && is_proper(text, w, next - 2)) break;
            next += 1;
            ++lower_run;
        } else {
            break;
        }
    }
    return {spelled_out(written(text, w, at, next)), at, skip_commune(w, next, commune)};
}

}  // namespace directives
