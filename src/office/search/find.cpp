#include "office/search/find.hpp"

#include "lib/json/field_reader.hpp"
#include "office/directives/directive.hpp"

namespace search {
namespace {

using accounts::Ability;

/// Holds what the parameters look into.
struct SeenBy {
    accounts::Visibility visibility;
    Seen values;

    SeenBy(Kind kind, const accounts::Viewer& viewer) : visibility(accounts::visibility(viewer)) {
        values.emplace_back(visibility.agency_id);
        if (kind == Kind::directive)
            values.push_back(sql::flag(directives::sees_waiting(viewer)));
        else
            values.emplace_back(visibility.unit_id);
        if (kind == Kind::task || kind == Kind::attachment) values.emplace_back(visibility.official_id);
    }
    SeenBy(const SeenBy&) = delete;
};

/// Where the page begins: a group, and the record before.
struct Begin {
    std::size_t group = 0;
    std::optional<std::string> record_id;
};

Begin begin_of(const office::Page& page, std::size_t groups) {
    const office::Cursor cursor = page.cursor();
    if (!cursor.key) return {};
    const bool known =
        cursor.key->size() == 1 && (*cursor.key)[0] >= '0' && (*cursor.key)[0] < static_cast<char>('0' + groups);
    if (!known) office::refuse("after", "field.choice");
    return {static_cast<std::size_t>((*cursor.key)[0] - '0'), cursor.id};
}

}  // namespace

bool may_search(Kind kind, const accounts::Viewer& viewer) {
    switch (kind) {
        case Kind::directive:
            return viewer.may(Ability::directives_see);
        case Kind::document:
            return viewer.may(Ability::documents_see);
        case Kind::task:
        case Kind::attachment:
            break;
    }
    return viewer.may(Ability::tasks_see);
}

Found find(sql::Connection& db, const accounts::Viewer& viewer, Kind kind, const Query& query,
           const office::Page& page) {
    const SeenBy seen{kind, viewer};
    const Expressions wanted = expressions(query, db.engine());
    Found found;
    found.count = count_hits(db, kind, seen.values, wanted.all, counted_max + 1);
    found.more = found.count > counted_max;
    found.count = std::min<std::int64_t>(found.count, counted_max);
    if (found.count == 0) return found;
    Begin begin = begin_of(page, wanted.groups.size());
    for (std::size_t group = begin.group; group < wanted.groups.size(); ++group, begin.record_id.reset()) {
        const int left = page.asked() - static_cast<int>(found.hits.size());
        for (Hit& hit : hits(db, kind, seen.values, wanted.groups[group], begin.record_id, left, found.more)) {
            if (static_cast<int>(found.hits.size()) == page.limit) return found;
            found.next = std::to_string(group) + "|" + hit.record_id;
            found.hits.push_back(std::move(hit));
        }
    }
    found.next.reset();
    return found;
}

}  // namespace search
