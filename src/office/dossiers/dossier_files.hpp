#pragma once
#include "office/dossiers/own_dossier.hpp"

/// số hóa: a file for each paper that was handed in, and the files of the electronic result.
namespace dossiers {

/// One file of the result.
struct ResultFile {
    std::string attachment_id, name, official_name;
    calendar::Instant at;
};

/// Whether it came, and its file. Failure(not_found) where the dossier has no paper at that place (from 1).
void save_paper(sql::Connection&, const std::string& agency_id, const std::string& dossier_id, std::int64_t place,
                bool received, const std::optional<std::string>& attachment_id);

std::vector<ResultFile> list_results(sql::Connection&, const std::string& agency_id, const std::string& dossier_id);
/// A file that is there already stays there once.
void save_new_result(sql::Connection&, const std::string& agency_id, const std::string& dossier_id,
                     const std::string& attachment_id, const std::string& official_id, calendar::Instant at);
void remove_result(sql::Connection&, const std::string& agency_id, const std::string& dossier_id,
                   const std::string& attachment_id);

/// The dossiers that a file belongs to.
std::vector<std::string> dossiers_holding(sql::Connection&, const std::string& agency_id,
                                          const std::string& attachment_id);

}  // namespace dossiers
