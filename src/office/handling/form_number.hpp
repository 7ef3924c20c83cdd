#pragma once
#include "office/dossiers/own_dossier.hpp"

namespace handling {

/// Gives the form of the act its number, in the act's own write: forms 02 and 03 run by themselves through the year,
/// 04 (công văn) and 05 (thông báo) are papers that the office sends.
void number_form(sql::Connection&, const accounts::Viewer&, const dossiers::Dossier&, const dossiers::Act&,
                 calendar::Instant now);

}  // namespace handling
