#pragma once
#include <functional>

#include "lib/calendar/date.hpp"
#include "office/search/search.hpp"

namespace search {

/// How an entry is kept: the title in the first line, cut at text_max.
std::string text_of(const Entry&);
std::string_view title_in(std::string_view text);
std::string_view body_in(std::string_view text);

std::optional<std::string> find_text(sql::Connection&, const std::string& agency_id, Kind,
                                     const std::string& record_id);
/// Files whose text is still to be taken out, the oldest first.
std::vector<std::string> list_unread(sql::Connection&, const std::string& agency_id, int limit);

/// Are all records of the agency in the index, by today's form?
bool is_built(sql::Connection&, const std::string& agency_id);
void save_built(sql::Connection&, const std::string& agency_id, calendar::Instant now);

}  // namespace search
