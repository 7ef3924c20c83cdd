#pragma once
#include "office/routing/request.hpp"
#include "office/search/index.hpp"

namespace search {

/// Counted up to this many of a kind, then "more": nobody reads on, and a common word stands in every paper.
inline constexpr int counted_max = 1000;

struct Found {
    std::int64_t count = 0;
    bool more = false;  ///< than counted
    std::vector<Hit> hits;
    std::optional<std::string> next;
};

/// May the viewer's role see records of that kind at all?
bool may_search(Kind, const accounts::Viewer&);

/// What the viewer may see and the words find, in the order of Expressions::groups, newest first in each.
Found find(sql::Connection&, const accounts::Viewer&, Kind, const Query&, const office::Page&);

}  // namespace search
