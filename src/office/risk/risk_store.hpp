#pragma once
#include "lib/sql/connection.hpp"
#include "office/accounts/viewer.hpp"
#include "office/risk/morning.hpp"

namespace risk {

/// Finished with a result since that day, or open; those without a due day are left out.
std::vector<Known> list_known(sql::Connection&, const std::string& agency_id, calendar::Date since);

/// Was it done that morning, or on any?
bool is_made(sql::Connection&, const std::string& agency_id, calendar::Date);
bool is_ever_made(sql::Connection&, const std::string& agency_id);
/// False when it is made already: also two servers of one database do it once.
bool save_made(sql::Connection&, const std::string& agency_id, calendar::Date, calendar::Instant now);
void save_foretold(sql::Connection&, const std::string& agency_id, calendar::Date, const std::vector<Foretold>&);
/// What was foretold before that day is judged and done with.
void forget_foretold(sql::Connection&, const std::string& agency_id, calendar::Date before);

std::optional<calendar::Date> last_morning(sql::Connection&, const std::string& agency_id);
/// Of that morning those that the viewer may see and that are open still, the likeliest first.
std::vector<Foretold> list_foretold(sql::Connection&, const accounts::Visibility&, calendar::Date morning,
                                    Permille from, int limit);
/// What was foretold since that day and is decided: finished with a result, or over without one.
std::vector<Judged> list_judged(sql::Connection&, const std::string& agency_id, calendar::Date since,
                                calendar::Date today);

}  // namespace risk
