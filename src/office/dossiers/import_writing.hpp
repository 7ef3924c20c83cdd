#pragma once
#include <future>

#include "lib/sql/database.hpp"
#include "office/dossiers/dossier_import_store.hpp"
#include "office/dossiers/import_catalogue.hpp"
#include "office/figures/roll_up.hpp"

namespace dossiers {

/// Rows that one write carries: others wait for SQLite's writer meanwhile.
inline constexpr std::size_t rows_a_write = 1'000;

/// What an import writes, some at a time, and nobody sees until show(). The next rows can be read while some are
/// written. Every write is Failure(conflict,
/// "dossier_import.replaced") when a later import of the agency has taken its place.
class ImportWriting {
public:
    ImportWriting(sql::Database&, ImportRecord);

    /// Takes the place of what runs, and removes what was cut off.
    void begin();
    void add_new(Incoming);
    void add_changed(Incoming incoming) { changed_.push_back(std::move(incoming)); }
    bool is_full() const { return new_.size() + changed_.size() >= rows_a_write; }
    /// Begins to write the rows that were added, beside the caller, when those before are written. Of these it gives
    /// back what is left out because the office has given out its code itself meanwhile.
    std::vector<Incoming> write();
    /// The same for the rows that are being written now: waits for them.
    std::vector<Incoming> settle();
    /// Writes the sums that all rows bring; after each piece it tells how many there are.
    void write_sums(const std::function<void(std::size_t done, std::size_t all)>& written);
    /// Makes everything seen, with the units and procedures that the import brings; `record` runs in the same write.
    void show(ImportCatalogue&, const ImportCounts&, const std::function<void(sql::Connection&)>& record);

private:
    void require_running(sql::Connection&) const;
    void write_rows();
    std::vector<Incoming> leave_out_own();

    sql::Database& database_;
    ImportRecord record_;
    figures::RollUp roll_up_;
    std::vector<Incoming> new_, changed_;                  // added
    std::vector<Incoming> new_in_hand_, changed_in_hand_;  // being written
    std::future<void> written_;
};

}  // namespace dossiers
