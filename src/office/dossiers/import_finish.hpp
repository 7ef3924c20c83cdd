#pragma once
#include <functional>

#include "office/dossiers/dossier_import_store.hpp"

/// The end of an import, whichever it is. From the write that makes its rows seen there is no way back: the sums that
/// it brings are added to the others, and what known dossiers become is taken over, some at a time, while others work.
/// Every such write leaves rows and sums right, so whoever finds an import seen and not finished goes on with it.
namespace dossiers {

/// Finishes an import that is seen; tells how much of all is done. Two may do it at once.
void finish_import(sql::Database&, const ImportRecord&, calendar::Instant at,
                   const std::function<void(std::size_t done, std::size_t all)>& progress);
/// Those of the agency that a server has left so when it stopped.
void finish_seen(sql::Database&, const std::string& agency_id, calendar::Instant at);

/// Removes the rows of an import that nobody has seen, piece by piece, and leaves it cancelled or failed.
void drop_import(sql::Database&, const std::string& agency_id, const std::string& import_id, std::string_view state);
/// Removes what imports that were cancelled, killed or replaced have left; but not that one.
void drop_unfinished(sql::Database&, const std::string& agency_id, const std::string& but_import_id);

}  // namespace dossiers
