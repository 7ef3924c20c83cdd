#include "office/dossiers/import_writing.hpp"

#include <algorithm>

#include "lib/failure.hpp"
#include "office/dossiers/import_finish.hpp"
#include "office/dossiers/pauses.hpp"
#include "office/figures/coming_sums.hpp"

namespace dossiers {
namespace {

/// As a new dossier stands on the day of the import.
std::vector<Pause> pauses_of_new(const Dossier& dossier, calendar::Instant now) {
    return pauses_after_import({}, dossier, calendar::local_date(now));
}

}  // namespace

ImportWriting::ImportWriting(sql::Database& database, ImportRecord record)
    : database_(database), record_(std::move(record)) {}

void ImportWriting::begin() {
    database_.write([&](sql::Connection& db) { save_started(db, record_); });
    drop_unfinished(database_, record_.agency_id, record_.id);
}

void ImportWriting::add_new(Incoming incoming) {
    roll_up_.add(incoming.dossier, pauses_of_new(incoming.dossier, record_.started_at));
    new_.push_back(std::move(incoming));
}

std::vector<Incoming> ImportWriting::write() {
    std::vector<Incoming> own = settle();
    if (new_.size() + changed_.size() == 0) return own;
    new_in_hand_.swap(new_);
    changed_in_hand_.swap(changed_);
    written_ = std::async(std::launch::async, [this] { write_rows(); });
    return own;
}

std::vector<Incoming> ImportWriting::settle() {
    std::vector<Incoming> own;
    while (written_.valid()) try {
            written_.get();
        } catch (const Failure& failure) {
            if (failure.code != "sql.taken") throw;
            std::vector<Incoming> found = leave_out_own();
            if (found.empty()) throw;
            std::move(found.begin(), found.end(), std::back_inserter(own));
            written_ = std::async(std::launch::async, [this] { write_rows(); });
        }
    new_in_hand_.clear();
    changed_in_hand_.clear();
    return own;
}

void ImportWriting::write_rows() {
    database_.write([&](sql::Connection& db) {
        require_running(db);
        save_new(db, record_, new_in_hand_);
        save_changed(db, record_, changed_in_hand_);
    });
}

void ImportWriting::require_running(sql::Connection& db) const {
    if (!hold_running(db, record_)) throw Failure(FailureKind::conflict, "dossier_import.replaced");
}

std::vector<Incoming> ImportWriting::leave_out_own() {
    std::vector<std::string> codes;
    for (const Incoming& one : new_in_hand_) codes.push_back(one.dossier.code);
    const auto known = database_.reading([&](sql::Connection& db) { return find_known(db, record_.agency_id, codes); });
    const auto left = std::stable_partition(new_in_hand_.begin(), new_in_hand_.end(),
                                            [&](const Incoming& one) { return !known.contains(one.dossier.code); });
    std::vector<Incoming> own(std::make_move_iterator(left), std::make_move_iterator(new_in_hand_.end()));
    new_in_hand_.erase(left, new_in_hand_.end());
    for (const Incoming& one : own) roll_up_.remove(one.dossier, pauses_of_new(one.dossier, record_.started_at));
    return own;
}

void ImportWriting::write_sums(const std::function<void(std::size_t, std::size_t)>& written) {
    figures::ComingSums sums = database_.reading([&](sql::Connection& db) {
        return figures::ComingSums(std::move(roll_up_), db, record_.agency_id, record_.id);
    });
    while (database_.writing([&](sql::Connection& db) {
        require_running(db);
        return sums.write_some(db);
    }))
        written(sums.written(), sums.all());
}

void ImportWriting::show(ImportCatalogue& catalogue, const ImportCounts& counts,
                         const std::function<void(sql::Connection&)>& record) {
    database_.write([&](sql::Connection& db) {
        require_running(db);
        for (accounts::Unit& unit : catalogue.new_units) accounts::save_new_unit(db, record_.agency_id, unit);
        for (const procedures::Procedure& procedure : catalogue.new_procedures)
            save_new_procedure(db, record_.agency_id, procedure);
        save_seen(db, record_, counts);
        record(db);
    });
}

}  // namespace dossiers
