#include "office/directives/reading/kinds.hpp"

#include <array>
#include <utility>

#include "lib/text/text.hpp"

namespace directives {

namespace {

struct Type {
    std::string_view name, abbreviation;
};

constexpr std::array<Type, 31> types{{
    {"nghị quyết", "NQ"},     {"quyết định", "QĐ"},   {"chỉ thị", "CT"},          {"quy chế", "QC"},
    {"quy định", "QyĐ"},      {"thông cáo", "TC"},    {"thông báo", "TB"},        {"hướng dẫn", "HD"},
    {"chương trình", "CTr"},  {"kế hoạch", "KH"},     {"phương án", "PA"},        {"đề án", "ĐA"},
    {"dự án", "DA"},          {"báo cáo", "BC"},      {"biên bản", "BB"},         {"tờ trình", "TTr"},
    {"hợp đồng", "HĐ"},       {"công điện", "CĐ"},    {"bản ghi nhớ", "BGN"},     {"bản thỏa thuận", "BTT"},
    {"giấy ủy quyền", "GUQ"}, {"giấy mời", "GM"},     {"giấy giới thiệu", "GGT"}, {"giấy nghỉ phép", "GNP"},
    {"phiếu gửi", "PG"},      {"phiếu chuyển", "PC"}, {"phiếu báo", "PB"},        {"thông báo kết luận", "TB"},
    {"kết luận", "KL"},       {"công văn", "CV"},     {"thư công", "TC"},
}};

}  // namespace

std::string kind_of_title(std::string_view line) {
    const std::string squeezed = text::squeeze(line);
    // A title is set in capitals; "Kế hoạch" in a sentence is not one.
    if (squeezed.size() > 60 || squeezed != text::upper(squeezed)) return {};
    std::string low = text::fold(squeezed);
    while (!low.empty() && (low.back() == ':' || low.back() == '*')) low.pop_back();
    for (const Type& type : types) {
        if (low == text::fold(type.name)) return std::string(type.abbreviation);
    }
    return {};
}

std::string kind_of_notation(std::string_view notation) {
    if (notation.empty()) return {};
    const std::string_view first = notation.substr(0, notation.find_first_of("-/ "));
    for (const Type& type : types) {
        if (type.abbreviation == first || text::upper(type.abbreviation) == text::upper(first))
            return std::string(type.abbreviation);
    }
    return "CV";
}

}  // namespace directives
