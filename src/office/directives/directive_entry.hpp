#pragma once
#include "office/directives/directive.hpp"
#include "office/search/search.hpp"

/// What searching knows of directives: the whole paper.
namespace directives {

/// Of directives d those that the viewer may see: $1 agency, $2 whether they see what waits (sees_waiting). The one
/// place that says so; is_visible says the same of a Directive.
#define DIRECTIVES_SEEN " d.agency_id = $1 AND (d.state = 'issued' OR CAST($2 AS text) IS NOT NULL)"

search::Entry entry_of(const Directive&);
/// Of the agency's directives the next after that id, in the order of ids.
std::vector<search::Entry> entries_after(sql::Connection&, const std::string& agency_id,
                                         const std::optional<std::string>& id, int limit);

/// The text of a paper that is kept as JSON blocks, a line each for paragraphs and rows.
std::string text_of_blocks(const std::string& blocks);

}  // namespace directives
