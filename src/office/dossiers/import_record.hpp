#pragma once
#include <optional>
#include <string>

#include "lib/sql/connection.hpp"
#include "office/dossiers/dossier_import.hpp"

namespace dossiers {

/// One import as the pages follow it: read, shown, confirmed, done.
struct ImportStatus {
    std::string id;
    std::string name;                    ///< of the file
    std::string source_name;             ///< empty where nobody has named the source
    std::string state;                   ///< reading, ready, importing, finishing (it is seen), done, cancelled, failed
    std::optional<std::string> reading;  ///< what was read, as JSON members
    std::optional<std::string> message;  ///< why it failed, or why it cannot be taken in yet
    ImportCounts counts;
};

void save_new_import(sql::Connection&, const ImportRecord&);
std::optional<ImportStatus> find_import(sql::Connection&, const std::string& agency_id, const std::string& id);
/// Moves it from one state to another; false when it was not in that state.
bool move_import(sql::Connection&, const std::string& agency_id, const std::string& id, std::string_view from,
                 std::string_view to);
/// What was read: it is ready to be confirmed, or says what is missing.
void save_reading(sql::Connection&, const std::string& agency_id, const std::string& id, const std::string& reading,
                  const std::optional<std::string>& message, const ImportCounts&, const std::string& source_name);
/// What was read, when a row turned out wrong later.
void save_reading_again(sql::Connection&, const std::string& agency_id, const std::string& id,
                        const std::string& reading);
void save_source_name(sql::Connection&, const std::string& agency_id, const std::string& id,
                      const std::string& source_name);
/// Of one that is not seen: what is seen ends by itself.
void save_end(sql::Connection&, const std::string& agency_id, const std::string& id, std::string_view state,
              const std::string& message);

}  // namespace dossiers
