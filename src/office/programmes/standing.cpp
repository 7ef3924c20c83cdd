#include "office/programmes/standing.hpp"

#include <algorithm>

#include "lib/messages/messages.hpp"
#include "office/programmes/definition.hpp"
#include "office/reports/period_words.hpp"
#include "office/settings/setting.hpp"

namespace programmes {
namespace {

using calendar::Period;

constexpr std::int64_t thousand = 1000;

void write_period(json::Writer& out, std::string_view name, const std::optional<Period>& period) {
    out.key(name);
    if (!period) {
        out.value(nullptr);
        return;
    }
    out.object([&] { out.field("from", period->from).field("to", period->to); });
}

void write_entry(json::Writer& out, const std::optional<Entry>& entry) {
    out.key("entry");
    if (!entry) {
        out.value(nullptr);
        return;
    }
    out.object([&] {
        out.field("measured_on", entry->measured_on).field("evidence", entry->evidence);
        out.field("official_name", entry->official_name).field("at", entry->at);
    });
}

}  // namespace

std::string verdict_words(Verdict verdict, bool running) {
    if (verdict == Verdict::no_data) return messages::sentence("indicator.no_data");
    const std::string word{word_of(verdict)};
    return running ? messages::sentence("indicator.running." + word) : messages::sentence("indicator.ended." + word);
}

Measuring::Measuring(sql::Connection& db, std::string agency_id, calendar::Date today)
    : db_(db),
      agency_id_(std::move(agency_id)),
      today_(today),
      cutoff_(settings::values_of(db_, agency_id_).cutoff()) {}

std::int64_t Measuring::sum(const std::vector<std::string>& codes, Period period) {
    const std::pair key{period.from, period.to};
    if (!counts_.contains(key))
        counts_.emplace(key, figures::all(db_, {.agency_id = agency_id_, .period = period, .today = today_}));
    std::int64_t total = 0;
    for (const std::string& code : codes) total += figures::at(counts_.at(key), code);
    return total * thousand;
}

Measuring::Found Measuring::measure(const Indicator& indicator, Period period) {
    const Definition* by = indicator.definition ? find_definition(*indicator.definition) : nullptr;
    if (!by || by->by_hand()) {
        const auto entry = entry_of(db_, agency_id_, indicator.id, period);
        return {entry ? std::optional{entry->measured} : std::nullopt, {}, {}, entry};
    }
    // A year that is not over is compared with the same days of the year before.
    const Period counted{period.from, std::max(period.from, std::min(period.to, today_))};
    Measured measured{.amount = sum(by->amount_figures, counted)};
    if (is_change(indicator.direction)) {
        const Period base = year_before(counted);
        measured.base = sum(by->amount_figures, base);
        return {measured, counted, base, {}};
    }
    if (!by->base_figures.empty()) measured.base = sum(by->base_figures, counted);
    return {measured, counted, {}, {}};
}

Standing Measuring::standing_of(const Indicator& indicator, calendar::Date on) {
    Standing standing{.period = calendar::span_with(indicator.period, on, cutoff_)};
    standing.running = standing.period.to >= today_;
    const Found now = measure(indicator, standing.period);
    const Found before = measure(indicator, period_before(indicator.period, standing.period, cutoff_));
    standing.measured = now.measured;
    standing.counted = now.counted;
    standing.base_counted = now.base_counted;
    standing.entry = now.entry;
    standing.value = value_of(indicator, now.measured);
    standing.before = value_of(indicator, before.measured);
    return standing;
}

void write_fields(json::Writer& out, const IndicatorRow& row, const Standing& standing) {
    const Indicator& one = row.indicator;
    const Definition* by = one.definition ? find_definition(*one.definition) : nullptr;
    const Verdict verdict = judge(one, standing.measured);
    const auto named = [&](const std::string Definition::*name) {
        return by && !(by->*name).empty() ? std::optional{by->*name} : std::nullopt;
    };
    out.field("id", one.id).field("name", one.name).field("definition", one.definition);
    out.field("by_hand", !by || by->by_hand()).field("needs_base", needs_base(one));
    out.field("amount_name", named(&Definition::amount_name)).field("base_name", named(&Definition::base_name));
    out.field("direction", word_of(one.direction)).field("target", one.target).field("unit", one.unit);
    out.field("target_text", target_words(one)).field("period", word_of(one.period));
    out.field("unit_id", one.unit_id).field("unit_name", row.unit_name);
    write_source(out, one.source, row.directive_code);
    out.field("ended_on", one.ended_on).field("ended_reason", one.ended_reason);
    out.field("from", standing.period.from).field("to", standing.period.to).field("running", standing.running);
    out.field("period_text", reports::period_words(standing.period));
    out.field("amount", standing.measured ? std::optional{standing.measured->amount} : std::nullopt);
    out.field("base", standing.measured ? standing.measured->base : std::nullopt);
    out.field("value", standing.value);
    out.field("value_text", standing.value ? std::optional{amount_words(*standing.value, one.unit)} : std::nullopt);
    out.field("verdict", word_of(verdict)).field("verdict_text", verdict_words(verdict, standing.running));
    out.field("trend", word_of(trend_of(one.direction, standing.value, standing.before)));
    out.field("trend_text", trend_words(one, standing.value, standing.before));
    out.field("amount_figures", by ? by->amount_figures : std::vector<std::string>{});
    out.field("base_figures", !by                        ? std::vector<std::string>{}
                              : is_change(one.direction) ? by->amount_figures
                                                         : by->base_figures);
    write_period(out, "counted", standing.counted);
    write_period(out, "base_counted", standing.base_counted);
    write_entry(out, standing.entry);
    out.field("version", one.version);
}

}  // namespace programmes
