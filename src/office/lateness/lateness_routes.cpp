#include <algorithm>
#include <map>

#include "lib/messages/messages.hpp"
#include "office/dossiers/dossier_days.hpp"
#include "office/dossiers/dossier_list.hpp"
#include "office/figures/asked.hpp"
#include "office/lateness/lateness_store.hpp"
#include "office/lateness/latenesses.hpp"
#include "office/lateness/names.hpp"

namespace lateness {
namespace {

using accounts::Ability;
using office::Request;
using office::Response;

/// A number of late dossiers, and what those who had them took.
struct Sum {
    std::int64_t resolved_late = 0, open_overdue = 0, working_minutes = 0, over_minutes = 0;
    std::vector<dossiers::Took> days = {};

    std::int64_t dossiers() const { return resolved_late + open_overdue; }
    void add(const Delay& delay) {
        ++(delay.is_open ? open_overdue : resolved_late);
        days.push_back({delay.days, 1});
    }
    void add(const Holder& holder) {
        working_minutes += holder.working_minutes;
        over_minutes += holder.over_minutes;
    }
};

/// Of a unit, with its people by id; "" = nobody in it had taken the dossier.
struct UnitSum {
    Sum all;
    std::map<std::string, Sum> officials;
};

/// A city is asked about its own dossiers, or about one commune's.
figures::Question question_of(Request& rq) {
    auto question = figures::question_of(rq);
    question.own_only = true;
    return question;
}

std::map<std::string, UnitSum> by_unit(const std::vector<Explained>& all) {
    std::map<std::string, UnitSum> units;
    for (const auto& [dossier, delay, steps] : all) {
        UnitSum& main = units[delay.main.unit_id];
        main.all.add(delay);
        if (dossier.is_own) main.officials[delay.main.official_id.value_or("")].add(delay);
        for (const Holder& holder : delay.holders) {
            UnitSum& unit = units[holder.place.unit_id];
            unit.all.add(holder);
            unit.officials[holder.place.official_id.value_or("")].add(holder);
        }
    }
    return units;
}

void write_sum(json::Writer& out, const Sum& sum) {
    out.field("dossiers", sum.dossiers()).field("resolved_late", sum.resolved_late);
    out.field("open_overdue", sum.open_overdue);
    const auto days = dossiers::days_taken(sum.days);
    out.field("median_days", days ? std::optional<std::int64_t>{days->median} : std::nullopt);
    out.field("working_minutes", sum.working_minutes).field("over_minutes", sum.over_minutes);
}

void write_causes(json::Writer& out, const std::vector<Explained>& all) {
    std::map<Cause, Sum> sums;
    for (const Explained& one : all) sums[one.delay.cause].add(one.delay);
    out.array([&] {
        for (const Cause cause : causes)
            out.item().object([&] {
                const std::string word{word_of(cause)};
                out.field("cause", word).field("name", messages::sentence("lateness.cause." + word));
                out.field("how", messages::sentence("lateness.how." + word));
                write_sum(out, sums[cause]);
            });
    });
}

/// Who is the main holder most often first; who had late dossiers and used no more than the share stands last.
void write_units(json::Writer& out, const std::vector<Explained>& all, const Names& names) {
    const auto units = by_unit(all);
    const auto rank = [](const Sum& sum) { return std::pair{sum.dossiers(), sum.over_minutes}; };
    const auto ranked = [&](const auto& sums, auto sum_of) {
        std::vector<std::string> keys;
        for (const auto& [key, sum] : sums) keys.push_back(key);
        std::stable_sort(keys.begin(), keys.end(), [&](const std::string& a, const std::string& b) {
            return rank(sum_of(sums.at(a))) > rank(sum_of(sums.at(b)));
        });
        return keys;
    };
    out.array([&] {
        for (const std::string& unit_id : ranked(units, [](const UnitSum& unit) -> const Sum& { return unit.all; }))
            out.item().object([&] {
                const UnitSum& unit = units.at(unit_id);
                out.field("unit_id", unit_id).field("unit_name", names.unit(unit_id));
                write_sum(out, unit.all);
                out.key("officials").array([&] {
                    if (!names.may_name(unit_id)) return;
                    for (const auto& id : ranked(unit.officials, [](const Sum& sum) -> const Sum& { return sum; }))
                        out.item().object([&] {
                            out.field("official_id", id.empty() ? std::nullopt : std::optional{id});
                            out.field("official_name", names.official(unit_id, id));
                            write_sum(out, unit.officials.at(id));
                        });
                });
            });
    });
}

Response show(Request& rq) {
    const auto question = question_of(rq);
    const auto all = explain_late(rq.db(), question, rq.now());
    Sum total;
    for (const Explained& one : all) total.add(one.delay);
    json::Writer out;
    out.object([&] {
        out.field("from", question.period.from).field("to", question.period.to).field("as_of", question.end());
        out.field("day_minutes", working_day_minutes(rq));
        out.key("total").object([&] { write_sum(out, total); });
        write_causes(out.key("causes"), all);
        write_units(out.key("units"), all, Names{rq, question.agency_id});
    });
    return Response::json_text(out.take());
}

/// Which rows of the page's numbers are asked for.
struct Wanted {
    std::optional<Cause> cause;
    std::optional<std::string> unit_id, official_id;
    bool nobody = false;
    std::optional<bool> is_open;

