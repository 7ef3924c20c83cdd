#include "office/risk/risk.hpp"

#include <algorithm>
#include <array>

namespace risk {
namespace {

/// What the wider group counts for in a narrower one: as so many dossiers.
constexpr std::int64_t weight = 5;
constexpr int hundred = 100;

int thousandths(int days, int limit) { return days * static_cast<int>(whole) / std::max(limit, 1); }

/// How many are above it; the times are stretched by the load, as waiting lines are (Little's law).
int above(const std::vector<int>& times, std::int64_t load, std::int64_t bound) {
    const auto first = std::upper_bound(times.begin(), times.end(), bound,
                                        [&](std::int64_t wanted, int time) { return wanted * hundred < time * load; });
    return static_cast<int>(times.end() - first);
}

int middle(const std::vector<int>& sorted) { return sorted.empty() ? 0 : sorted[sorted.size() / 2]; }

struct Bounds {
    std::int64_t now, due;
};

/// One group deeper: `chance` was the wider group's answer.
void narrow(Chance& chance, Alike alike, const std::vector<int>& times, const std::vector<int>& days, std::int64_t load,
            const Bounds& bounds) {
    const int compared = above(times, load, bounds.now), late = above(times, load, bounds.due);
    const std::int64_t leaning = compared + weight;
    chance.late = (late * whole + weight * chance.late + leaning / 2) / leaning;
    if (alike != Alike::office && static_cast<int>(times.size()) < enough) return;
    chance.alike = alike;
    chance.compared = compared;
    chance.were_late = late;
    chance.usual = middle(days);
}

constexpr std::array<std::string_view, 5> words{"step", "missing_papers", "procedure", "field", "office"};

}  // namespace

std::string_view word_of(Alike alike) { return words.at(static_cast<std::size_t>(alike)); }

void History::add(const Taken& taken) {
    const int share = thousandths(taken.days, taken.limit);
    const auto put = [&](Group& group) {
        group.times.push_back(share);
        group.days.push_back(taken.days);
    };
    put(office_);
    put(fields_[taken.field]);
    put(procedures_[taken.procedure_id]);
    if (taken.papers_missing) put(missing_papers_[taken.procedure_id]);
    for (const auto& [step, days] : taken.from_step) {
        Group& group = steps_[{taken.procedure_id, step}];
        group.times.push_back(days);
        group.days.push_back(days);
    }
}

void History::sort() {
    const auto order = [](Group& group) {
        std::sort(group.times.begin(), group.times.end());
        std::sort(group.days.begin(), group.days.end());
    };
    order(office_);
    for (auto* groups : {&fields_, &procedures_, &missing_papers_})
        for (auto& [key, group] : *groups) order(group);
    for (auto& [key, group] : steps_) order(group);
}

std::optional<Chance> History::ask(const Open& open) const {
    if (office_.times.empty()) return std::nullopt;
    const std::int64_t load = std::clamp(open.load, load_min, load_max);
    // The day itself is not over: one that was finished on this very day was open as long.
    const Bounds of_limit{thousandths(std::max(open.course.elapsed - 1, 0), open.limit), whole};
    Chance chance;
    narrow(chance, Alike::office, office_.times, office_.days, load, of_limit);
    const auto of = [&](Alike alike, const auto& groups, const auto& key, const Bounds& bounds) {
        if (const auto found = groups.find(key); found != groups.end())
            narrow(chance, alike, found->second.times, found->second.days, load, bounds);
    };
    of(Alike::field, fields_, open.field, of_limit);
    of(Alike::procedure, procedures_, open.procedure_id, of_limit);
    if (open.papers_missing) of(Alike::missing_papers, missing_papers_, open.procedure_id, of_limit);
    if (open.step)
        of(Alike::step, steps_, std::pair{open.procedure_id, *open.step},
           Bounds{std::max(open.in_step.elapsed - 1, 0), open.in_step.elapsed + open.in_step.left});
    if (open.course.left < 0) chance.late = whole;
    return chance;
}

}  // namespace risk
