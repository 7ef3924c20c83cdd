#include "office/directives/reading/bodies.hpp"

#include <array>
#include <string>
#include <unordered_map>
#include <utility>

namespace directives {

namespace {

struct Known {
    std::string_view name;
    std::vector<std::string_view> spellings;  // folded, words and marks divided by spaces
};

// Units of a commune and the bodies that work beside them. Short heads ("P.", "TT", "VP") and slips of one letter are
// found without standing here.
const std::vector<Known> bodies{
    {"Văn phòng HĐND và UBND",
     {"van phong hdnd va ubnd", "van phong hdnd - ubnd", "van phong hdnd & ubnd", "van phong hdnd & ub nd",
      "van phong hdnd , ubnd", "van phong hdnd / ubnd", "van phong hoi dong nhan dan va uy ban nhan dan",
      "van phong hdnd ubnd", "van phong hoi dong nhan dan - uy ban nhan dan",
      "van phong hoi dong nhan dan , uy ban nhan dan", "van phong ubnd", "van phong uy ban nhan dan",
      "van phong hdnd va uy ban nhan dan", "van phong ubnd va hdnd", "vp"}},
    {"Phòng Văn hóa - Xã hội",
     {"phong van hoa - xa hoi", "phong van hoa xa hoi", "phong van hoa va xa hoi", "phong van hoa , xa hoi",
      "phong van hoa & xa hoi", "phong vhxh", "phong vh - xh", "phong vh & xh", "phong vh xh", "vhxh", "vhxxh",
      "vh - xh", "vh & xh", "van hoa - xa hoi"}},
    {"Phòng Kinh tế, Hạ tầng và Đô thị",
     {"phong kinh te , ha tang va do thi",
      "phong kinh te - ha tang va do thi",
      "phong kinh te ha tang va do thi",
      "phong kinh te , ha tang , do thi",
      "phong kinh te - ha tang - do thi",
      "phong kinh te ha tang do thi",
      "phong kthtdt",
      "phong ktht & dt",
      "phong ktht - dt",
      "phong ktht va dt",
      "phong ktht dt",
      "phong kt , ht , dt",
      "phong kt , ht & dt",
      "phong kt , ht va dt",
      "phong kt - ht & dt",
      "phong kt - ht - dt",
      "kthtdt",
      "ktht & dt",
      "ktht - dt",
      "phong kt - ht va dt",
      "kt , ht va dt"}},
    {"Phòng Kinh tế", {"phong kinh te", "phong kt"}},
    {"Phòng Xây dựng, Nông nghiệp và Môi trường",
     {"phong xay dung , nong nghiep va moi truong", "phong xay dung - nong nghiep va moi truong",
      "phong xay dung nong nghiep va moi truong", "phong xd , nn va mt", "phong xdnnmt", "phong xdnn & mt"}},
    {"Phòng Nông nghiệp và Môi trường",
     {"phong nong nghiep va moi truong", "phong nn & mt", "phong nn va mt", "phong nnmt"}},
    {"Trung tâm Phục vụ hành chính công",
     {"trung tam phuc vu hanh chinh cong", "trung tam phuc vu hcc", "trung tam pvhcc", "trung tam hanh chinh cong",
      "trung tam hcc", "trung tam pv hcc", "trung tam phuc vu hc cong", "ttpvhcc", "tthcc", "pvhcc", "hcc"}},
    {"Trung tâm Dịch vụ sự nghiệp công",
     {"trung tam dich vu su nghiep cong", "trung tam dvsnc", "trung tam dvsn", "trung tam dv snc", "ttdvsnc", "dvsnc",
      "trung tam dv su nghiep cong", "trung tam dvsn cong"}},
    {"Trung tâm Cung ứng dịch vụ sự nghiệp công",
     {"trung tam cung ung dich vu su nghiep cong", "tt cudvsnc", "ttcudvsnc"}},
    {"Ban Chỉ huy Quân sự", {"ban chi huy quan su", "ban chqs", "bch quan su", "bchqs", "bch qs", "ban cqhs"}},
    {"Công an", {"cong an", "ca xa", "ca phuong", "ca dac khu"}},
    {"Trạm Y tế", {"tram y te", "tram yt", "tyt"}},
    {"Đài Truyền thanh", {"dai truyen thanh"}},
    {"Đảng ủy", {"dang uy"}},
    {"Văn phòng Đảng ủy", {"van phong dang uy"}},
    {"Ban Xây dựng Đảng", {"ban xay dung dang"}},
    {"Ủy ban Kiểm tra Đảng ủy", {"uy ban kiem tra dang uy", "ubkt dang uy"}},
    {"Ủy ban Mặt trận Tổ quốc Việt Nam",
     {"uy ban mat tran to quoc viet nam",
      "uy ban mat tran to quoc",
      "uy ban mttq viet nam",
      "uy ban mttq",
      "ubmttqvn",
      "ubmttq viet nam",
      "ubmttq vn",
      "ubmttq",
      "ub mttq viet nam",
      "ub mttq vn",
      "ub mttq",
      "mat tran to quoc viet nam",
      "mat tran to quoc",
      "mttq viet nam",
      "mttq",
      "uy ban mttqvn",
      "uy ban mttq vn",
      "co quan ubmttqvn",
      "co quan uy ban mat tran to quoc viet nam",
      "co quan ubmttq"}},
    {"Đoàn Thanh niên",
     {"doan thanh nien", "doan tncs ho chi minh", "doan tn", "doan thanh nien cong san ho chi minh", "doan tncs hcm"}},
    {"Hội Liên hiệp Phụ nữ", {"hoi lien hiep phu nu", "hoi lhpn", "hoi phu nu", "hoi lien hiep phu nu viet nam"}},
    {"Hội Nông dân", {"hoi nong dan", "hoi nd", "hoi nong dan viet nam"}},
    {"Hội Cựu chiến binh", {"hoi cuu chien binh", "hoi ccb", "hoi cuu chien binh viet nam"}},
    {"Hội Người cao tuổi", {"hoi nguoi cao tuoi", "hoi nct"}},
    {"Hội Chữ thập đỏ", {"hoi chu thap do", "hoi ctd"}},
    {"Bảo hiểm xã hội", {"bhxh"}},
    {"Ngân hàng Chính sách xã hội", {"ngan hang csxh", "nhcsxh"}},
    {"Thường trực HĐND", {"thuong truc hdnd", "thuong truc hoi dong nhan dan", "tt hdnd"}},
    {"HĐND", {"hdnd", "hoi dong nhan dan"}},
};

struct Entry {
    std::string spelling;
    std::string_view name;
};

// How the head of a name is shortened; a name in full has all of these beside it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> short_heads{{{"phong ", "p . "},
                                                                                     {"phong ", "p "},
                                                                                     {"trung tam ", "tt "},
                                                                                     {"trung tam ", "tt . "},
                                                                                     {"trung tam ", "t . t "},
                                                                                     {"van phong ", "vp "},
                                                                                     {"van phong ", "vp . "},
                                                                                     {"uy ban ", "ub "},
                                                                                     {"ban chi huy ", "bch "},
                                                                                     {"ban chi huy ", "ban ch "}}};

