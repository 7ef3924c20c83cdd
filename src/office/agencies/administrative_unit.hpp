#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The country's two local levels since 1/7/2025 (đơn vị hành chính): 34 provinces and cities, 3,321
/// communes, with the codes of the General Statistics Office. A catalogue that is read from
/// definitions/administrative_units.tsv once and never changes while the program runs.
namespace agencies {

struct AdministrativeUnit {
    std::string code;           ///< "31" for a province, "11242" for a commune
    std::string name;           ///< without its level: "Nguyễn Lương Bằng"
    std::string level;          ///< "tỉnh", "thành phố", "xã", "phường" or "đặc khu"
    std::string province_code;  ///< of a province, its own
    std::string province_name;  ///< without its level: "Hải Phòng"

    bool is_province() const { return code == province_code; }
    /// "xã Nguyễn Lương Bằng"
    std::string full_name() const { return level + " " + name; }
};

/// Most units that one search gives.
inline constexpr std::size_t units_found_max = 200;

/// Provinces first, each group in the order of its codes.
std::span<const AdministrativeUnit> administrative_units();

/// The unit of a code, or nullptr.
const AdministrativeUnit* find_unit(std::string_view code);

/// The communes and provinces whose full name or code holds the query, diacritics and case left aside;
/// names that begin with it stand first. Of one province when province_code is not empty; an empty
/// query finds all of it.
std::vector<const AdministrativeUnit*> search_units(std::string_view query, std::string_view province_code,
                                                    std::size_t limit);

}  // namespace agencies
