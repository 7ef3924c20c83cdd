#include <fmt/format.h>

#include "office/papers/paper.hpp"

namespace papers {

std::string long_date(std::optional<calendar::Date> date, int year) {
    if (!date) return fmt::format("ngày      tháng      năm {}", year);
    const int month = calendar::month_of(*date);
    return fmt::format("ngày {:02} tháng {} năm {}", calendar::day_of(*date),
                       month <= 2 ? fmt::format("{:02}", month) : std::to_string(month), calendar::year_of(*date));
}

std::string short_date(calendar::Date date) {
    const int month = calendar::month_of(date);
    return fmt::format("{:02}/{}/{}", calendar::day_of(date),
                       month <= 2 ? fmt::format("{:02}", month) : std::to_string(month), calendar::year_of(date));
}

}  // namespace papers