using Index = std::unordered_map<std::string, std::vector<Entry>>;

void add_spelling(Index& index, std::string spelling, std::string_view name) {
    index[spelling.substr(0, spelling.find(' '))].push_back({spelling, name});
}

const Index& by_first_word() {
    static const auto index = [] {
        Index made;
        for (const Known& known : bodies) {
            for (const std::string_view spelling : known.spellings) {
                add_spelling(made, std::string(spelling), known.name);
                for (const auto& [head, abbreviated] : short_heads) {
                    if (spelling.starts_with(head))
                        add_spelling(made, std::string(abbreviated).append(spelling.substr(head.size())), known.name);
                }
            }
        }
        return made;
    }();
    return index;
}

constexpr std::size_t slip_letters = 10;  // a name shorter than this is too near to other words
constexpr std::size_t slip_word = 4;      // so is a word of it

// One letter wrong, missing, doubled or too many, or two that changed places ("VHXXH", "Phục vụ hàng chính công").
bool one_slip(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() < slip_word || b.size() - a.size() > 1 || a == b) return false;
    std::size_t same = 0;
    while (same < a.size() && a[same] == b[same]) ++same;
    if (a.size() < b.size()) return a.substr(same) == b.substr(same + 1);
    if (a.substr(same + 1) == b.substr(same + 1)) return true;
    return same + 1 < a.size() && a[same] == b[same + 1] && a[same + 1] == b[same] &&
           a.substr(same + 2) == b.substr(same + 2);
}

// How many words spell the name but for one slip in one of them, which is not the first.
std::size_t nearly_spells(const std::vector<text::Word>& words, std::size_t at, std::string_view name) {
    std::size_t count = 0, slips = 0, letters = 0;
    bool abbreviated = false;
    while (!name.empty()) {
        const std::size_t space = name.find(' ');
        const std::string_view one = name.substr(0, space);
        if (at + count >= words.size()) return 0;
        const std::string& word = words[at + count].plain;
        letters += one.size();
        if (word != one && (count == 0 || ++slips > 1 || !one_slip(word, one))) return 0;
        abbreviated = abbreviated || one.find_first_of("aeiouy") == one.npos;
        ++count;
        name = space == name.npos ? std::string_view{} : name.substr(space + 1);
    }
    // An abbreviation ("P. VHXXH") is like no other word.
    return letters >= slip_letters || abbreviated ? count : 0;
}

}  // namespace

bool begins_known_body(const std::string& plain) { return by_first_word().contains(plain); }

Body known_body(const std::vector<text::Word>& words, std::size_t at) {
    Body best;
    if (at >= words.size()) return best;
    const auto found = by_first_word().find(words[at].plain);
    if (found == by_first_word().end()) return best;
    for (const Entry& entry : found->second) {
        const std::size_t count = text::spells(words, at, entry.spelling);
        if (count > best.words) best = {entry.name, count};
    }
    if (best.words || !words[at].capital) return best;
    for (const Entry& entry : found->second) {
        const std::size_t count = nearly_spells(words, at, entry.spelling);
        if (count > best.words) best = {entry.name, count};
    }
    return best;
}

}  // namespace directives
