#include "office/scoreboard/scoreboard.hpp"

#include <algorithm>

#include "lib/messages/messages.hpp"

namespace scoreboard {
namespace {

const figures::Counts& counts_of(const std::string& id, const std::map<std::string, figures::Counts>& all,
                                 const figures::Counts& nothing) {
    const auto found = all.find(id);
    return found == all.end() ? nothing : found->second;
}

}  // namespace

const std::vector<std::string_view>& figure_codes() {
    static const std::vector<std::string_view> codes{"tasks.in_hand",
                                                     "tasks.given",
                                                     "tasks.done_early",
                                                     "tasks.done_on_time",
                                                     "tasks.done_late",
                                                     "tasks.open_in_time",
                                                     "tasks.open_late",
                                                     "tasks.open_waiting",
                                                     "tasks.cancelled",
                                                     "tasks.returned",
                                                     "tasks.ever_returned",
                                                     "tasks.extensions_asked",
                                                     "tasks.extended",
                                                     "tasks.done_late_first_deadline",
                                                     "tasks.open_late_first_deadline",
                                                     "tasks.reminders",
                                                     "tasks.reminders_automatic",
                                                     "parts.given",
                                                     "parts.done_in_time",
                                                     "parts.done_late",
                                                     "parts.open",
                                                     "parts.open_late",
                                                     "readings.papers",
                                                     "readings.papers_clear"};
    return codes;
}

const std::vector<std::string_view>& share_codes() {
    static const std::vector<std::string_view> codes{"tasks_on_time", "parts_on_time", "readings_first_pass"};
    return codes;
}

bool has_any(const figures::Counts& counts) {
    return std::any_of(counts.begin(), counts.end(), [](const auto& one) { return one.second != 0; });
}

std::vector<Line> lines_of(const std::vector<accounts::Unit>& units,
                           const std::map<std::string, figures::Counts>& by_unit, const figures::Counts& nothing) {
    std::vector<Line> lines;
    for (const accounts::Unit& unit : units) {
        const figures::Counts& counts = counts_of(unit.id, by_unit, nothing);
        const bool works = !unit.archived && unit.kind != "leaders" && unit.officials > 0;
        if (works || has_any(counts)) lines.push_back({unit.id, unit.name, "", counts});
    }
    return lines;
}

std::vector<Line> lines_of(const std::vector<accounts::Official>& own, const std::vector<accounts::Official>& others,
                           const std::map<std::string, figures::Counts>& by_official, const figures::Counts& nothing) {
    std::vector<Line> lines;
    const auto add = [&](const accounts::Official& official, bool always) {
        const figures::Counts& counts = counts_of(official.id, by_official, nothing);
        if (always || has_any(counts)) lines.push_back({official.id, official.name, official.post, counts});
    };
    for (const accounts::Official& official : own) add(official, official.active);
    for (const accounts::Official& official : others) add(official, false);
    const figures::Counts& nobody = counts_of("", by_official, nothing);
    if (has_any(nobody)) lines.push_back({"", "", "", nobody});
    return lines;
}

std::string share_words(figures::Fraction share) {
    return share.denominator == 0 ? messages::sentence("scoreboard.no_data") : figures::words_of(share);
}

}  // namespace scoreboard
