#include "office/lateness/lateness.hpp"

#include <algorithm>
#include <map>

#include "office/handling/step_plan.hpp"

namespace lateness {
namespace {

using calendar::Instant;
using dossiers::Standstill;
using handling::Act;
using handling::Held;
using handling::Lines;
using handling::Place;

constexpr std::array<std::string_view, causes.size()> words{"no_detail",       "due_moved",        "apology_broken",
                                                            "supplement_late", "papers_missing",   "unshared",
                                                            "not_taken",       "handed_over_late", "held_over"};

constexpr int whole = 100;

/// What had been done by then.
struct Seen {
    Lines lines;
    std::vector<Standstill> still;
};

Seen seen_by(const LateDossier& one, Instant until) {
    Seen seen;
    for (const auto& line : one.lines)
        if (line.at < until) seen.lines.push_back(line);
    for (const Standstill& each : one.still)
        if (each.from < until) seen.still.push_back(each);
    return seen;
}

std::int64_t minutes_between(Instant from, Instant to, const std::vector<Standstill>& still,
                             const dossiers::ClockRules& rules) {
    if (to <= from) return 0;
    return dossiers::working_minutes({{"", from, to}}, still, rules).front();
}

bool has_shares(const procedures::Version* version) {
    return version && !version->steps.empty() && version->steps.front().share.has_value();
}

/// What is left of the time: of each step, or, without shares, of the whole under 0.
using Left = std::map<std::int64_t, std::int64_t>;

Left left_of(const procedures::Version* version, std::int64_t all_minutes) {
    if (!has_shares(version)) return {{0, all_minutes}};
    Left left;
    std::int64_t step = 0;
    for (const auto& each : version->steps) left[++step] = all_minutes * each.share.value_or(0) / whole;
    return left;
}

/// Who had it, each with what it used after the share was gone: the share is used up by who comes first. Who has it at
/// no step goes on with the step before.
std::vector<Holder> holders_of(const std::vector<Held>& spans, Left left) {
    std::vector<Holder> all;
    std::int64_t step = left.begin()->first;
    for (const Held& span : spans) {
        if (span.place.step && left.contains(*span.place.step)) step = *span.place.step;
        const std::int64_t in_time = std::min(left[step], span.working_minutes);
        left[step] -= in_time;
        if (span.working_minutes == 0) continue;
        auto found = std::find_if(all.begin(), all.end(), [&](const Holder& one) { return one.place == span.place; });
        if (found == all.end()) found = all.insert(all.end(), Holder{.place = span.place});
        found->working_minutes += span.working_minutes;
        found->over_minutes += span.working_minutes - in_time;
    }
    return all;
}

/// The unit first, then who of it; the earlier one where they are equal.
template <class Amount>
const Holder* most(const std::vector<Holder>& all, Amount amount) {
    std::map<std::string, std::int64_t> units;
    for (const Holder& one : all) units[one.place.unit_id] += amount(one);
    const Holder* found = nullptr;
    const auto weight = [&](const Holder& one) { return std::pair{units[one.place.unit_id], amount(one)}; };
    for (const Holder& one : all)
        if (!found || weight(one) > weight(*found)) found = &one;
    return found;
}

/// Who had it at that moment, or else who had it last before.
const Held* holder_at(const std::vector<Held>& spans, Instant at) {
    const Held* found = nullptr;
    for (const Held& span : spans)
        if (!found || span.from <= at) found = &span;
    return found;
}

bool is_same_person(const Place& a, const Place& b) { return a.unit_id == b.unit_id && a.official_id == b.official_id; }

/// In time by a day that the working calendar took away.
bool was_moved(const Lines& lines, calendar::Date end) {
    return std::any_of(lines.begin(), lines.end(), [&](const dossiers::Act& line) {
        return handling::act_of(line.act) == Act::move_due_day && line.due_before && line.due_after &&
               *line.due_after < *line.due_before && end <= calendar::local_date(*line.due_before);
    });
}

const dossiers::Act* last_of(const Lines& lines, Act wanted) {
    const auto found = std::find_if(lines.rbegin(), lines.rend(),
                                    [&](const dossiers::Act& line) { return handling::act_of(line.act) == wanted; });
    return found == lines.rend() ? nullptr : &*found;
}

bool lacks_required(const LateDossier& one, const procedures::Version* version) {
    if (!version) return false;
    return std::any_of(one.missing_papers.begin(), one.missing_papers.end(), [&](const std::string& name) {
        return std::any_of(version->papers.begin(), version->papers.end(),
                           [&](const procedures::Paper& paper) { return paper.required && paper.name == name; });
    });
}

/// All that a cause is found from.
struct Told {
    const LateDossier& dossier;
    const Seen& seen;
    const procedures::Version* version;
    const dossiers::ClockRules& rules;
    calendar::Date end;
    std::int64_t all_minutes;  ///< from the receipt to the due day's end
    const Held* at_due;
};

/// Where it is not who had it that explains the delay.
std::optional<Cause> cause_beside_holders(const Told& told) {
    const Lines& lines = told.seen.lines;
    if (was_moved(lines, told.end)) return Cause::due_moved;
    if (handling::is_apologised(lines)) return Cause::apology_broken;
    if (const auto* asked = last_of(lines, Act::ask_supplement)) {
        const auto used = minutes_between(told.dossier.received_at, asked->at, told.seen.still, told.rules);
        if (2 * used > told.all_minutes) return Cause::supplement_late;
    } else if (lacks_required(told.dossier, told.version)) {
        return Cause::papers_missing;
    }
    if (!has_shares(told.version)) return Cause::unshared;
    return std::nullopt;
}

Cause cause_by_holders(const Place& main, const Held* at_due) {
    if (!main.official_id) return Cause::not_taken;
    return at_due && is_same_person(main, at_due->place) ? Cause::held_over : Cause::handed_over_late;
}

}  // namespace

std::string_view word_of(Cause cause) { return words.at(static_cast<std::size_t>(cause)); }

std::optional<Cause> cause_of(std::string_view word) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return std::nullopt;
    return static_cast<Cause>(found - words.begin());
}

