#include "office/reports/period_words.hpp"

#include <array>
#include <fmt/format.h>
#include <optional>

#include "office/papers/paper.hpp"

namespace reports {
namespace {

struct Months {
    int year, first, last;
    int count() const { return last - first + 1; }
};

/// Offices cut at the 15th, at the 25th or with the month: what begins on 25/12 belongs to January.
std::optional<Months> months_of(calendar::Period period) {
    const int begin = calendar::day_of(period.from);
    const int end = calendar::day_of(period.to);
    const int year = calendar::year_of(period.to);
    const int last = calendar::month_of(period.to);
    if (end != 14 && end != 24 && period.to != calendar::last_day_of_month(year, last)) return {};
    if (begin != 1 && begin != 15 && begin != 25) return {};
    int first = calendar::year_of(period.from) * 12 + calendar::month_of(period.from) - 1 + (begin == 1 ? 0 : 1);
    first -= year * 12 - 1;
    if (first < 1 || first > last) return {};
    return Months{year, first, last};
}

std::string quarter_words(int year, int quarter) {
    constexpr std::array names = {"I", "II", "III", "IV"};
    return fmt::format("quý {} năm {}", names.at(static_cast<std::size_t>(quarter - 1)), year);
}

std::string half_words(int year, int half) {
    return fmt::format("6 tháng {} năm {}", half == 1 ? "đầu" : "cuối", year);
}

std::optional<std::string> words_of(const Months& months) {
    const auto [year, first, last] = months;
    if (months.count() == 1) return fmt::format("tháng {} năm {}", last, year);
    if (months.count() == 3 && last % 3 == 0) return quarter_words(year, last / 3);
    if (months.count() == 6 && last % 6 == 0) return half_words(year, last / 6);
    if (months.count() == 9 && last == 9) return fmt::format("9 tháng năm {}", year);
    if (months.count() == 12) return fmt::format("năm {}", year);
    return {};
}

}  // namespace

std::string period_words(calendar::Period period) {
    if (const auto months = months_of(period))
        if (auto words = words_of(*months)) return *words;
    return fmt::format("từ {} đến {}", papers::short_date(period.from), papers::short_date(period.to));
}

std::string next_period_words(calendar::Period period) {
    const auto months = months_of(period);
    if (!months || !words_of(*months)) return "kỳ tiếp theo";
    const auto [year, first, last] = *months;
    const int next_year = last == 12 ? year + 1 : year;
    switch (months->count()) {
        case 1: return fmt::format("tháng {} năm {}", last % 12 + 1, next_year);
        case 3: return quarter_words(next_year, last / 3 % 4 + 1);
        case 6: return half_words(next_year, last == 6 ? 2 : 1);
        case 9: return quarter_words(year, 4);
        default: return fmt::format("năm {}", year + 1);
    }
}

}  // namespace reports
