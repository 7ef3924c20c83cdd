#include <algorithm>

#include "lib/json/field_reader.hpp"
#include "office/accounts/unit.hpp"
#include "office/audit/audit.hpp"
#include "office/programmes/definition.hpp"
#include "office/programmes/programmes.hpp"
#include "office/programmes/standing.hpp"

namespace programmes {
namespace {

using accounts::Ability;
using json::FieldReader;
using office::Request;
using office::Response;

// Products of the two stay within 64 bits.
constexpr std::int64_t target_max = 100'000'000, amount_max = 10'000'000'000;
constexpr json::TextRule reason_rule{.max = 500, .multiline = true}, evidence_rule{.max = 4000, .multiline = true};

IndicatorRow visible_indicator(Request& rq) { return office::seen(find_indicator(rq.db(), rq.visibility(), rq.id())); }

/// What a person may set: the measure, what it has to reach, and who answers.
void read_fields(Request& rq, FieldReader& in, Indicator& one) {
    one.name = in.text("name");
    one.definition = in.maybe_text("definition");
    one.direction =
        direction_of(in.choice("direction", {"at_least", "at_most", "fall", "rise"})).value_or(one.direction);
    one.target = in.integer("target", 0, target_max);
    one.unit = in.text("unit", {.max = 30});
    one.period = span_of(in.choice("period", {"month", "quarter", "half", "year"})).value_or(one.period);
    one.unit_id = in.maybe_id("unit_id");
    const Definition* by = one.definition ? find_definition(*one.definition) : nullptr;
    if (one.definition && !by) in.wrong("definition", "field.choice");
    // Figures know one unit only, and shares have no year before.
    if (by && !by->by_hand() && (one.unit != by->unit || is_change(one.direction) != by->change))
        in.wrong("direction", "indicator.other_measure");
    if (one.unit_id) {
        const auto unit = accounts::find_unit_by_id(rq.db(), rq.agency_id(), *one.unit_id);
        if (!unit || unit->archived) in.wrong("unit_id", "field.not_id");
    }
}

/// One that is to be taken, and what it takes the place of.
struct Taken {
    Indicator indicator;
    std::optional<Indicator> replaced;
};

/// The same target from another paper is pointed out: it takes the other's place, or stands beside it by a person's
/// word.
Taken read_taken(Request& rq, FieldReader& in, const std::vector<IndicatorRow>& known) {
    Taken taken;
    read_fields(rq, in, taken.indicator);
    taken.indicator.source = read_source(rq, in);
    taken.indicator.created_by = rq.viewer().official_id;
    const auto replaces = in.maybe_id("replaces");
    const bool beside = in.maybe_boolean("beside").value_or(false);
    for (const IndicatorRow& row : known) {
        if (replaces == row.indicator.id) taken.replaced = row.indicator;
        if (!taken.indicator.definition || row.indicator.definition != taken.indicator.definition) continue;
        if (!replaces && !beside)
            in.wrong("definition", "indicator.there_already",
                     {{"name", row.indicator.name}, {"target", target_words(row.indicator)}});
    }
    if (replaces && !taken.replaced) in.wrong("replaces", "field.not_id");
    return taken;
}

Response answer(Request& rq, const std::string& id, int status = 200) {
    const IndicatorRow row = office::seen(find_indicator(rq.db(), rq.visibility(), id));
    Measuring measuring{rq.db(), rq.agency_id(), rq.today()};
    json::Writer out;
    out.object([&] {
        write_fields(out, row, measuring.standing_of(row.indicator, rq.today()));
        out.field("may_enter", may_enter(row.indicator, rq.viewer()));
        out.key("entries").array([&] {
            for (const Entry& entry : list_entries(rq.db(), rq.agency_id(), id))
                out.item().object([&] {
                    out.field("measured_on", entry.measured_on).field("amount", entry.measured.amount);
                    out.field("base", entry.measured.base).field("evidence", entry.evidence);
                    out.field("official_name", entry.official_name).field("at", entry.at);
                });
        });
    });
    return Response::json_text(out.take(), status);
}

void end(Request& rq, Indicator& one, std::string reason) {
    one.ended_on = rq.today();
    one.ended_reason = std::move(reason);
    save_indicator(rq.db(), rq.agency_id(), one);
    audit::record(rq, "indicator.end", one.id, one.name + ": " + *one.ended_reason);
}

/// All of them or none.
Response take_indicators(Request& rq) {
    FieldReader in{rq.body()};
    std::vector<IndicatorRow> known = list_indicators(rq.db(), rq.visibility());
    std::vector<Taken> all;
    in.each("items", [&](FieldReader& one) {
        all.push_back(read_taken(rq, one, known));
        known.push_back({all.back().indicator, {}, {}});
    });
    if (all.empty()) in.wrong("items", "field.required");
    in.finish();
    for (Taken& taken : all) {
        save_new_indicator(rq.db(), rq.agency_id(), taken.indicator, rq.now());
        audit::record(rq, "indicator.take", taken.indicator.id,
                      taken.indicator.name + ": " + target_words(taken.indicator));
        if (taken.replaced) end(rq, *taken.replaced, target_words(taken.indicator));
    }
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const Taken& taken : all)
                out.item().object([&] { out.field("id", taken.indicator.id).field("name", taken.indicator.name); });
        });
    });
    return Response::json_text(out.take(), 201);
}

