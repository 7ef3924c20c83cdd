#include "office/handling/history.hpp"

#include <algorithm>

namespace handling {

using dossiers::Standstill;

std::optional<Place> place_of(const dossiers::Act& line) {
    if (!line.to_unit_id) return std::nullopt;
    return Place{*line.to_unit_id, line.to_official_id, line.step};
}

std::optional<Place> came_from(const Lines& lines) {
    std::vector<Place> before;
    std::optional<Place> held;
    for (const dossiers::Act& line : lines) {
        const auto was = held;
        if (const auto to = place_of(line)) held = to;
        const auto act = act_of(line.act);
        if (act == Act::hand_back && !before.empty())
            before.pop_back();
        else if (act != Act::start && was && held != was)
            before.push_back(*was);
    }
    if (before.empty()) return std::nullopt;
    return before.back();
}

bool is_apologised(const Lines& lines) {
    return std::any_of(lines.begin(), lines.end(),
                       [](const dossiers::Act& line) { return act_of(line.act) == Act::apologise; });
}

std::optional<calendar::Date> limit_of(const Lines& lines) {
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        const auto act = act_of(line->act);
        if (act == Act::ask_supplement) return line->limit_on;
        if (act != Act::move_due_day) break;
    }
    return std::nullopt;
}

int days_granted(const Lines& lines, const calendar::WorkingDays& days) {
    int granted = 0;
    for (const dossiers::Act& line : lines)
        if (act_of(line.act) == Act::apologise && line.due_before && line.due_after)
            granted += days.between(calendar::local_date(*line.due_before), calendar::local_date(*line.due_after));
    return granted;
}

std::vector<Held> holdings(const Lines& lines, const std::vector<Standstill>& standstills,
                           const dossiers::ClockRules& rules, calendar::Instant now) {
    std::vector<Held> all;
    for (const dossiers::Act& line : lines) {
        const bool held_until_now = !all.empty() && all.back().now;
        const auto place = place_of(line);
        if (is_finished(line.state)) {
            if (held_until_now) all.back().now = false, all.back().to = line.at;
        } else if (held_until_now && (!place || *place == all.back().place)) {
            continue;
        } else if (place || !all.empty()) {
            if (held_until_now) all.back().now = false, all.back().to = line.at;
            const Place here = place ? *place : all.back().place;
            all.push_back({.place = here, .from = line.at, .to = std::max(now, line.at), .now = true});
        }
    }
    std::vector<dossiers::Holding> spans;
    for (const Held& one : all) spans.push_back({one.place.unit_id, one.from, one.to});
    const auto minutes = dossiers::working_minutes(spans, standstills, rules);
    for (std::size_t i = 0; i < all.size(); ++i) all[i].working_minutes = minutes[i];
    return all;
}

}  // namespace handling
