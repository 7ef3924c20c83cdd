#include <algorithm>
#include <array>
#include <string_view>

#include "lib/text/text.hpp"
#include "office/directives/reading/unit_forms.hpp"
#include "office/directives/reading/verbs.hpp"

namespace directives {

namespace {

constexpr std::size_t longest_party = 11;  // words

// How many words spell the phrase.
std::size_t begins(const UnitWords& w, std::size_t at, std::string_view phrase) {
    std::size_t next = at;
    while (!phrase.empty()) {
        const std::size_t space = phrase.find(' ');
        if (next >= w.size() || w[next].low != phrase.substr(0, space)) return 0;
        ++next;
        phrase = space == phrase.npos ? std::string_view{} : phrase.substr(space + 1);
    }
    return next - at;
}

template <std::size_t N>
std::size_t begins_any(const UnitWords& w, std::size_t at, const std::array<std::string_view, N>& all) {
    std::size_t longest = 0;
    for (const std::string_view one : all) longest = std::max(longest, begins(w, at, one));
    return longest;
}

// What may stand after "các" and act.
constexpr std::array<std::string_view, 46> plural_nouns{
    "htx",        "tdp",         "câu lạc bộ",   "doanh nghiệp", "cơ sở",       "hộ",          "nhà thầu",
    "nhà trường", "trường",      "chủ đầu tư",   "chủ",          "thôn",        "bản",         "buôn",
    "ấp",         "làng",        "bon",          "khóm",         "khu phố",     "khu dân cư",  "tổ dân phố",
    "tổ chức",    "cá nhân",     "hợp tác xã",   "trạm",         "công ty",     "ban quản lý", "đoàn thể",
    "hội",        "tiểu thương", "ngân hàng",    "quỹ tín dụng", "nhà văn hóa", "lực lượng",   "gia đình",
    "người dân",  "nhà đầu tư",  "tổ công nghệ", "tổ liên gia",  "thành viên",  "chi hội",     "chi bộ",
    "trung tâm",  "khu vực",     "đội",          "địa phương",
};

// What may stand alone, without "các".
constexpr std::array<std::string_view, 15> single_nouns{
    "chủ tàu",         "chủ đầu tư",       "chủ rừng",   "chủ cơ sở",       "chủ các",
    "chủ hộ",          "chủ doanh nghiệp", "chủ nhà",    "đơn vị thi công", "đơn vị tư vấn",
    "đơn vị cung cấp", "đơn vị thu gom",   "nhà trường", "nhà thầu",        "chủ phương tiện",
};

// Where the homes stand: they are named together ("các thôn, bản").
constexpr std::array<std::string_view, 10> places{"thôn", "bản",  "buôn",    "ấp",         "làng",
                                                  "bon",  "khóm", "khu phố", "khu dân cư", "tổ dân phố"};

bool ends_party(const UnitWords& w, std::size_t at) {
    static constexpr std::array<std::string_view, 24> all{
        "phải", "cần", "sẽ", "đã",  "để", "khi",  "nếu", "theo", "trong", "trước", "sau",  "ngay",
        "và",   "về",  "từ", "đến", "do", "nhằm", "tại", "vào",  "như",   "hằng",  "hàng", "kịp"};
    return w[at].mark || verb_at(w, at) > 0 || std::find(all.begin(), all.end(), w[at].low) != all.end();
}

}  // namespace

namespace {

constexpr std::size_t longest_actor = 16;  // words

constexpr std::array<std::string_view, 32> actors{
    "chi bộ",      "đảng bộ",      "tổ",        "ban",       "hội đồng",  "đội",           "công chức",   "kế toán",
    "bưu điện",    "bí thư",       "trưởng",    "phó",       "tổ trưởng", "đội trưởng",    "hiệu trưởng", "giám đốc",
    "thành viên",  "thanh tra",    "chi nhánh", "chủ nhiệm", "lực lượng", "cộng tác viên", "từng",        "mỗi",
    "thường trực", "ban lãnh đạo", "chi hội",   "chi đoàn",  "đoàn",      "hội",           "trạm",        "trung tâm"};

// "Đội ngũ", "Hội nghị", "Tổ chức", "Đoàn kết": other words.
bool is_other_word(const UnitWords& w, std::size_t at) {
    return text::spells_any(w, at, {"doi ngu",      "hoi nghi",   "hoi thao",  "hoi thi",       "hoi vien", "to chuc",
                                    "ban hanh",     "ban dau",    "ban giao",  "doan kiem tra", "doan ket", "doan kiem",
                                    "truong thanh", "truong hop", "doan vien", "trung bay",     "moi nam",  "moi thang",
                                    "moi tuan",     "moi quy",    "tung buoc", "tung thang"}) > 0;
}

}  // namespace

bool begins_with_actor(const UnitWords& w) {
    static constexpr std::array<std::string_view, 8> others{"các",          "đồng chí", "cán bộ", "nhân dân",
                                                            "doanh nghiệp", "cơ sở",    "nhóm",   "chủ"};
    return (begins_any(w, 0, actors) || begins_any(w, 0, others)) && !is_other_word(w, 0);
}

UnitRun actors_at(std::string_view text, const UnitWords& w, std::size_t at, const Commune& commune, bool listed) {
    UnitRun run{.last = at};
    if (at >= w.size() || !begins_any(w, at, actors) || is_other_word(w, at)) return run;
    // "Tổ bảo vệ rừng", "Ban quản lý chợ", "Đội thu gom rác": the first verb is the name's.
    const bool crew = w[at].low == "tổ" || w[at].low == "đội" || w[at].low == "ban";
    std::size_t end = at + 1 + (crew ? verb_at(w, at + 1) : 0);
    while (end < w.size() && end - at <= longest_actor) {
        const bool joined = w[end].plain == "," || w[end].plain == "-" || w[end].low == "và";
        if (w[end].mark && !joined) break;
        if (!w[end].capital &&
            (verb_at(w, end) ||
             text::spells_any(w, end, {"co trach nhiem", "chiu trach nhiem", "lanh dao", "truc tiep"})))
            break;
        if (!joined && ends_party(w, end) && !verb_at(w, end)) return run;
        ++end;
    }
    const bool acts = end < w.size() ? w[end].plain == ":" || !w[end].mark : listed;
    if (!acts || end - at > longest_actor) return run;
    const bool every = w[at].low == "từng" || w[at].low == "mỗi";
    if (every && end > at + 1) {
        const std::string rest = "các " + std::string(text.substr(w[at + 1].begin, w[end - 1].end - w[at + 1].begin));
        run.names = unit_list(rest, commune);
    } else {
        run.names = unit_list(text.substr(w[at].begin, w[end - 1].end - w[at].begin), commune);
    }
    run.last = end;
    return run;
}

std::size_t places_at(const UnitWords& w, std::size_t at) {
    if (at >= w.size() || w[at].low != "các") return 0;
    std::size_t next = at + 1;
    while (const std::size_t place = begins_any(w, next, places)) {
        next += place;
        const bool more = next + 1 < w.size() && (w[next].plain == "," || w[next].low == "và");
        if (!more || !begins_any(w, next + 1, places)) return next - at;
        ++next;
    }
    return 0;
}

std::size_t actor_before_colon(const UnitWords& w) {
    static constexpr std::array<std::string_view, 8> people{"đồng chí", "cán bộ",     "công chức", "ủy viên",
                                                            "ông",      "thành viên", "nhóm",      "đảng viên"};
    const std::size_t first = !w.empty() && w[0].low == "các" ? 1 : 0;
    if ((!begins_any(w, first, actors) && !begins_any(w, first, people)) || is_other_word(w, first)) return 0;
    std::size_t colon = first + 1;  // may stand beyond the text: no word is there
    while (colon < w.size() && colon <= longest_actor && w[colon].plain != ":") {
        if (w[colon].plain == "." || w[colon].plain == ";") return 0;
        ++colon;
    }
    const bool acts = verb_at(w, colon + 1) || text::spells(w, colon + 1, "truc tiep");
    return colon < w.size() && w[colon].plain == ":" && acts ? colon : 0;
}

bool is_place_name(std::string_view name) {
    const std::string low = text::lower(name);
    const auto w = text::words(low);
    return begins_any(w, !w.empty() && w[0].low == "các" ? 1 : 0, places) > 0;
}

Mention party_at(std::string_view text, const UnitWords& w, std::size_t at, const Commune& commune) {
    std::size_t next = at + text::spells_any(w, at, {"toan bo", "tat ca", "toan the"});
    const bool plural = next < w.size() && (w[next].low == "các" || w[next].low == "những");
    if (plural) ++next;
    const std::size_t noun = plural ? begins_any(w, next, plural_nouns) : begins_any(w, at, single_nouns);
    if (!noun) return {};
    // "các hội nghị", "các trường hợp" act in nothing.
    if (text::spells_any(w, next, {"hoi nghi", "hoi thao", "truong hop", "to chuc thuc hien", "ho so", "ban hanh"}))
        return {};
    const std::size_t of_places = plural ? places_at(w, next - 1) : 0;
    std::size_t end = next + (of_places ? of_places - 1 : noun);
    while (end < w.size() && end - next < longest_party) {
        if (skip_commune(w, end, commune) > end || ends_party(w, end) || text::spells(w, end, "tren dia ban")) break;
        // "chủ đầu tư chuyển kinh phí": one that stands alone is known by its name; only its work follows.
        const bool known = text::spells_any(w, next, {"chu dau tu", "nha thau", "don vi thi cong", "don vi tu van"});
        if (known && end == next + noun && !text::spells_any(w, end, {"du an", "cong trinh", "xay dung", "goi thau"}))
            break;
        ++end;
    }
    if (end < w.size() && end - next >= longest_party) return {};
    return {spelled_out(written(text, w, at, end)), at, skip_commune(w, end, commune)};
}

}  // namespace directives