    bool takes(const Explained& one) const {
        const Delay& delay = one.delay;
        if (cause && delay.cause != *cause) return false;
        if (unit_id && delay.main.unit_id != *unit_id) return false;
        if (official_id && delay.main.official_id != *official_id) return false;
        if (nobody && (!one.dossier.is_own || delay.main.official_id)) return false;
        return !is_open || delay.is_open == *is_open;
    }
};

Wanted wanted_by(Request& rq) {
    Wanted wanted{.cause = {},
                  .unit_id = rq.query_id("holder_unit_id"),
                  .official_id = rq.query_id("holder_id"),
                  .nobody = rq.query_flag("holder_nobody"),
                  .is_open = {}};
    if (const auto word = rq.query("cause")) {
        wanted.cause = cause_of(*word);
        if (!wanted.cause) office::refuse("cause", "field.choice");
    }
    if (const auto standing = rq.query("standing")) {
        if (*standing != "resolved" && *standing != "open") office::refuse("standing", "field.choice");
        wanted.is_open = *standing == "open";
    }
    return wanted;
}

void write_holders(json::Writer& out, const Explained& one, const Names& names) {
    out.array([&] {
        for (const Holder& holder : one.delay.holders)
            out.item().object([&] {
                const auto& [unit_id, official_id, step] = holder.place;
                out.field("unit_name", names.unit(unit_id));
                const bool named = names.may_name(unit_id);
                out.field("official_name",
                          named ? names.official(unit_id, official_id.value_or("")) : std::optional<std::string>{});
                const bool known = step && *step >= 1 && *step <= static_cast<std::int64_t>(one.steps.size());
                out.field("step_name",
                          known ? std::optional{one.steps[static_cast<std::size_t>(*step - 1)]} : std::nullopt);
                out.field("working_minutes", holder.working_minutes).field("over_minutes", holder.over_minutes);
                out.field("main", holder.place == one.delay.main);
            });
    });
}

void write_row(json::Writer& out, const Explained& one, const dossiers::DossierRow& row, const dossiers::AsOf& now,
               const Names& names) {
    out.object([&] {
        const std::string cause{word_of(one.delay.cause)};
        out.key("dossier").object([&] { dossiers::write_fields(out, row, now); });
        out.field("cause", cause).field("cause_name", messages::sentence("lateness.cause." + cause));
        out.field("days", one.delay.days).field("open", one.delay.is_open);
        out.field("note", one.delay.note).field("unit_name", names.unit(one.delay.main.unit_id));
        write_holders(out.key("holders"), one, names);
    });
}

/// Those that are most late first.
std::vector<Explained> rows_of(Request& rq, const figures::Question& question) {
    const Wanted wanted = wanted_by(rq);
    auto all = explain_late(rq.db(), question, rq.now());
    std::erase_if(all, [&](const Explained& one) { return !wanted.takes(one); });
    std::sort(all.begin(), all.end(), [](const Explained& a, const Explained& b) {
        return std::pair{b.delay.days, b.dossier.id} < std::pair{a.delay.days, a.dossier.id};
    });
    return all;
}

/// Exactly the rows behind a number; those that the viewer may not see are told by their number only.
Response show_rows(Request& rq) {
    const auto question = question_of(rq);
    const auto seen = figures::seen_of(rq, question);
    auto all = rows_of(rq, question);
    const auto total = static_cast<std::int64_t>(all.size());
    std::erase_if(all, [&](const Explained& one) {
        return question.agency_id != rq.agency_id() ||
               (seen.filter.unit_id && one.dossier.unit_id != *seen.filter.unit_id);
    });
    const auto hidden = total - static_cast<std::int64_t>(all.size());
    const office::Page page = rq.page();
    const auto after = rq.query_id("after");
    auto first = all.begin();
    if (after) first = std::find_if(first, all.end(), [&](const Explained& one) { return one.dossier.id == *after; });
    if (after && first != all.end()) ++first;
    std::vector<Explained> shown(first, first + std::min<std::ptrdiff_t>(page.asked(), all.end() - first));
    const auto next = page.cut(shown, [](const Explained& last) { return last.dossier.id; });
    const Names names{rq, question.agency_id};
    const dossiers::AsOf now = dossiers::as_of(rq);
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const Explained& one : shown)
                if (const auto row = dossiers::find_dossier(rq.db(), rq.visibility(), one.dossier.id))
                    write_row(out.item(), one, *row, now, names);
        });
        out.field("next", next).field("total", total).field("hidden", hidden);
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes routes{
    {office::GET, "/api/lateness", show, Ability::dossiers_decide},
    {office::GET, "/api/lateness/rows", show_rows, Ability::dossiers_decide},
};

}  // namespace lateness
