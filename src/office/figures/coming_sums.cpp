#include "office/figures/coming_sums.hpp"

#include <algorithm>

#include "office/agencies/agency.hpp"
#include "office/figures/kept_sums.hpp"

namespace figures {
namespace {

/// What the sums will be added to; nothing when none are left. On PostgreSQL a second hand waits here.
std::optional<std::string> hold_coming(sql::Connection& db, const std::string& receiver_id,
                                       const std::string& import_id) {
    return db.maybe(
        "UPDATE figure_coming SET is_seen = is_seen WHERE agency_id = $1 AND import_id = $2 RETURNING whose",
        {receiver_id, import_id}, [](sql::Columns& in) { return in.text(); });
}

std::vector<KeptSum> some_coming(sql::Connection& db, const std::string& receiver_id, const std::string& import_id,
                                 const SumsFrom& from) {
    static const std::string text = "SELECT " + kept_columns() +
                                    " FROM figure_spans WHERE agency_id = $1 AND whose = $2"
                                    " AND (span, begins) >= ($3, $4)"
                                    " ORDER BY span, begins, " CELL_COLUMNS " LIMIT $5";
    return db.all(text, {receiver_id, import_id, from.span, from.begins, static_cast<std::int64_t>(sums_a_write)},
                  read_kept);
}

/// Removes those that were read, by the order in which the engine read them.
void remove_until(sql::Connection& db, const std::string& receiver_id, const std::string& import_id,
                  const SumsFrom& from, const KeptSum& last) {
    db.run(
        "DELETE FROM figure_spans WHERE agency_id = $1 AND whose = $2 AND (span, begins) >= ($3, $4)"
        " AND (span, begins) <= ($5, $6) AND (span, begins, " CELL_COLUMNS ") <= ($5, $6, $7, $8, $9, $10, $11, $12)",
        {receiver_id, import_id, from.span, from.begins, word_of(last.span), last.begins, last.cell.unit_id,
         last.cell.procedure_id, last.cell.official_id, last.cell.field, last.cell.channel, last.cell.level});
}

std::size_t take_some(sql::Connection& db, const std::string& receiver_id, const std::string& import_id, SumsFrom& from,
                      bool adds) {
    const auto whose = hold_coming(db, receiver_id, import_id);
    if (!whose) return 0;
    const std::vector<KeptSum> some = some_coming(db, receiver_id, import_id, from);
    if (some.empty()) {
        db.run("DELETE FROM figure_coming WHERE agency_id = $1 AND import_id = $2", {receiver_id, import_id});
        return 0;
    }
    if (adds) {
        std::vector<RollUp::Entry> entries;
        for (const KeptSum& one : some) entries.push_back(one.entry());
        std::sort(entries.begin(), entries.end(), RollUp::comes_before);
        RollUp::write(db, receiver_id, *whose, entries);
    }
    remove_until(db, receiver_id, import_id, from, some.back());
    from = {std::string(word_of(some.back().span)), calendar::to_iso(some.back().begins)};
    return some.size();
}

}  // namespace

std::vector<std::string> receivers_of_sums(sql::Connection& db, const std::string& agency_id) {
    std::vector<std::string> receivers{agency_id};
    if (auto city = agencies::city_of(db, agency_id)) receivers.push_back(std::move(*city));
    return receivers;
}

void expect_sums(sql::Connection& db, const std::string& agency_id, const std::string& import_id) {
    for (const std::string& receiver : receivers_of_sums(db, agency_id))
        db.run("INSERT INTO figure_coming (agency_id, import_id, whose, is_seen) VALUES ($1, $2, $3, $4)",
               {receiver, import_id, receiver == agency_id ? "own" : "communes", false});
}

void show_sums(sql::Connection& db, const std::string& agency_id, const std::string& import_id) {
    for (const std::string& receiver : receivers_of_sums(db, agency_id))
        db.run("UPDATE figure_coming SET is_seen = $3 WHERE agency_id = $1 AND import_id = $2",
               {receiver, import_id, true});
}

ComingSums::ComingSums(RollUp own, sql::Connection& db, const std::string& agency_id, std::string import_id)
    : import_id_(std::move(import_id)) {
    const std::vector<std::string> receivers = receivers_of_sums(db, agency_id);
    if (receivers.size() > 1) parts_.push_back({receivers[1], own.of_city(), {}});
    parts_.push_back({agency_id, std::move(own), {}});
    for (Part& part : parts_) {
        part.entries = part.sums.entries();
        all_ += part.entries.size();
    }
}

bool ComingSums::write_some(sql::Connection& db) {
    while (part_ < parts_.size() && next_ == parts_[part_].entries.size()) {
        ++part_;
        next_ = 0;
    }
    if (part_ == parts_.size()) return false;
    const std::span<const RollUp::Entry> left = std::span(parts_[part_].entries).subspan(next_);
    const auto some = left.first(std::min(left.size(), sums_a_write));
    RollUp::write(db, parts_[part_].receiver_id, import_id_, some);
    next_ += some.size();
    written_ += some.size();
    return true;
}

std::size_t add_some_sums(sql::Connection& db, const std::string& receiver_id, const std::string& import_id,
                          SumsFrom& from) {
    return take_some(db, receiver_id, import_id, from, true);
}

std::size_t drop_some_sums(sql::Connection& db, const std::string& receiver_id, const std::string& import_id,
                           SumsFrom& from) {
    return take_some(db, receiver_id, import_id, from, false);
}

std::int64_t count_coming_sums(sql::Connection& db, const std::string& receiver_id, const std::string& import_id) {
    return db.number("SELECT count(*) FROM figure_spans WHERE agency_id = $1 AND whose = $2", {receiver_id, import_id});
}

}  // namespace figures
