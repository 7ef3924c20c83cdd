#pragma once
#include "lib/sql/connection.hpp"
#include "office/routing/route.hpp"

namespace digests {

/// Has the hour come at which this agency's mails of the morning are made, and are they not made yet? Reads only. Never
/// on days off and in quiet hours; a server that starts late makes up for it within digest_life.
bool digests_wait(sql::Connection&, const std::string& agency_id, calendar::Instant now);

/// Makes one mail to everybody who has something to do, and leaves it to be delivered; never again on that day, also
/// when two servers of one database try. Gives how many.
int make_digests(sql::Connection&, const std::string& agency_id, calendar::Instant now);

/// How long after its hour the morning's mail still tells something.
inline constexpr std::chrono::minutes digest_life{270};

extern const office::Routes routes;

}  // namespace digests
