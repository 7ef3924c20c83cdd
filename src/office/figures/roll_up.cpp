#include "office/figures/roll_up.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "office/dossiers/dossier_reading.hpp"

namespace figures {
namespace {

using calendar::Date;
using dossiers::Dimensions;
using dossiers::Measure;

constexpr std::array<std::string_view, dossiers::measures> words = {
    "dossiers.received", "dossiers.early",     "dossiers.on_time", "dossiers.late",
    "dossiers.refused",  "dossiers.withdrawn", "dossiers.paused",  "dossiers.overdue"};

/// Sums that one statement writes.
constexpr std::size_t entries_a_statement = 16;
constexpr int columns = 12;

std::string insert_text(std::size_t entries) {
    std::string text =
        "INSERT INTO figure_days (agency_id, day, measure, unit_id, field, channel, level, fee_bearing, paid_online,"
        " components_digitised, result_electronic, amount) VALUES ";
    int n = 0;
    for (std::size_t i = 0; i < entries; ++i) {
        text += i == 0 ? "(" : ", (";
        for (int c = 0; c < columns; ++c) text += (c == 0 ? "$" : ", $") + std::to_string(++n);
        text += ")";
    }
    return text +
           " ON CONFLICT (agency_id, day, measure, unit_id, field, channel, level, fee_bearing, paid_online,"
           " components_digitised, result_electronic) DO UPDATE SET amount = figure_days.amount + excluded.amount";
}

using Sums = std::map<std::tuple<std::string, std::string, Dimensions>, std::int64_t>;

Sums kept_sums(sql::Connection& db, const std::string& agency_id) {
    Sums sums;
    db.each(
        "SELECT day, measure, unit_id, field, channel, level, fee_bearing, paid_online, components_digitised,"
        " result_electronic, amount FROM figure_days WHERE agency_id = $1 AND amount <> 0",
        {agency_id}, [&](const sql::Row& row) {
            sql::Columns in{row};
            std::string day = in.text(), measure = in.text();
            Dimensions dimensions = dossiers::read_dimensions(in);
            sums[{std::move(day), std::move(measure), std::move(dimensions)}] = in.integer();
        });
    return sums;
}

RollUp counted(sql::Connection& db, const std::string& agency_id) {
    RollUp roll_up;
    dossiers::each_visible(db, agency_id,
                           [&](const dossiers::Dossier& dossier, const std::vector<dossiers::Pause>& pauses) {
                               roll_up.add(dossier, pauses);
                           });
    return roll_up;
}

}  // namespace

std::string_view word_of(Measure measure) { return words[static_cast<std::size_t>(measure)]; }

std::uint32_t RollUp::cell_of(const Dimensions& d) {
    std::string key;
    key.reserve(96);
    key.append(d.unit_id)
        .append(1, '\x1f')
        .append(d.field)
        .append(1, '\x1f')
        .append(d.channel)
        .append(1, '\x1f')
        .append(d.level);
    key +=
        static_cast<char>(d.fee_bearing | d.paid_online << 1 | d.components_digitised << 2 | d.result_electronic << 3);
    const auto [found, fresh] = cells_.try_emplace(std::move(key), static_cast<std::uint32_t>(dimensions_.size()));
    if (fresh) dimensions_.push_back(d);
    return found->second;
}

void RollUp::change(const dossiers::Dossier& dossier, const std::vector<dossiers::Pause>& pauses, int sign) {
    const std::uint64_t cell = cell_of(dossier.dimensions);
    for (const dossiers::Contribution& one : dossiers::contributions(dossier, pauses)) {
        const auto day = static_cast<std::uint64_t>(one.day.time_since_epoch().count() + (1 << 20));
        amounts_[cell << 32 | static_cast<std::uint64_t>(one.measure) << 24 | day] += sign * one.amount;
    }
}

std::vector<RollUp::Entry> RollUp::entries() const {
    std::vector<Entry> all;
    all.reserve(amounts_.size());
    for (const auto& [key, amount] : amounts_) {
        if (amount == 0) continue;
        const Date day{std::chrono::days{static_cast<int>(key & 0xFF'FFFF) - (1 << 20)}};
        all.push_back({day, static_cast<Measure>(key >> 24 & 0xFF), &dimensions_[key >> 32], amount});
    }
    std::sort(all.begin(), all.end(), [](const Entry& a, const Entry& b) {
        if (a.day != b.day) return a.day < b.day;
        if (a.measure != b.measure) return word_of(a.measure) < word_of(b.measure);
        return a.dimensions != b.dimensions && *a.dimensions < *b.dimensions;
    });
    return all;
}

void RollUp::save(sql::Connection& db, const std::string& agency_id) const {
    static const std::string many = insert_text(entries_a_statement), one = insert_text(1);
    const std::vector<Entry> all = entries();
    std::vector<sql::Value> values;
    values.reserve(entries_a_statement * columns);
    for (std::size_t i = 0; i < all.size();) {
        const std::size_t count = all.size() - i >= entries_a_statement ? entries_a_statement : 1;
        values.clear();
        for (const std::size_t last = i + count; i < last; ++i) {
            const Dimensions& d = *all[i].dimensions;
            values.insert(values.end(),
                          {agency_id, all[i].day, word_of(all[i].measure), d.unit_id, d.field, d.channel, d.level,
                           d.fee_bearing, d.paid_online, d.components_digitised, d.result_electronic, all[i].amount});
        }
        db.run(count == 1 ? one : many, values);
    }
}

std::vector<Difference> recount(sql::Connection& db, const std::string& agency_id) {
    Sums kept = kept_sums(db, agency_id);
    std::vector<Difference> differences;
    const RollUp right = counted(db, agency_id);
    for (const RollUp::Entry& entry : right.entries()) {
        const std::string day = calendar::to_iso(entry.day), measure{word_of(entry.measure)};
        const auto found = kept.find({day, measure, *entry.dimensions});
        const std::int64_t amount = found == kept.end() ? 0 : found->second;
        if (amount != entry.amount) differences.push_back({day, measure, amount, entry.amount});
        if (found != kept.end()) kept.erase(found);
    }
    for (const auto& [key, amount] : kept) differences.push_back({std::get<0>(key), std::get<1>(key), amount, 0});
    return differences;
}

void mend(sql::Connection& db, const std::string& agency_id) {
    db.run("DELETE FROM figure_days WHERE agency_id = $1", {agency_id});
    counted(db, agency_id).save(db, agency_id);
}

}  // namespace figures
