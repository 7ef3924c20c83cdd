#pragma once
#include "office/agencies/agency.hpp"
#include "office/routing/request.hpp"

/// người dân: what citizens ask for without signing in. A request of theirs has no viewer and no agency of its own.
namespace citizens {

/// The agency that a citizen asks: `?agency=code`, or the only one that this installation has. Failure(bad_input)
/// naming it when several are there and none is said, Failure(not_found) for one that is not there.
agencies::Agency agency_of(const office::Request&);

}  // namespace citizens
