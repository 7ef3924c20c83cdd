#include "office/saved_filters/saved_filter.hpp"

#include <algorithm>

namespace saved_filters {

using accounts::Ability;

std::string_view word_of(Audience audience) { return audience_words.at(static_cast<std::size_t>(audience)); }

std::optional<Audience> audience_of(std::string_view word) {
    const auto found = std::find(audience_words.begin(), audience_words.end(), word);
    if (found == audience_words.end()) return std::nullopt;
    return static_cast<Audience>(found - audience_words.begin());
}

bool may_share(Audience audience, const accounts::Viewer& viewer) {
    switch (audience) {
        case Audience::own:
            return true;
        case Audience::unit:
            return viewer.may(Ability::tasks_assign) || viewer.may(Ability::tasks_direct);
        case Audience::agency:
            break;
    }
    return viewer.may(Ability::tasks_direct);
}

bool may_change(const SavedFilter& filter, const accounts::Viewer& viewer) {
    return filter.official_id == viewer.official_id ||
           (filter.audience == Audience::agency && may_share(Audience::agency, viewer));
}

}  // namespace saved_filters
