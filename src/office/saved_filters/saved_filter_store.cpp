#include "office/saved_filters/saved_filter_store.hpp"

#include "lib/crypto/uuid.hpp"
#include "lib/failure.hpp"

namespace saved_filters {
namespace {

/// What the viewer's lists show: $1 agency, $2 official, $3 unit.
constexpr std::string_view seen =
    "SELECT f.id, f.list, f.name, f.query, f.audience, f.unit_id, f.official_id, o.name, f.version,"
    " (SELECT count(*) FROM first_filters s WHERE s.agency_id = f.agency_id AND s.official_id = $2"
    " AND s.filter_id = f.id)"
    " FROM saved_filters f JOIN officials o ON o.agency_id = f.agency_id AND o.id = f.official_id"
    " WHERE f.agency_id = $1 AND (f.official_id = $2 OR f.audience = 'agency'"
    " OR (f.audience = 'unit' AND f.unit_id = $3))";

SavedFilter filter_of(sql::Columns& in) {
    SavedFilter filter;
    filter.id = in.text();
    filter.list = in.text();
    filter.name = in.text();
    filter.query = in.text();
    filter.audience = audience_of(in.text()).value();
    filter.unit_id = in.text();
    filter.official_id = in.text();
    filter.official_name = in.text();
    filter.version = in.integer();
    filter.first = in.integer() > 0;
    return filter;
}

}  // namespace

std::vector<SavedFilter> list_filters(sql::Connection& db, const accounts::Viewer& viewer, std::string_view list) {
    static const std::string text = std::string(seen) + " AND f.list = $4 ORDER BY f.name, f.id";
    return db.all(text, {viewer.agency_id, viewer.official_id, viewer.unit_id, list}, filter_of);
}

std::optional<SavedFilter> find_filter(sql::Connection& db, const accounts::Viewer& viewer, const std::string& id) {
    static const std::string text = std::string(seen) + " AND f.id = $4";
    return db.maybe(text, {viewer.agency_id, viewer.official_id, viewer.unit_id, id}, filter_of);
}

std::int64_t count_own(sql::Connection& db, const accounts::Viewer& viewer, std::string_view list) {
    return db.number("SELECT count(*) FROM saved_filters WHERE agency_id = $1 AND official_id = $2 AND list = $3",
                     {viewer.agency_id, viewer.official_id, list});
}

void save_new_filter(sql::Connection& db, const std::string& agency_id, SavedFilter& filter, calendar::Instant now) {
    filter.id = crypto::new_uuid();
    db.run(
        "INSERT INTO saved_filters (agency_id, id, list, name, query, audience, unit_id, official_id, created_at,"
        " version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)",
        {agency_id, filter.id, filter.list, filter.name, filter.query, word_of(filter.audience), filter.unit_id,
         filter.official_id, now});
}

void save_filter(sql::Connection& db, const std::string& agency_id, SavedFilter& filter) {
    const auto saved = db.run(
        "UPDATE saved_filters SET name = $3, query = $4, audience = $5, unit_id = $6, version = version + 1"
        " WHERE agency_id = $1 AND id = $2 AND version = $7",
        {agency_id, filter.id, filter.name, filter.query, word_of(filter.audience), filter.unit_id, filter.version});
    if (saved == 0) throw Failure{FailureKind::conflict, "record.changed"};
    ++filter.version;
}

void remove_filter(sql::Connection& db, const std::string& agency_id, const std::string& id) {
    db.run("DELETE FROM first_filters WHERE agency_id = $1 AND filter_id = $2", {agency_id, id});
    db.run("DELETE FROM saved_filters WHERE agency_id = $1 AND id = $2", {agency_id, id});
}

void save_first(sql::Connection& db, const accounts::Viewer& viewer, const std::string& list,
                const std::optional<std::string>& filter_id) {
    db.run("DELETE FROM first_filters WHERE agency_id = $1 AND official_id = $2 AND list = $3",
           {viewer.agency_id, viewer.official_id, list});
    if (filter_id)
        db.run("INSERT INTO first_filters (agency_id, official_id, list, filter_id) VALUES ($1, $2, $3, $4)",
               {viewer.agency_id, viewer.official_id, list, *filter_id});
}

}  // namespace saved_filters
