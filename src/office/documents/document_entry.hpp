#pragma once
#include "office/documents/document.hpp"
#include "office/search/search.hpp"

/// What searching knows of the registers.
namespace documents {

/// Of documents d those that the viewer may see: $1 agency, $2 unit of their Visibility. The one place that says so.
#define DOCUMENTS_SEEN " d.agency_id = $1 AND (CAST($2 AS uuid) IS NULL OR d.unit_id IS NULL OR d.unit_id = $2)"

search::Entry entry_of(const Document&);
/// Of the agency's documents the next after that id, in the order of ids.
std::vector<search::Entry> entries_after(sql::Connection&, const std::string& agency_id,
                                         const std::optional<std::string>& id, int limit);

}  // namespace documents
