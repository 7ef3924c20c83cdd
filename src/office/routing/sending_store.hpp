#pragma once
#include "office/routing/request.hpp"

namespace office {

/// How long a page's key is kept: a text that waits longer in a browser is no longer sent by itself.
inline constexpr std::chrono::hours sending_life{24 * 14};

/// A page makes a key (`?key=`, a UUID) for what it sends and uses it again when the answer was lost on the way. Notes
/// the key in the write's own transaction; Failure(conflict, "request.done_before") when that was done already. No key:
/// nothing happens.
void note_sending(sql::Connection&, const std::string& agency_id, const std::string& official_id,
                  const std::optional<std::string>& key, calendar::Instant now);

}  // namespace office
