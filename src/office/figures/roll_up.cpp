#include "office/figures/roll_up.hpp"

#include <algorithm>

#include "office/agencies/agency.hpp"

namespace figures {
namespace {

using calendar::Date;
using dossiers::Measure;

constexpr std::array<std::string_view, sums> words = {"received",
                                                      "early",
                                                      "on_time",
                                                      "late",
                                                      "refused",
                                                      "withdrawn",
                                                      "paused",
                                                      "overdue",
                                                      "result_electronic",
                                                      "fee_bearing",
                                                      "fee_bearing_finished",
                                                      "paid_online",
                                                      "paid_online_finished",
                                                      "components_digitised",
                                                      "components_digitised_finished"};

constexpr int key_columns = 10;
#define KEY_AFTER_AGENCY "whose, span, begins, unit_id, procedure_id, official_id, field, channel, level"
/// Rows that one statement writes: a large write, one day with its month and year, what is left.
constexpr std::array<std::size_t, 3> rows_a_statement{15, spans, 1};

std::string insert_text(std::size_t rows) {
    std::string text = "INSERT INTO figure_spans (agency_id, " KEY_AFTER_AGENCY;
    for (const std::string_view sum : words) text += ", " + std::string(sum);
    text += ") VALUES ";
    int n = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        text += i == 0 ? "(" : ", (";
        for (std::size_t c = 0; c < key_columns + sums; ++c) text += (c == 0 ? "$" : ", $") + std::to_string(++n);
        text += ")";
    }
    text += " ON CONFLICT (agency_id, " KEY_AFTER_AGENCY ") DO UPDATE SET ";
    for (const std::string_view sum : words) {
        const std::string name{sum};
        text += (sum == words.front() ? "" : ", ") + name + " = figure_spans." + name + " + excluded." + name;
    }
    return text;
}

const std::string& insert_of(std::size_t rows) {
    static const std::array<std::string, 3> texts{insert_text(rows_a_statement[0]), insert_text(rows_a_statement[1]),
                                                  insert_text(rows_a_statement[2])};
    return texts[rows == rows_a_statement[0] ? 0 : rows == rows_a_statement[1] ? 1 : 2];
}

Sum sum_of(Measure measure) {
    switch (measure) {
        case Measure::received:
            return Sum::received;
        case Measure::early:
            return Sum::early;
        case Measure::on_time:
            return Sum::on_time;
        case Measure::late:
            return Sum::late;
        case Measure::refused:
            return Sum::refused;
        case Measure::withdrawn:
            return Sum::withdrawn;
        case Measure::paused:
            return Sum::paused;
        case Measure::overdue:
            break;
    }
    return Sum::overdue;
}

/// One contribution as the columns have it.
Amounts amounts_of(Measure measure, const dossiers::Dimensions& by, int amount) {
    Amounts all{};
    const auto add = [&](Sum sum) { all[static_cast<std::size_t>(sum)] += amount; };
    add(sum_of(measure));
    if (measure == Measure::paused || measure == Measure::overdue) return all;
    const bool received = measure == Measure::received;
    if (by.fee_bearing) add(received ? Sum::fee_bearing : Sum::fee_bearing_finished);
    if (by.fee_bearing && by.paid_online) add(received ? Sum::paid_online : Sum::paid_online_finished);
    if (by.components_digitised) add(received ? Sum::components_digitised : Sum::components_digitised_finished);
    const bool result = measure == Measure::early || measure == Measure::on_time || measure == Measure::late;
    if (result && by.result_electronic) add(Sum::result_electronic);
    return all;
}

constexpr int day_bits = 24;
constexpr std::int64_t day_zero = 1 << 20;

std::uint64_t number_of(std::uint32_t place, Date day) {
    const auto days = static_cast<std::uint64_t>(day.time_since_epoch().count() + day_zero);
    return std::uint64_t{place} << day_bits | days;
}
Date day_of(std::uint64_t number) {
    const auto days = static_cast<std::int64_t>(number & ((1u << day_bits) - 1));
    return Date{std::chrono::days{static_cast<int>(days - day_zero)}};
}

void plus(Amounts& to, const Amounts& more, int sign = +1) {
    for (std::size_t i = 0; i < sums; ++i) to[i] += sign * more[i];
}

}  // namespace

