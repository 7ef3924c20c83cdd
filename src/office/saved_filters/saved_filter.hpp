#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "office/accounts/viewer.hpp"
#include "office/routing/route.hpp"

/// bộ lọc đã lưu: the filters of a list under a name. It gives nobody a sight of more: whoever opens it is shown what
/// they may see.
namespace saved_filters {

/// Whose list shows it: who saved it, everybody of that unit, everybody of the agency.
enum class Audience { own, unit, agency };
std::string_view word_of(Audience);
std::optional<Audience> audience_of(std::string_view);
inline const std::vector<std::string_view> audience_words{"own", "unit", "agency"};

/// The lists that keep filters.
inline const std::vector<std::string_view> lists{"tasks", "directives", "documents", "dossiers"};

/// Most that one person keeps for one list: further ones would be a list to filter.
inline constexpr std::int64_t kept_max = 50;

struct SavedFilter {
    std::string id;
    std::string list;
    std::string name;
    std::string query;  ///< "state=open&due=late"
    Audience audience = Audience::own;
    std::string unit_id;
    std::string official_id;
    std::string official_name;
    bool first = false;  ///< the viewer's list begins with it
    std::int64_t version = 1;
};

/// A head shares with the unit, who directs the agency's tasks also with the agency.
bool may_share(Audience, const accounts::Viewer&);
/// Who saved it; and of one that the agency sees, who may share so.
bool may_change(const SavedFilter&, const accounts::Viewer&);

extern const office::Routes routes;

}  // namespace saved_filters
