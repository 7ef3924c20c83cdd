#pragma once
#include <map>
#include <string>
#include <vector>

#include "lib/sql/connection.hpp"
#include "office/dossiers/dossier.hpp"

/// What is kept of standstills: of an own dossier with their moments, of one that an import brought by its days.
namespace dossiers {

/// started_on, ended_on, state, started_at, ended_at
Pause read_pause(sql::Columns&);
/// Oldest first.
std::vector<Pause> pauses_of(sql::Connection&, const std::string& agency_id, const std::string& dossier_id);
/// Of every dossier that is not finished, by its id.
std::map<std::string, std::vector<Pause>> pauses_of_open(sql::Connection&, const std::string& agency_id);
/// Of a dossier that has none yet.
void save_pauses(sql::Connection&, const std::string& agency_id, const std::string& dossier_id,
                 const std::vector<Pause>&);
/// Puts these in the place of those that are kept.
void replace_pauses(sql::Connection&, const std::string& agency_id, const std::string& dossier_id,
                    const std::vector<Pause>&);

}  // namespace dossiers