std::string_view word_of(Sum sum) { return words[static_cast<std::size_t>(sum)]; }

std::uint32_t RollUp::place_of(const Cell& cell) {
    std::string name;
    name.reserve(128);
    for (const std::string* part :
         {&cell.unit_id, &cell.procedure_id, &cell.official_id, &cell.field, &cell.channel, &cell.level})
        name.append(*part).append(1, '\x1f');
    const auto [found, fresh] = places_.try_emplace(std::move(name), static_cast<std::uint32_t>(cells_.size()));
    if (fresh) cells_.push_back(cell);
    return found->second;
}

void RollUp::add(Date day, const Cell& cell, const Amounts& amounts, int sign) {
    plus(days_[number_of(place_of(cell), day)], amounts, sign);
}

void RollUp::change(const dossiers::Dossier& dossier, const std::vector<dossiers::Pause>& pauses, int sign) {
    const dossiers::Dimensions& by = dossier.dimensions;
    const std::string none{dossiers::no_unit};
    const std::uint32_t place = place_of({.unit_id = by.unit_id,
                                          .procedure_id = dossier.procedure_id.value_or(none),
                                          .official_id = dossier.holder_id.value_or(none),
                                          .field = by.field,
                                          .channel = by.channel,
                                          .level = by.level});
    for (const dossiers::Contribution& one : dossiers::contributions(dossier, pauses))
        plus(days_[number_of(place, one.day)], amounts_of(one.measure, by, one.amount), sign);
}

bool RollUp::comes_before(const Entry& a, const Entry& b) {
    if (a.span != b.span) return a.span < b.span;
    if (a.begins != b.begins) return a.begins < b.begins;
    return a.cell != b.cell && *a.cell < *b.cell;
}

std::vector<RollUp::Entry> RollUp::entries() const {
    std::array<std::unordered_map<std::uint64_t, Amounts>, spans> by_span;
    for (const auto& [number, amounts] : days_)
        for (const Span span : {Span::day, Span::month, Span::year}) {
            const auto place = static_cast<std::uint32_t>(number >> day_bits);
            plus(by_span[static_cast<std::size_t>(span)][number_of(place, begin_of(span, day_of(number)))], amounts);
        }
    std::vector<Entry> all;
    for (const Span span : {Span::day, Span::month, Span::year})
        for (const auto& [number, amounts] : by_span[static_cast<std::size_t>(span)])
            if (amounts != Amounts{}) all.push_back({span, day_of(number), &cells_[number >> day_bits], amounts});
    std::sort(all.begin(), all.end(), comes_before);
    return all;
}

RollUp RollUp::of_city() const {
    RollUp city;
    for (const auto& [number, amounts] : days_) {
        Cell cell = cells_[number >> day_bits];
        cell.unit_id = cell.procedure_id = cell.official_id = dossiers::no_unit;
        city.add(day_of(number), cell, amounts);
    }
    return city;
}

void RollUp::write(sql::Connection& db, const std::string& agency_id, std::string_view whose) const {
    write(db, agency_id, whose, entries());
}

void RollUp::write(sql::Connection& db, const std::string& agency_id, std::string_view whose,
                   std::span<const Entry> all) {
    std::vector<sql::Value> values;
    for (std::size_t i = 0; i < all.size();) {
        std::size_t rows = 1;
        for (const std::size_t most : rows_a_statement)
            if (all.size() - i >= most) {
                rows = most;
                break;
            }
        values.clear();
        for (const std::size_t last = i + rows; i < last; ++i) {
            const Entry& one = all[i];
            const Cell& cell = *one.cell;
            values.insert(values.end(), {agency_id, whose, word_of(one.span), one.begins, cell.unit_id,
                                         cell.procedure_id, cell.official_id, cell.field, cell.channel, cell.level});
            for (const std::int64_t amount : one.amounts) values.emplace_back(amount);
        }
        db.run(insert_of(rows), values);
    }
}

void RollUp::save(sql::Connection& db, const std::string& agency_id) const {
    write(db, agency_id, "own");
    if (const auto city = agencies::city_of(db, agency_id)) of_city().write(db, *city, "communes");
}

}  // namespace figures
