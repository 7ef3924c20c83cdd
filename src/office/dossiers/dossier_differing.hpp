#pragma once
#include "office/dossiers/dossier_list.hpp"

namespace dossiers {

/// The open dossiers whose due day is not the one that their procedure's time limit gives, of those that the filter
/// wants; own ones follow it always. Whole pages of the register are looked through until `page.limit` of them are
/// found: a page may hold more.
DossierPage list_differing(sql::Connection&, const accounts::Visibility&, const DossierFilter&, const AsOf&,
                           const office::Page&);

}  // namespace dossiers
