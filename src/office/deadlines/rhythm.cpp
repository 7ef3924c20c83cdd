#include "office/deadlines/rhythm.hpp"

#include <array>

#include "lib/text/text.hpp"

namespace deadlines {
namespace {

using calendar::Date;

constexpr std::array<std::string_view, 5> rhythm_words{"weekly", "monthly", "quarterly", "half_yearly", "yearly"};
/// What stands behind "hằng", "hàng" or "mỗi" (all folded), by rhythm.
constexpr std::array<std::string_view, 5> period_words{"tuan", "thang", "quy", "6 thang", "nam"};

bool names(const std::string& folded, std::string_view period) {
    for (const std::string_view each : {"hang ", "moi "}) {
        const std::string wanted = std::string(each) + std::string(period);
        for (std::size_t at = folded.find(wanted); at != std::string::npos; at = folded.find(wanted, at + 1)) {
            const char next = at + wanted.size() < folded.size() ? folded[at + wanted.size()] : ' ';
            const bool starts = at == 0 || folded[at - 1] < 'a' || folded[at - 1] > 'z';
            if (starts && (next < 'a' || next > 'z')) return true;
        }
    }
    return false;
}

Date end_of_months(Date day, int months) {
    const int month = (calendar::month_of(day) - 1) / months * months + months;
    return calendar::last_day_of_month(calendar::year_of(day), month);
}

}  // namespace

std::string_view word_of(Rhythm rhythm) { return rhythm_words.at(static_cast<std::size_t>(rhythm)); }

std::optional<Rhythm> rhythm_of(const std::optional<std::string>& words) {
    if (!words) return std::nullopt;
    const std::string folded = text::fold(*words);
    for (std::size_t i = 0; i < period_words.size(); ++i)
        if (names(folded, period_words[i])) return static_cast<Rhythm>(i);
    return folded.find("6 thang mot lan") != std::string::npos ? std::optional{Rhythm::half_yearly} : std::nullopt;
}

Date end_of_period(Rhythm rhythm, Date day) {
    switch (rhythm) {
        case Rhythm::weekly:
            return day + (std::chrono::Sunday - std::chrono::weekday{day});
        case Rhythm::monthly:
            return end_of_months(day, 1);
        case Rhythm::quarterly:
            return end_of_months(day, 3);
        case Rhythm::half_yearly:
            return end_of_months(day, 6);
        case Rhythm::yearly:
            break;
    }
    return end_of_months(day, 12);
}

std::optional<Date> due_in_period(Rhythm rhythm, Date end, const Rules& rules) {
    // A week's last day is Friday: nobody means Sunday.
    const Date last = rhythm == Rhythm::weekly ? end - std::chrono::days{2} : end;
    switch (rules.period_day) {
        case PeriodDay::last_working_day: {
            const Date working = rules.calendar.days.before(end + std::chrono::days{1}, 1);
            // The whole week of Tết: its Friday all the same.
            return end_of_period(rhythm, working) == end ? working : last;
        }
        case PeriodDay::last_day:
            return kept_or_moved(std::optional{last}, rules);
        case PeriodDay::none:
            break;
    }
    return std::nullopt;
}

std::optional<Date> first_due(Rhythm rhythm, Date today, const Rules& rules) {
    const Date end = end_of_period(rhythm, today);
    const auto due = due_in_period(rhythm, end, rules);
    if (!due || *due >= today) return due;
    return due_in_period(rhythm, end_of_period(rhythm, end + std::chrono::days{1}), rules);
}

}  // namespace deadlines
