#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "office/figures/figure.hpp"

/// tỷ lệ: two sums of figures, from definitions/shares.toml.
namespace figures {

struct Share {
    std::string code;                                 ///< "on_time"
    std::string name;                                 ///< "Đúng hạn"
    std::vector<std::string> numerator, denominator;  ///< codes of figures, added up
};
/// In the order in which they are shown.
const std::vector<Share>& shares();
/// Failure(not_found, "figure.unknown") when there is none.
const Share& share(std::string_view code);

/// Exact until it is shown. A denominator of 0 means that there is no data: neither 0 nor 100 per cent.
struct Fraction {
    std::int64_t numerator = 0, denominator = 0;
};
/// Failure(not_found, "figure.unknown") when a part is not among the counts.
Fraction fraction(const Share&, const Counts&);

/// "98,86 %": two decimals, half up; "không có số liệu" without a denominator.
std::string words_of(Fraction);

}  // namespace figures
