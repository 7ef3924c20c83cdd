#pragma once
#include "lib/ooxml/xlsx_writer.hpp"
#include "office/payments/payment_store.hpp"

/// bảng kê thu trong ngày: what each official took in, and how.
namespace payments {

struct DaySums {
    std::int64_t cash = 0, transfer = 0, online = 0;
    std::int64_t total() const { return cash + transfer + online; }
};
struct OfficialSums {
    std::string official_id, official_name;
    DaySums sums;
};

DaySums sums_of(const std::vector<DayLine>&);
/// In the order of the lines, which are by official.
std::vector<OfficialSums> sums_by_official(const std::vector<DayLine>&);

/// The lines of each official with their sum below, and the day's sum at the end.
ooxml::Sheet day_sheet(const std::vector<DayLine>&, calendar::Date);

}  // namespace payments
