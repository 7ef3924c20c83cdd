#pragma once
#include "office/figures/figure.hpp"
#include "office/lateness/lateness.hpp"

namespace lateness {

/// Exactly the rows behind dossiers.resolved_late and dossiers.open_overdue, with what was done to each; nothing else
/// is read.
std::vector<LateDossier> list_late(sql::Connection&, const figures::Question&);

/// Each with why it is late, as of the period's last day or now.
struct Explained {
    LateDossier dossier;
    Delay delay;
    std::vector<std::string> steps = {};  ///< names of the version's steps
};
std::vector<Explained> explain_late(sql::Connection&, const figures::Question&, calendar::Instant now);

}  // namespace lateness
