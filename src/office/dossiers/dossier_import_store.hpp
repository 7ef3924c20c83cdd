#pragma once
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "lib/sql/database.hpp"
#include "lib/text/text.hpp"
#include "office/dossiers/dossier.hpp"
#include "office/figures/roll_up.hpp"

namespace dossiers {

/// A dossier on its way in, with what is kept beside it: its content's hash, the name as it is searched.
struct Incoming {
    Dossier dossier;
    std::int64_t content_hash;
    std::string applicant_key = text::fold(dossier.applicant);
};

/// Calls back with the code and content hash of every dossier of the agency that is visible, and whether the office
/// handles it itself.
void each_known(sql::Connection&, const std::string& agency_id,
                const std::function<void(std::string_view code, std::int64_t content_hash, bool is_own)>&);
/// The visible dossiers of these codes, by code.
std::unordered_map<std::string, Dossier> find_known(sql::Connection&, const std::string& agency_id,
                                                    const std::vector<std::string>& codes);

struct ImportRecord {
    std::string agency_id;
    std::string id;
    std::string name;                        ///< of the file
    std::optional<std::string> official_id;  ///< nothing: the command line
    calendar::Instant started_at;
};
struct ImportCounts {
    std::int64_t rows = 0, new_rows = 0, changed = 0, unchanged = 0, wrong = 0;
    std::int64_t older = 0;  ///< left out because they show an earlier state than is known
};

void save_started(sql::Connection&, const ImportRecord&);
/// False when a later import has taken this one's place.
bool is_running(sql::Connection&, const ImportRecord&);
/// Rows of the running import: invisible until save_finished.
void save_new(sql::Connection&, const ImportRecord&, const std::vector<Incoming>&);
/// Rows whose code is known with other data: kept aside until take_changes.
void save_changed(sql::Connection&, const ImportRecord&, const std::vector<Incoming>&);
/// Puts the changed rows in the place of the old ones, says so in the roll-up, and keeps each state that is another.
void take_changes(sql::Connection&, const ImportRecord&, calendar::Date today, figures::RollUp&);
/// The one flag that makes the rows visible.
void save_finished(sql::Connection&, const ImportRecord&, const ImportCounts&, calendar::Instant at);

/// Removes the rows of an unfinished import, piece by piece, and leaves it cancelled or failed.
void drop_import(sql::Database&, const std::string& agency_id, const std::string& import_id, std::string_view state);
/// Removes what imports that were cancelled, killed or replaced have left.
void drop_unfinished(sql::Database&, const std::string& agency_id);

}  // namespace dossiers
