#include "lib/calendar/date.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace calendar {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr int first_year = 1900, last_year = 2199;

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// By hand: lists of thousands of dates spent a sixth of their time in a general formatter.
void write_two(char* at, int number) {
    at[0] = static_cast<char>('0' + number / 10);
    at[1] = static_cast<char>('0' + number % 10);
}

void write_date(char* at, Date date) {
    const year_month_day ymd{date};
    const int whole_year = static_cast<int>(ymd.year());
    write_two(at, whole_year / 100);
    write_two(at + 2, whole_year % 100);
    write_two(at + 5, static_cast<int>(static_cast<unsigned>(ymd.month())));
    write_two(at + 8, static_cast<int>(static_cast<unsigned>(ymd.day())));
}

}  // namespace

std::optional<Date> make_date(int y, int m, int d) {
    if (y < first_year || y > last_year || m < 1 || m > 12 || d < 1 || d > 31) return std::nullopt;
    const year_month_day ymd{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    if (!ymd.ok()) return std::nullopt;
    return Date{ymd};
}

int year_of(Date date) { return static_cast<int>(year_month_day{date}.year()); }
int month_of(Date date) { return static_cast<int>(static_cast<unsigned>(year_month_day{date}.month())); }
int day_of(Date date) { return static_cast<int>(static_cast<unsigned>(year_month_day{date}.day())); }

Date last_day_of_month(int y, int m) {
    return Date{
        std::chrono::year_month_day_last{year{y}, std::chrono::month_day_last{month{static_cast<unsigned>(m)}}}};
}

std::optional<Date> day_of_year(std::string_view month_day, int y) {
    constexpr std::string_view leap_year = "2024-";
    const auto known = parse_iso_date(std::string(leap_year) + std::string(month_day));
    if (!known) return std::nullopt;
    const Date first = *make_date(y, month_of(*known), 1);
    return std::min(first + std::chrono::days{day_of(*known) - 1}, last_day_of_month(y, month_of(*known)));
}

std::array<char, 10> iso_text(Date date) {
    std::array<char, 10> text{'0', '0', '0', '0', '-', '0', '0', '-', '0', '0'};
    write_date(text.data(), date);
    return text;
}

std::string to_iso(Date date) {
    const auto text = iso_text(date);
    return {text.data(), text.size()};
}

std::optional<Date> parse_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto y = digits(text.substr(0, 4)), m = digits(text.substr(5, 2)), d = digits(text.substr(8, 2));
    if (!y || !m || !d) return std::nullopt;
    return make_date(*y, *m, *d);
}

std::array<char, 20> iso_text(Instant instant) {
    const auto date = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::hh_mm_ss time{instant - date};
    std::array<char, 20> text{'0', '0', '0', '0', '-', '0', '0', '-', '0', '0',
                              'T', '0', '0', ':', '0', '0', ':', '0', '0', 'Z'};
    write_date(text.data(), Date{date});
    write_two(text.data() + 11, static_cast<int>(time.hours().count()));
    write_two(text.data() + 14, static_cast<int>(time.minutes().count()));
    write_two(text.data() + 17, static_cast<int>(time.seconds().count()));
    return text;
}

std::string to_iso(Instant instant) {
    const auto text = iso_text(instant);
    return {text.data(), text.size()};
}

std::optional<Instant> parse_iso_instant(std::string_view text) {
    if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z')
        return std::nullopt;
    const auto date = parse_iso_date(text.substr(0, 10));
    const auto h = digits(text.substr(11, 2)), m = digits(text.substr(14, 2)), s = digits(text.substr(17, 2));
    if (!date || !h || !m || !s || *h > 23 || *m > 59 || *s > 59) return std::nullopt;
    return Instant{*date} + std::chrono::hours{*h} + std::chrono::minutes{*m} + std::chrono::seconds{*s};
}

std::string to_vietnamese(Date date) {
    return fmt::format("{:02}/{:02}/{:04}", day_of(date), month_of(date), year_of(date));
}

std::string to_vietnamese(Instant instant) {
    const Date day = local_date(instant);
    const std::chrono::hh_mm_ss time{instant + vietnam_offset - day};
    return fmt::format("{:02}:{:02}, {}", time.hours().count(), time.minutes().count(), to_vietnamese(day));
}

Date local_date(Instant instant) { return std::chrono::floor<std::chrono::days>(instant + vietnam_offset); }

Instant at_local(Date date, int hour, int minute) {
    return Instant{date} + std::chrono::hours{hour} + std::chrono::minutes{minute} - vietnam_offset;
}

}  // namespace calendar
