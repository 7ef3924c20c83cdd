#include "office/workload/workload.hpp"

#include <set>

namespace workload {

Load& Load::operator+=(const Load& other) {
    late += other.late;
    this_week += other.this_week;
    next_week += other.next_week;
    later += other.later;
    without_day += other.without_day;
    waiting += other.waiting;
    parts += other.parts;
    parts_late += other.parts_late;
    return *this;
}

Weeks weeks_of(calendar::Date today) {
    const calendar::Date sunday = calendar::span_with(calendar::Span::week, today, calendar::Cutoff::calendar).to;
    return {today, sunday, sunday + std::chrono::days{7}};
}

Load sum_of(const Loads& loads) {
    Load sum;
    for (const auto& [key, load] : loads) sum += load;
    return sum;
}

Load of_unit(const Loads& loads, const std::string& unit_id) {
    Load sum;
    for (const auto& [key, load] : loads)
        if (key.first == unit_id) sum += load;
    return sum;
}

Load of_official(const Loads& loads, const std::string& official_id) {
    Load sum;
    for (const auto& [key, load] : loads)
        if (key.second == official_id) sum += load;
    return sum;
}

figures::Fraction average_of(const Loads& loads) {
    std::set<std::string> people;
    figures::Fraction average;
    for (const auto& [key, load] : loads) {
        if (key.second.empty() || load.all() == 0) continue;
        people.insert(key.second);
        average.numerator += load.all();
    }
    average.denominator = static_cast<std::int64_t>(people.size());
    return average;
}

bool is_overloaded(const Load& load, figures::Fraction average) {
    return load.all() > light_load && 2 * load.all() * average.denominator >= 3 * average.numerator;
}

}  // namespace workload
