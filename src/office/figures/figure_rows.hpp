#pragma once
#include <string>
#include <vector>

#include "lib/json/writer.hpp"
#include "office/figures/figure.hpp"
#include "office/routing/request.hpp"

namespace figures {

/// "dossiers", "tasks", "readings" or "documents": of which list the rows are. Acts and parts are shown as their tasks.
std::string_view word_of(Register);

/// Failure(forbidden, "session.no_right") when the viewer's role has no list of these rows.
void require_list(const office::Request&, Register);

/// The rows of these ids, in their order: as their own list shows them; tasks and documents also with `visible`,
/// whether the viewer may open them, acts with `event`, parts with `part`. Of dossiers, only those that the viewer may
/// see.
void write_rows(json::Writer&, office::Request&, Register, const std::vector<std::string>& ids);

}  // namespace figures
