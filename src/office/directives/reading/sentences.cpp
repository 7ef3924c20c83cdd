#include "office/directives/reading/sentences.hpp"

#include <algorithm>

#include "lib/text/text.hpp"
#include "lib/text/words.hpp"
#include "office/directives/reading/verbs.hpp"

namespace directives {

namespace {

constexpr std::size_t bracket_limit = 400;

bool starts_with_any(const std::string& folded, std::initializer_list<std::string_view> all) {
    return std::any_of(all.begin(), all.end(), [&](std::string_view p) { return folded.starts_with(p); });
}

}  // namespace

// Closing and framing sentences; they ask nothing of their own.
bool frames(const std::string& text) {
    const std::string s = text::fold(text);
    return starts_with_any(s, {"tren day la",
                               "trong qua trinh",
                               "(co phu luc",
                               "(kem theo",
                               "kem theo",
                               "(chi tiet",
                               "chi tiet theo",
                               "ban hanh kem theo",
                               "phe duyet kem theo",
                               "quyet dinh nay",
                               "ke hoach nay co",
                               "nhan duoc",
                               "quyet dinh co hieu luc",
                               "(co danh",
                               "(gui kem",
                               "kinh gui",
                               "uy ban nhan dan thong bao",
                               "thua lenh",
                               "noi nhan",
                               "thong bao nay"}) ||
           s.find("chiu trach nhiem thi hanh") != s.npos || s.find("co hieu luc ke tu ngay") != s.npos ||
           s.find("co hieu luc thi hanh") != s.npos || s.find("thong bao de cac") != s.npos ||
           s.find("thong bao den cac") != s.npos || s.find("can cu quyet dinh thi hanh") != s.npos ||
           s.find("thi hanh quyet dinh nay") != s.npos;
}

// "UBND phường yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện.": the last word of many papers.
bool closes(const std::string& text, const Assigned& said) {
    if (text.size() > 500 || said.lead.empty() || said.lead.front() != all_units) return false;
    const std::string s = text::fold(text);
    // "Đề nghị các đơn vị triển khai thực hiện; vướng mắc liên hệ Phòng …./."
    if (s.ends_with("./.") && (s.find("vuong mac") != s.npos || s.find("trien khai thuc hien") != s.npos)) return true;
    const bool last = s.ends_with("./.") && s.size() < 160 && s.find_first_of("0123456789") == s.npos;
    if (last && s.ends_with("thuc hien./.")) return true;
    // "… nghiêm túc triển khai Kế hoạch này./.": the whole paper again, and no day.
    const auto w = text::words(s);
    bool of_this_paper = false;
    for (std::size_t i = 0; i + 1 < w.size() && !of_this_paper; ++i)
        of_this_paper = text::spells_any(w, i,
                                         {"ke hoach nay", "thong bao nay", "quyet dinh nay", "chi thi nay",
                                          "cong van nay", "chuong trinh nay", "phuong an nay", "ket luan nay",
                                          "van ban nay", "noi dung tren", "noi dung neu tren", "huong dan nay"}) > 0;
    if (of_this_paper && s.ends_with("./.") && s.find_first_of("0123456789") == s.npos) return true;
    const bool in_general = s.find("nghiem tuc") != s.npos || s.find("khan truong") != s.npos;
    return in_general && (s.find("trien khai thuc hien") != s.npos || s.find("thuc hien nghiem tuc") != s.npos ||
                          s.find("to chuc thuc hien") != s.npos || s.find("nghiem tuc thuc hien") != s.npos);
}

// What has been done, or is praised, is no task.
bool assesses(const std::string& text) {
    const std::string s = text::fold(text);
    if (starts_with_any(
            s, {"ghi nhan", "bieu duong", "danh gia cao", "nhin chung", "trong thoi gian qua", "thoi gian qua",
                "ben canh do", "tuy nhien", "co ban nhat tri", "nhat tri", "hoan nghenh", "sau khi nghe", "hien nay"}))
        return true;
    const auto w = text::words(text::head(text, 200));
    for (std::size_t i = 0; i < w.size() && i < 12; ++i) {
        if (w[i].mark && w[i].plain != "," && w[i].plain != "-") break;
        if (w[i].low == "đã" && !(i > 0 && (w[i - 1].low == "việc" || w[i - 1].low == "được"))) return true;
    }
    return false;
}

bool is_committee(const std::string& name) { return name.starts_with("UBND"); }

// A body and then a duty: the subject of a sentence that assigns without "giao".
bool has_duty(std::string_view text, const Assigned& said) {
    if (said.lead.empty() || is_committee(said.lead.front())) return false;
    const auto w = text::words(text.substr(std::min(said.content, text.size())));
    if (verb_at(w, 0)) return true;
    for (std::size_t i = 0; i < w.size() && i < 14; ++i) {
        if (text::spells_any(w, i,
                             {"chu tri",          "co trach nhiem", "chiu trach nhiem", "phoi hop", "tham muu",
                              "khan truong",      "chu dong",       "to chuc",          "theo doi", "tong hop",
                              "huong dan",        "trien khai",     "thuc hien",        "ra soat",  "xay dung",
                              "kiem tra",         "bo tri",         "tang cuong",       "don doc",  "bao cao",
                              "can cu chuc nang", "cap nhat",       "tuyen truyen",     "tiep tuc", "nghiem tuc"}))
            return true;
    }
    return false;
}

// "Phòng X chủ trì" inside the sentence or in brackets at its end.
void add_inner_lead(const std::string& text, const Commune& commune, Assigned& said) {
    for (std::size_t open = text.find('('); open != text.npos; open = text.find('(', open + 1)) {
        const std::size_t shut = text.find(')', open);
        if (shut == text.npos) break;
        if (shut - open > bracket_limit) continue;
        const std::string inside = text.substr(open + 1, shut - open - 1);
        // With colons they are labels (read_labelled).
        if (inside.find(':') != inside.npos || text::fold(inside).find("chu tri") == std::string::npos) continue;
        const Assigned in_brackets = read_lead_cell(inside, commune);
        add_units(said.lead, in_brackets.lead);
        add_units(said.coordinators, in_brackets.coordinators);
    }
    const auto w = text::words(text);
    bool led = false;
    for (std::size_t i = 0; i < w.size(); ++i) {
        const Mention m = unit_at(text, w, i, commune);
        if (!m.last) continue;
        // "Phòng X chủ trì, Trung tâm Y phối hợp": after one that leads.
        const std::size_t joint = text::spells(w, m.last, "phoi hop");
        const std::size_t after = m.last + joint + text::spells(w, m.last + joint, "thuc hien");
        if (led && joint && (after >= w.size() || w[after].mark)) add_units(said.coordinators, {m.name});
        const std::size_t next =
            m.last + text::spells_any(w, m.last, {"la don vi", "la co quan", "la dau moi", "lam dau moi"});
        const bool leads = text::spells_any(w, next, {"chu tri", "dau moi"}) || next > m.last;
        if (leads) add_units(said.lead, {m.name});
        led = led || leads;
        i = m.last - 1;
    }
}

bool ends_sentence(const std::string& s) {
    return s.ends_with('.') || s.ends_with(';') || s.ends_with("./") || s.ends_with('!');
}

std::vector<std::string> sentences_of(const std::string& all) {
    std::vector<std::string> found;
    std::size_t from = 0;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        if ((all[i] != '.' && all[i] != ';') || (all[i + 1] != ' ' && all[i + 1] != '\n')) continue;
        found.emplace_back(text::trim(std::string_view(all).substr(from, i + 1 - from)));
        from = i + 1;
    }
    found.emplace_back(text::trim(std::string_view(all).substr(from)));
    std::erase(found, "");
    return found;
}

}  // namespace directives
