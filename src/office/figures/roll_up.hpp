#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "lib/sql/connection.hpp"
#include "office/dossiers/dossier.hpp"

namespace figures {

/// What a write changes in the daily sums, gathered in memory and saved once, in the same transaction. Its size grows
/// with days and dimensions, not with rows.
class RollUp {
public:
    /// Adds what the dossier contributes.
    void add(const dossiers::Dossier& dossier, const std::vector<dossiers::Pause>& pauses) {
        change(dossier, pauses, +1);
    }
    /// Takes away what it contributed before a change.
    void remove(const dossiers::Dossier& dossier, const std::vector<dossiers::Pause>& pauses) {
        change(dossier, pauses, -1);
    }

    /// Adds everything to `figure_days`.
    void save(sql::Connection&, const std::string& agency_id) const;

    struct Entry {
        calendar::Date day;
        dossiers::Measure measure;
        const dossiers::Dimensions* dimensions;
        std::int64_t amount;
    };
    /// Those that are not zero, in the order of the table's key.
    std::vector<Entry> entries() const;

private:
    void change(const dossiers::Dossier&, const std::vector<dossiers::Pause>&, int sign);
    std::uint32_t cell_of(const dossiers::Dimensions&);

    std::unordered_map<std::string, std::uint32_t> cells_;
    std::vector<dossiers::Dimensions> dimensions_;
    std::unordered_map<std::uint64_t, std::int64_t> amounts_;  // by cell, measure and day
};

/// A daily sum that is not what the rows give.
struct Difference {
    std::string day, measure;
    std::int64_t kept, counted;
};

/// Counts again from the rows and compares. Empty when every daily sum is right.
std::vector<Difference> recount(sql::Connection&, const std::string& agency_id);
/// Replaces the agency's daily sums by what the rows give.
void mend(sql::Connection&, const std::string& agency_id);

/// "dossiers.received" as `figure_days.measure` holds it.
std::string_view word_of(dossiers::Measure);

}  // namespace figures
