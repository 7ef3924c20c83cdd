#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "office/dossiers/own_dossier.hpp"

namespace dossiers {

/// What happened to one dossier.
struct History {
    std::vector<Act> acts;                    ///< in their order; none of one that came with an import
    std::vector<Pause> pauses;                ///< oldest first
    std::vector<std::string> missing_papers;  ///< that were not handed in at the receipt
};

/// Of many at once, by their ids: a statement a hundred of them.
std::unordered_map<std::string, History> list_histories(sql::Connection&, const std::string& agency_id,
                                                        const std::vector<std::string>& ids);

}  // namespace dossiers
