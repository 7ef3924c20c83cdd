#include "office/directives/reading/bodies.hpp"

#include <string>
#include <unordered_map>

namespace directives {

namespace {

struct Known {
    std::string_view name;
    std::vector<std::string_view> spellings;  // folded, words and marks divided by spaces
};

// Units of a commune and the bodies that work beside them. Misspellings that scans and typists make stand here too.
const std::vector<Known> bodies{
    {"Văn phòng HĐND và UBND",
     {"van phong hdnd va ubnd",
      "van phong hdnd - ubnd",
      "van phong hdnd & ubnd",
      "van phong hdnd & ub nd",
      "van phong hdnd , ubnd",
      "van phong hdnd / ubnd",
      "van phong hoi dong nhan dan va uy ban nhan dan",
      "van phong hdnd ubnd",
      "van phong hoi dong nhan dan - uy ban nhan dan",
      "van phong hoi dong nhan dan , uy ban nhan dan",
      "van phong ubnd",
      "van phong uy ban nhan dan",
      "van phong hdnd va uy ban nhan dan",
      "van phong ubnd va hdnd",
      "vp hdnd va ubnd",
      "vp hdnd - ubnd",
      "vp hdnd & ubnd",
      "vp . hdnd - ubnd",
      "vp . hdnd & ubnd",
      "vp . hdnd va ubnd",
      "vp . ubnd",
      "vp ubnd",
      "vp hdnd ubnd",
      "vp"}},
    {"Phòng Văn hóa - Xã hội",
     {"phong van hoa - xa hoi", "phong van hoa xa hoi", "phong van hoa va xa hoi", "phong van hoa , xa hoi",
      "phong van hoa & xa hoi", "phong vhxh", "phong vhxxh", "phong vh - xh", "phong vh & xh", "phong vh xh",
      "p . vhxh", "p vhxh", "p . vh - xh", "p . van hoa - xa hoi", "vhxh", "vhxxh", "vh - xh", "van hoa - xa hoi"}},
    {"Phòng Kinh tế, Hạ tầng và Đô thị",
     {"phong kinh te , ha tang va do thi", "phong kinh te - ha tang va do thi", "phong kinh te ha tang va do thi",
      "phong kinh te , ha tang , do thi", "phong kinh te - ha tang - do thi", "phong kinh te ha tang do thi",
      "phong kthtdt", "phong ktht & dt", "phong ktht - dt", "phong kt , ht & dt", "phong kt , ht va dt",
      "phong kt - ht & dt", "phong kt - ht - dt", "p . kthtdt", "p . ktht & dt", "kthtdt", "ktht & dt",
      "kt , ht va dt"}},
    {"Phòng Kinh tế", {"phong kinh te", "phong kt", "p . kt", "p . kinh te"}},
    {"Phòng Xây dựng, Nông nghiệp và Môi trường",
     {"phong xay dung , nong nghiep va moi truong", "phong xay dung - nong nghiep va moi truong",
      "phong xay dung nong nghiep va moi truong", "phong xd , nn va mt", "phong xdnnmt", "phong xdnn & mt"}},
    {"Phòng Nông nghiệp và Môi trường",
     {"phong nong nghiep va moi truong", "phong nn & mt", "phong nn va mt", "phong nnmt"}},
    {"Trung tâm Phục vụ hành chính công",
     {"trung tam phuc vu hanh chinh cong", "tt phuc vu hanh chinh cong", "trung tam phuc vu hcc", "trung tam pvhcc",
      "trung tam hanh chinh cong", "trung tam hcc", "tt pvhcc", "tt hcc", "ttpvhcc", "tthcc", "pvhcc", "hcc",
      "tt . pvhcc", "tt phuc vu hcc", "tt hanh chinh cong"}},
    {"Trung tâm Dịch vụ sự nghiệp công",
     {"trung tam dich vu su nghiep cong", "tt dich vu su nghiep cong", "trung tam dvsnc", "tt dvsnc", "ttdvsnc",
      "dvsnc", "trung tam dv su nghiep cong", "trung tam dvsn cong"}},
    {"Trung tâm Cung ứng dịch vụ sự nghiệp công",
     {"trung tam cung ung dich vu su nghiep cong", "tt cung ung dich vu su nghiep cong", "tt cudvsnc", "ttcudvsnc"}},
    {"Ban Chỉ huy Quân sự", {"ban chi huy quan su", "ban chqs", "bch quan su", "bchqs", "bch qs", "ban cqhs"}},
    {"Công an", {"cong an", "ca xa", "ca phuong", "ca dac khu"}},
    {"Trạm Y tế", {"tram y te"}},
    {"Đài Truyền thanh", {"dai truyen thanh"}},
    {"Đảng ủy", {"dang uy"}},
    {"Văn phòng Đảng ủy", {"van phong dang uy", "vp dang uy"}},
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
    {"Hội Nông dân", {"hoi nong dan", "hoi nong dan viet nam"}},
    {"Hội Cựu chiến binh", {"hoi cuu chien binh", "hoi ccb", "hoi cuu chien binh viet nam"}},
    {"Thường trực HĐND", {"thuong truc hdnd", "thuong truc hoi dong nhan dan", "tt hdnd"}},
    {"HĐND", {"hdnd", "hoi dong nhan dan"}},
};

struct Entry {
    std::string_view spelling, name;
};

const std::unordered_map<std::string_view, std::vector<Entry>>& by_first_word() {
    static const auto index = [] {
        std::unordered_map<std::string_view, std::vector<Entry>> made;
        for (const Known& known : bodies) {
            for (const std::string_view spelling : known.spellings)
                made[spelling.substr(0, spelling.find(' '))].push_back({spelling, known.name});
        }
        return made;
    }();
    return index;
}

}  // namespace

Body known_body(const std::vector<text::Word>& words, std::size_t at) {
    Body best;
    if (at >= words.size()) return best;
    const auto found = by_first_word().find(words[at].plain);
    if (found == by_first_word().end()) return best;
    for (const Entry& entry : found->second) {
        const std::size_t count = text::spells(words, at, entry.spelling);
        if (count > best.words) best = {entry.name, count};
    }
    return best;
}

}  // namespace directives