Delay delay_of(const LateDossier& one, const procedures::Version* version, const dossiers::ClockRules& rules,
               Instant until) {
    const Instant ended = one.finished_at && *one.finished_at < until ? *one.finished_at : until;
    const bool is_open = ended == until;
    // The last moment before midnight still is the day that ends then.
    const calendar::Date end = calendar::local_date(is_open ? until - std::chrono::seconds{1} : ended);
    Delay delay{.is_open = is_open, .days = rules.days.between(one.due_on, end), .holders = {}, .main = {}, .note = {}};
    delay.main.unit_id = one.unit_id;
    const Seen seen = seen_by(one, until);
    if (!one.is_own || seen.lines.empty()) return delay;
    const Instant due = handling::closing_of(one.due_on, rules);
    const std::int64_t all_minutes = minutes_between(one.received_at, due, seen.still, rules);
    const auto spans = handling::holdings(seen.lines, seen.still, rules, until);
    delay.holders = holders_of(spans, left_of(version, all_minutes));
    const Held* at_due = holder_at(spans, due);
    const auto weight = [&](const Holder& each) {
        return has_shares(version) ? each.over_minutes : each.working_minutes;
    };
    if (const Holder* main = most(delay.holders, weight); main && weight(*main) > 0)
        delay.main = main->place;
    else if (at_due)
        delay.main = at_due->place;
    const Told told{one, seen, version, rules, end, all_minutes, at_due};
    delay.cause = cause_beside_holders(told).value_or(cause_by_holders(delay.main, at_due));
    if (delay.cause == Cause::apology_broken) delay.note = last_of(seen.lines, Act::apologise)->note;
    return delay;
}

}  // namespace lateness
