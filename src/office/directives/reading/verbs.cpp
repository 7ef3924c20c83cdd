#include "office/directives/reading/verbs.hpp"

#include <string>
#include <string_view>
#include <unordered_set>

namespace directives {

namespace {

// Two syllables, folded: no noun of an office's name is spelt like one of these in lower case.
const std::unordered_set<std::string_view>& pairs() {
    static const std::unordered_set<std::string_view> all{
        "kiem soat",  "dieu hanh",    "dieu phoi",   "dieu chinh", "bo sung",     "sap xep",      "lien he",
        "trao doi",   "nam chac",     "nam bat",     "nam tinh",   "cap phep",    "thu hoi",      "tiep dan",
        "tiep cong",  "gia co",       "tu sua",      "ton tao",    "bao tri",     "bao duong",    "canh gioi",
        "canh bao",   "tuyen chon",   "tuyen dung",  "nghien cuu", "tu van",      "van chuyen",   "xep hang",
        "xep loai",   "thu thap",     "bao quan",    "khoi phuc",  "phuc hoi",    "cham diem",    "danh so",
        "gan bien",   "ra quyet",     "ra thong",    "ra van",     "len ke",      "len phuong",   "giu gin",
        "giu vung",   "tham hoi",     "tang qua",    "trao tang",  "don tiep",    "uu tien",      "tranh thu",
        "tao dieu",   "cham dut",     "dinh chi",    "tam dung",   "de cu",       "gioi thieu",   "xac nhan",
        "chung thuc", "ky ket",       "dong gop",    "ung ho",     "keu goi",     "thu hut",      "dieu tri",
        "cach ly",    "giam thieu",   "giai toa",    "sang loc",   "hoa giai",    "soan thao",    "phu trach",
        "lay mau",    "lay y",        "hop dan",     "bam sat",    "bam nam",     "chuyen giao",  "chi vien",
        "can thiep",  "phan loai",    "phan phat",   "doi moi",    "cai thien",   "khuyen khich", "treo co",
        "dan nhan",   "nhap du",      "ra lenh",     "lam sach",   "dung bien",   "cam bien",     "rao chan",
        "truc ban",   "truc sang",    "truc chien",  "san sang",   "ung truc",    "giup do",      "chia nhom",
        "day boi",    "mo dot",       "mo cac",      "ra mat",     "thi hanh",    "thuc thi",     "de phong",
        "chu tri",    "chu dong",     "phoi hop",    "tham muu",   "tham dinh",   "thuc hien",    "to chuc",
        "trien khai", "xay dung",     "ra soat",     "don doc",    "theo doi",    "tong hop",     "huong dan",
        "kiem tra",   "giam sat",     "bao cao",     "bo tri",     "tang cuong",  "cap nhat",     "tuyen truyen",
        "tiep tuc",   "nghiem tuc",   "khan truong", "tap trung",  "ban hanh",    "cong khai",    "cong bo",
        "niem yet",   "dang tai",     "van dong",    "phat dong",  "phat huy",    "ky cam",       "cam ket",
        "khac phuc",  "xu ly",        "giai quyet",  "giai ngan",  "thanh lap",   "kien toan",    "phan cong",
        "cung cap",   "cung ung",     "chuan bi",    "bao dam",    "dam bao",     "hoan thanh",   "hoan thien",
        "day manh",   "day nhanh",    "nang cao",    "nang cap",   "thong ke",    "thong bao",    "thong nhat",
        "lap danh",   "lap ke",       "dieu tra",    "khao sat",   "danh gia",    "tiep nhan",    "ban giao",
        "quan triet", "chi dao",      "chi tra",     "cap phat",   "tap huan",    "boi duong",    "mo rong",
        "mo lop",     "duy tri",      "ho tro",      "kiem dem",   "kiem ke",     "do dac",       "doi chieu",
        "doi thoai",  "tham gia",     "gui ve",      "gui bao",    "nop ho",      "thu gom",      "thu nop",
        "khai bao",   "ke khai",      "dang ky",     "cu can",     "cu cong",     "lap ho",       "lap bien",
        "in an",      "trang bi",     "lap dat",     "sua chua",   "cai tao",     "khoi cong",    "thi cong",
        "nghiem thu", "quyet toan",   "thanh toan",  "can doi",    "de xuat",     "de nghi",      "kien nghi",
        "kip thoi",   "thuong xuyen", "dinh ky",     "chiu trach", "co trach",    "can cu",       "ap dung",
        "su dung",    "van hanh",     "quan ly",     "bao ve",     "tuan tra",    "hop hang",     "phat lenh",
        "ra quan",    "truc chot",    "phan luong",  "ngan chan",  "phong ngua",  "phong chong",  "di doi",
        "so tan",     "ung pho",      "cuu tro",     "chan chinh", "khen thuong", "bieu duong",   "nhan rong",
        "so ket",     "tong ket",     "chinh trang", "don dep",    "ve sinh",     "phun hoa",     "tiem chung",
        "tiem bo",    "kham suc",     "cap the",     "cap giay",   "so hoa",      "ket noi",      "chia se",
        "tich hop",   "khai thac",    "giao ban",    "lam viec",   "ghi nhan",    "lam ro",       "lam tot",
        "giai trinh", "tra loi",      "tiep thu",    "chinh sua",  "trinh ubnd",  "trinh chu",    "trinh phe",
        "tien hanh",  "xac minh",     "xac dinh",    "du thao",    "phan tich",   "rut ngan",     "cat giam",
        "don gian",   "han che",      "khong de",    "chap hanh",  "tuan thu",    "cu nguoi",     "phan bo",
        "huy dong",   "long ghep",    "quan tam",    "phat hien",  "phat thanh",  "phat quang",   "nao vet",
        "trong cay",  "cham soc",     "tu kiem",     "giai phong", "cuong che",   "thao do",      "boi thuong",
        "dau tu",     "mua sam",      "lua chon",    "viet tin",   "dua tin",     "treo bang",    "nhac nho",
        "cong nhan",  "binh xet",     "rut kinh",    "khoi thong", "du tru",      "cat tia",      "canh gac",
        "tham tra",   "hoan tat",     "hoan tra",    "dao tao",    "thuc day",    "khoi dong",    "cung co",
        "kich hoat",  "bien soan",    "bien tap",    "gui giay",   "gui cong",    "gui thong",    "dieu dong",
        "huan luyen", "dien tap",     "gieo trong",  "phu song",   "quet don",    "nhan dien",    "dan dat",
        "ra doc",     "tham quan",    "trao giai",   "don tiep",   "nhac viec",   "dieu chuyen",  "chuyen tra",
    };
    return all;
}

// One syllable, with its diacritics.
const std::unordered_set<std::string_view>& singles() {
    static const std::unordered_set<std::string_view> all{
        "lập", "gửi", "nộp", "cử", "mời", "trình", "ký", "mở", "xét", "chọn", "giúp", "đưa", "làm", "thu", "chi",
    };
    return all;
}

// "bầu cử", "công lập", "chi bộ", "cử tri": a syllable of a noun.
bool half_of_noun(const std::vector<text::Word>& w, std::size_t at) {
    static const std::unordered_set<std::string_view> nouns{
        "bau cu",    "ung cu",     "thu ky",    "chu ky",    "dang ky",    "doc lap",      "cong lap", "thanh lap",
        "dan lap",   "cong trinh", "quy trinh", "lo trinh",  "giao trinh", "chuong trinh", "giay moi", "mua thu",
        "nguon thu", "so thu",     "khoan thu", "so chi",    "khoan chi",  "viec lam",     "cach lam", "chi bo",
        "chi hoi",   "chi nhanh",  "chi doan",  "chi cuc",   "chi tiet",   "chi phi",      "chi uy",   "thu nhap",
        "cu tri",    "trinh do",   "trinh tu",  "lap truong"};
    const bool before = at > 0 && !w[at - 1].mark && nouns.contains(w[at - 1].plain + ' ' + w[at].plain);
    return before || (at + 1 < w.size() && nouns.contains(w[at].plain + ' ' + w[at + 1].plain));
}

}  // namespace

std::size_t verb_at(const std::vector<text::Word>& w, std::size_t at) {
    if (at >= w.size() || w[at].mark || w[at].number) return 0;
    if (at + 1 < w.size() && !w[at + 1].mark && pairs().contains(w[at].plain + ' ' + w[at + 1].plain)) return 2;
    return singles().contains(w[at].low) && !half_of_noun(w, at) ? 1 : 0;
}

}  // namespace directives
