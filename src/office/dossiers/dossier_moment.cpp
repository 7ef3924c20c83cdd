#include <array>
#include <charconv>

#include "lib/text/text.hpp"
#include "office/dossiers/dossier_row.hpp"

namespace dossiers {
namespace {

/// Numbers of a text with the sign that follows each: "06/10/2025 15:47" → 6 '/', 10 '/', 2025 ' ', 15 ':', 47.
struct Number {
    int value;
    std::size_t digits;
    char next;
};

constexpr std::size_t numbers_max = 6;

std::optional<std::array<Number, numbers_max>> numbers_of(std::string_view given, std::size_t& count) {
    std::array<Number, numbers_max> all{};
    count = 0;
    for (std::size_t i = 0; i < given.size();) {
        if (count == numbers_max) return std::nullopt;
        Number& number = all[count++];
        const auto [end, error] = std::from_chars(given.data() + i, given.data() + given.size(), number.value);
        if (error != std::errc{} || given[i] == '-') return std::nullopt;
        number.digits = static_cast<std::size_t>(end - given.data()) - i;
        i = static_cast<std::size_t>(end - given.data());
        number.next = '\0';
        if (i == given.size()) break;
        number.next = given[i] == 'T' ? ' ' : given[i];
        if (++i == given.size()) return std::nullopt;
        while (number.next == ' ' && given[i] == ' ' && i + 1 < given.size()) ++i;
    }
    return all;
}

std::optional<calendar::Date> date_of(const Number* n) {
    const char sign = n[0].next;
    if (n[1].next != sign || (sign != '/' && sign != '-' && sign != '.')) return std::nullopt;
    if (n[0].digits == 4) return calendar::make_date(n[0].value, n[1].value, n[2].value);
    if (n[2].digits != 4 || n[0].digits > 2 || n[1].digits > 2) return std::nullopt;
    return calendar::make_date(n[2].value, n[1].value, n[0].value);
}

/// Minute of the day of 2 or 3 numbers joined by ':'.
std::optional<int> minute_of(const Number* n, std::size_t count) {
    if (count < 2 || count > 3 || n[0].next != ':' || (count == 3 && n[1].next != ':')) return std::nullopt;
    if (n[0].value > 23 || n[1].value > 59 || (count == 3 && n[2].value > 59)) return std::nullopt;
    return n[0].value * 60 + n[1].value;
}

}  // namespace

std::optional<calendar::Instant> parse_moment(std::string_view given) {
    std::size_t count = 0;
    const auto numbers = numbers_of(text::trim(given), count);
    if (!numbers || count < 3) return std::nullopt;
    const Number* n = numbers->data();
    const bool time_first = n[0].next == ':';
    const std::size_t times = count - 3;
    if (time_first && times < 2) return std::nullopt;
    const Number* date_begin = time_first ? n + times : n;
    if (n[time_first ? times - 1 : 2].next != (times == 0 ? '\0' : ' ')) return std::nullopt;
    if (n[count - 1].next != '\0') return std::nullopt;
    const auto date = date_of(date_begin);
    if (!date) return std::nullopt;
    if (times == 0) return calendar::at_local(*date);
    const auto minute = minute_of(time_first ? n : n + 3, times);
    if (!minute) return std::nullopt;
    return calendar::at_local(*date, *minute / 60, *minute % 60);
}

}  // namespace dossiers
