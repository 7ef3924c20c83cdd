#include "office/risk/risk.hpp"

#include <algorithm>
#include <array>

namespace risk {
namespace {

/// What the wider group counts for in a narrower one: as so many dossiers.
constexpr std::int64_t weight = 5;
constexpr int hundred = 100;

/// A limit of no day is kept on the day itself, or not at all.
int thousandths(int days, int limit) { return (days + (limit == 0)) * static_cast<int>(whole) / std::max(limit, 1); }

/// Limits of a few days are kept apart, each in its own days; of longer ones a day more or less is the same.
constexpr int short_limit = 2;
std::int64_t kind_of(int limit) { return std::min(limit, short_limit + 1); }

int above(const std::vector<int>& times, int bound) {
    return static_cast<int>(times.end() - std::upper_bound(times.begin(), times.end(), bound));
}

int middle(const std::vector<int>& sorted) { return sorted.empty() ? 0 : sorted[sorted.size() / 2]; }

struct Bounds {
    int over, limit;
};

/// One group deeper: `chance` was the wider group's answer.
void narrow(Chance& chance, Alike alike, const std::vector<int>& times, const std::vector<int>& days,
            const Bounds& bounds) {
    const int compared = above(times, bounds.over), late = above(times, bounds.limit);
    const std::int64_t leaning = compared + weight;
    chance.late = (late * whole + weight * chance.late + leaning / 2) / leaning;
    if (alike != Alike::office && static_cast<int>(times.size()) < enough) return;
    chance.alike = alike;
    chance.compared = compared;
    chance.were_late = late;
    chance.usual = middle(days);
}

/// Odds times load: what is certain stays so.
Permille under_load(Permille late, std::int64_t load) {
    const std::int64_t odds = late * load, against = (whole - late) * hundred;
    return odds + against == 0 ? late : (odds * whole + (odds + against) / 2) / (odds + against);
}

constexpr std::array<std::string_view, 5> words{"step", "missing_papers", "procedure", "field", "office"};

}  // namespace

std::string_view word_of(Alike alike) { return words.at(static_cast<std::size_t>(alike)); }

void History::add(const Taken& taken) {
    const int share = thousandths(taken.days, taken.limit);
    const auto put = [&](Group& group, int time) {
        group.times.push_back(time);
        group.days.push_back(taken.days);
    };
    put(office_, share);
    put(fields_[taken.field], share);
    const std::pair procedure{taken.procedure_id, kind_of(taken.limit)};
    const int time = taken.limit > short_limit ? share : taken.days;
    put(procedures_[procedure], time);
    if (taken.papers_missing) put(missing_papers_[procedure], time);
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
    for (auto& [key, group] : fields_) order(group);
    for (auto* groups : {&procedures_, &missing_papers_, &steps_})
        for (auto& [key, group] : *groups) order(group);
}

std::optional<Chance> History::ask(const Open& open) const {
    if (office_.times.empty()) return std::nullopt;
    const Bounds in_thousandths{open.course.over < 0 ? -1 : thousandths(open.course.over, open.limit),
                                static_cast<int>(whole)};
    const Bounds of_procedure = open.limit > short_limit ? in_thousandths : Bounds{open.course.over, open.limit};
    Chance chance;
    narrow(chance, Alike::office, office_.times, office_.days, in_thousandths);
    const auto of = [&](Alike alike, const auto& groups, const auto& key, const Bounds& bounds) {
        if (const auto found = groups.find(key); found != groups.end())
            narrow(chance, alike, found->second.times, found->second.days, bounds);
    };
    of(Alike::field, fields_, open.field, in_thousandths);
    const std::pair procedure{open.procedure_id, kind_of(open.limit)};
    of(Alike::procedure, procedures_, procedure, of_procedure);
    if (open.papers_missing) of(Alike::missing_papers, missing_papers_, procedure, of_procedure);
    if (open.step)
        of(Alike::step, steps_, std::pair{open.procedure_id, *open.step},
           Bounds{open.in_step.over, open.in_step.elapsed + open.in_step.left});
    chance.late = under_load(chance.late, std::clamp(open.load, load_min, load_max));
    if (open.course.left < 0) chance.late = whole;
    return chance;
}

}  // namespace risk
