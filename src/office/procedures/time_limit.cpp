#include "office/procedures/time_limit.hpp"

#include <regex>

#include "lib/calendar/time_of_day.hpp"
#include "lib/calendar/working_days.hpp"
#include "lib/messages/messages.hpp"
#include "lib/text/text.hpp"

namespace procedures {
namespace {

using messages::sentence;
using Unit = TimeLimit::Unit;

/// "sau 15h", "sau 15 giờ 30": later than that counts as the next working day.
std::optional<int> cut_off_in(const std::string& words) {
    static const std::regex after(R"(\bsau (\d{1,2}) ?(?:h|gio|:)(?: ?(\d{2}))?)");
    std::smatch found;
    if (!std::regex_search(words, found, after)) return std::nullopt;
    const int hour = std::stoi(found[1]), minute = found[2].matched ? std::stoi(found[2]) : 0;
    if (hour > 23 || minute > 59) return std::nullopt;
    return hour * 60 + minute;
}

}  // namespace

std::string_view word_of(Unit unit) { return unit == Unit::working_days ? "working_days" : "working_hours"; }

std::optional<Unit> limit_unit_of(std::string_view word) {
    for (const Unit unit : {Unit::working_days, Unit::working_hours})
        if (word == word_of(unit)) return unit;
    return std::nullopt;
}

std::string text_of(const TimeLimit& limit) {
    const messages::Values count{{"count", std::to_string(limit.amount)}};
    const bool same_day = limit.unit == Unit::working_days && limit.amount == 0;
    const std::string alone = same_day ? sentence("procedure.limit.same_day")
                                       : sentence("procedure.limit." + std::string(word_of(limit.unit)), count);
    if (!limit.cut_off) return alone;
    return sentence("procedure.limit.with_cut_off",
                    {{"limit", alone}, {"cut_off", calendar::time_text(*limit.cut_off)}});
}

std::optional<TimeLimit> parse_limit(std::string_view given) {
    const std::string words = text::squeeze(text::fold(given));
    static const std::regex amount(
        R"(^(?:trong |khong qua |toi da )*(\d{1,4})(?: ?\([^)]*\))? ?(ngay|gio) lam viec\b)"),
        same_day(R"(^(?:giai quyet )?(?:ngay )?trong ngay(?: lam viec| tiep nhan)?\b)");
    std::smatch found;
    if (std::regex_search(words, found, amount)) {
        const int number = std::stoi(found[1]);
        const Unit unit = found[2] == "ngay" ? Unit::working_days : Unit::working_hours;
        if (number < 1 || number > (unit == Unit::working_days ? limit_days_max : limit_hours_max)) return std::nullopt;
        return TimeLimit{unit, number, cut_off_in(words)};
    }
    if (!std::regex_search(words, same_day)) return std::nullopt;
    return TimeLimit{Unit::working_days, 0, cut_off_in(words).value_or(calendar::same_day_until_minute)};
}

}  // namespace procedures
