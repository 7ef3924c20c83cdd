#pragma once
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "lib/sql/database.hpp"
#include "lib/text/text.hpp"
#include "office/dossiers/dossier.hpp"

namespace dossiers {

/// A dossier on its way in, with what is kept beside it: its content's hash, the name as it is searched.
struct Incoming {
    Dossier dossier;
    std::int64_t content_hash;
    std::string applicant_key = text::fold(dossier.applicant);
    int row = 0;  ///< where the file has it
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

/// Takes the place of another import of the agency that still runs.
void save_started(sql::Connection&, const ImportRecord&);
/// Holds its record until the write ends; false when it was ended, or a later import has taken its place.
bool hold_running(sql::Connection&, const ImportRecord&);
/// Rows of the running import: invisible until save_seen.
void save_new(sql::Connection&, const ImportRecord&, const std::vector<Incoming>&);
/// Rows whose code is known with other data: kept aside until the import is finished.
void save_changed(sql::Connection&, const ImportRecord&, const std::vector<Incoming>&);
/// The one flag that makes the rows, and the sums that they bring, visible.
void save_seen(sql::Connection&, const ImportRecord&, const ImportCounts&);

}  // namespace dossiers
