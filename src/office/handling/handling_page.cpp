#include <map>

#include "lib/messages/messages.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/unit.hpp"
#include "office/handling/acting.hpp"
#include "office/handling/handling.hpp"
#include "office/handling/handling_store.hpp"
#include "office/handling/step_plan.hpp"

namespace handling {
namespace {

using calendar::Instant;
using office::Request;

/// Names of the agency's units and people.
struct Names {
    std::map<std::string, std::string, std::less<>> units, officials;

    Names(sql::Connection& db, const std::string& agency_id) {
        for (const auto& unit : accounts::list_units(db, agency_id)) units[unit.id] = unit.name;
        for (const auto& one : accounts::list_officials(db, agency_id, std::nullopt)) officials[one.id] = one.name;
    }
    static std::optional<std::string> in(const std::map<std::string, std::string, std::less<>>& names,
                                         const std::optional<std::string>& id) {
        const auto found = id ? names.find(*id) : names.end();
        return found == names.end() ? std::nullopt : std::optional{found->second};
    }
    std::optional<std::string> unit(const std::optional<std::string>& id) const { return in(units, id); }
    std::optional<std::string> official(const std::optional<std::string>& id) const { return in(officials, id); }
};

std::optional<std::string> step_name(const Subject& subject, std::optional<std::int64_t> step) {
    if (!subject.version || !step || *step < 1) return std::nullopt;
    const auto& steps = subject.version->steps;
    if (*step > static_cast<std::int64_t>(steps.size())) return std::nullopt;
    return steps[static_cast<std::size_t>(*step - 1)].name;
}

void write_place(json::Writer& out, const Subject& subject, const Names& names, const std::optional<Place>& place) {
    if (!place) return void(out.value(nullptr));
    out.object([&] {
        out.field("unit_id", place->unit_id).field("unit_name", names.unit(place->unit_id));
        out.field("official_id", place->official_id).field("official_name", names.official(place->official_id));
        out.field("step", place->step).field("step_name", step_name(subject, place->step));
    });
}

void write_steps(json::Writer& out, const Subject& subject) {
    out.array([&] {
        if (!subject.version) return;
        const auto& own = subject.own;
        const auto rules = subject.clock.rules();
        const auto days = step_days(*subject.version, own.dossier.received_at, dossiers::standstills_of(own.pauses),
                                    rules, days_granted(subject.lines, rules.days));
        const bool finished = is_finished(subject.now.state);
        for (std::size_t i = 0; i < days.size(); ++i) {
            const procedures::Step& step = subject.version->steps[i];
            const auto place = static_cast<std::int64_t>(i) + 1, at = subject.now.held.step.value_or(1);
            out.item().object([&] {
                out.field("step", place).field("name", step.name).field("unit_id", step.unit_id);
                out.field("unit_name", step.unit_name).field("share", step.share).field("ends_on", days[i]);
                out.field("standing", place < at || finished ? "done" : place == at ? "now" : "to_come");
            });
        }
    });
}

void write_holdings(json::Writer& out, const Subject& subject, const Names& names, Instant now) {
    const auto rules = subject.clock.rules();
    out.array([&] {
        for (const Held& one : holdings(subject.lines, dossiers::standstills_of(subject.own.pauses), rules, now))
            out.item().object([&] {
                out.field("unit_name", names.unit(one.place.unit_id));
                out.field("official_name", names.official(one.place.official_id));
                out.field("step_name", step_name(subject, one.place.step));
                out.field("from", one.from).field("to", one.now ? std::nullopt : std::optional{one.to});
                out.field("working_minutes", one.working_minutes);
            });
    });
}

void write_history(json::Writer& out, const Subject& subject, const Names& names,
                   const std::map<std::int64_t, std::string>& forms) {
    out.array([&] {
        for (auto line = subject.lines.rbegin(); line != subject.lines.rend(); ++line)
            out.item().object([&] {
                out.field("number", line->number).field("at", line->at).field("act", line->act);
                out.field("act_name", messages::sentence("event.dossier." + line->act));
                out.field("official_name", names.official(line->official_id));
                out.field("to_unit_name",
                          line->to_unit_id != line->from_unit_id ? names.unit(line->to_unit_id) : std::nullopt);
                out.field("to_official_name", names.official(line->to_official_id));
                out.field("step_name", step_name(subject, line->step)).field("state", static_cast<int>(line->state));
                out.field("note", line->note.empty() ? std::nullopt : std::optional{line->note});
                const bool moved = line->due_before != line->due_after;
                out.field("due_before", moved ? line->due_before : std::nullopt);
                out.field("due_after", moved ? line->due_after : std::nullopt);
                out.field("limit_on", line->limit_on).field("paper", line->paper);
                const auto form = forms.find(line->number);
                out.field("form_code", form == forms.end() ? std::nullopt : std::optional{form->second});
            });
    });
}

}  // namespace

void write_handling(json::Writer& out, Request& rq, const std::string& dossier_id) {
    auto own = dossiers::find_own(rq.db(), accounts::whole_agency(rq.agency_id()), dossier_id);
    if (!own) return;
    const Subject subject = subject_of(rq.db(), rq.agency_id(), std::move(*own));
    const Names names{rq.db(), rq.agency_id()};
    out.field("version", subject.own.version).field("first_due_on", subject.own.first_due_on);
    out.field("due_at", subject.own.due_at);
    out.key("acts").array([&] {
        for (const Act act : offered(subject.now, rq.viewer(), subject.deciders, rq.today())) out.element(word_of(act));
    });
    write_place(out.key("held"), subject, names, subject.now.held);
    write_place(out.key("came_from"), subject, names, subject.now.came_from);
    const auto next = subject.version ? next_step(*subject.version, subject.now.held.step) : std::nullopt;
    out.field("next_step", next).field("limit_on", subject.now.limit_on);
    write_steps(out.key("steps"), subject);
    write_holdings(out.key("holdings"), subject, names, rq.now());
    write_history(out.key("history"), subject, names, list_form_codes(rq.db(), rq.agency_id(), dossier_id));
    const auto delivery = find_delivery(rq.db(), rq.agency_id(), dossier_id);
    out.key("delivery");
    if (!delivery) return void(out.value(nullptr));
    out.object([&] {
        out.field("receiver", delivery->receiver).field("way", delivery->way).field("signed", delivery->is_signed);
    });
}

}  // namespace handling