Response show(Request& rq) { return answer(rq, rq.id()); }

void require_in_force(const Indicator& one) {
    if (one.ended_on) throw Failure{FailureKind::conflict, "indicator.ended_already"};
}

Response change(Request& rq) {
    Indicator one = visible_indicator(rq).indicator;
    const std::string before = target_words(one);
    FieldReader in{rq.body()};
    read_fields(rq, in, one);
    one.version = in.integer("version", 1, INT64_MAX);
    in.finish();
    require_in_force(one);
    save_indicator(rq.db(), rq.agency_id(), one);
    audit::record(rq, "indicator.change", one.id, one.name + ": " + before + " → " + target_words(one));
    return answer(rq, one.id);
}

/// It stays, with what was measured, and counts no more.
Response end_indicator(Request& rq) {
    Indicator one = visible_indicator(rq).indicator;
    FieldReader in{rq.body()};
    std::string reason = in.text("reason", reason_rule);
    one.version = in.integer("version", 1, INT64_MAX);
    in.finish();
    require_in_force(one);
    end(rq, one, std::move(reason));
    return answer(rq, one.id);
}

/// What no register counts is entered by a person, with the day and what shows it.
Response enter_value(Request& rq) {
    const Indicator one = visible_indicator(rq).indicator;
    const Definition* by = one.definition ? find_definition(*one.definition) : nullptr;
    FieldReader in{rq.body()};
    Entry entry{.measured_on = in.date("measured_on"),
                .measured = {.amount = in.integer("amount", 0, amount_max)},
                .evidence = in.text("evidence", evidence_rule)};
    if (needs_base(one)) entry.measured.base = in.integer("base", 0, amount_max);
    if (!in.is_wrong("measured_on") && entry.measured_on > rq.today())
        in.wrong("measured_on", "indicator.measured_later");
    in.finish();
    if (!may_enter(one, rq.viewer())) throw Failure{FailureKind::forbidden, "indicator.not_yours"};
    if (by && !by->by_hand()) throw Failure{FailureKind::conflict, "indicator.counted"};
    entry.at = rq.now();
    save_entry(rq.db(), rq.agency_id(), one.id, rq.viewer().official_id, entry);
    audit::record(rq, "indicator.enter", one.id, one.name);
    return answer(rq, one.id, 201);
}

}  // namespace

const office::Routes indicator_routes{
    {office::POST, "/api/indicators", take_indicators, Ability::programme_manage},
    {office::GET, "/api/indicators/{id}", show, Ability::programme_see},
    {office::PATCH, "/api/indicators/{id}", change, Ability::programme_manage},
    {office::POST, "/api/indicators/{id}/ending", end_indicator, Ability::programme_manage},
    {office::POST, "/api/indicators/{id}/values", enter_value, Ability::programme_see},
};

}  // namespace programmes
