#pragma once
#include "lib/sql/connection.hpp"
#include "office/routing/route.hpp"

namespace risk {

/// Is it a morning of work on which nothing was foretold yet? Reads only. Where nothing ever was, at any hour.
bool risks_wait(sql::Connection&, const std::string& agency_id, calendar::Instant now);
/// Foretells of every open dossier how likely it is to be late; once a morning. Gives of how many.
int foretell_risks(sql::Connection&, const std::string& agency_id, calendar::Instant now);

extern const office::Routes routes;

}  // namespace risk
