#include "office/directives/directive_entry.hpp"
#include "office/directives/scan.hpp"

namespace directives {
namespace {

Scan scan_of(sql::Columns& in) {
    return {.agency_id = in.text(),
            .id = in.text(),
            .name = in.text(),
            .sha256 = in.text(),
            .state = in.text(),
            .pages = in.integer(),
            .reading = in.maybe_text(),
            .message = in.maybe_text(),
            .official_id = in.text()};
}

}  // namespace

void save_new_scan(sql::Connection& db, const Scan& scan, calendar::Instant now) {
    db.run(
        "INSERT INTO directive_scans (agency_id, id, name, sha256, state, pages, official_id, started_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        {scan.agency_id, scan.id, scan.name, scan.sha256, scan.state, scan.pages, scan.official_id,
         calendar::to_iso(now)});
}

std::optional<Scan> find_scan(sql::Connection& db, const std::string& agency_id, const std::string& official_id,
                              const std::string& id) {
    return db.maybe(
        "SELECT agency_id, id, name, sha256, state, pages, reading, message, official_id FROM directive_scans"
        " WHERE agency_id = $1 AND id = $2 AND official_id = $3",
        {agency_id, id, official_id}, scan_of);
}

std::vector<Scan> list_scans(sql::Connection& db, const std::string& agency_id, const std::string& official_id) {
    return db.all(
        "SELECT s.agency_id, s.id, s.name, s.sha256, s.state, s.pages, CAST(NULL AS text), s.message, s.official_id"
        " FROM directive_scans s WHERE s.agency_id = $1 AND s.official_id = $2 AND s.state <> 'cancelled'"
        " AND NOT EXISTS (SELECT 1 FROM attachments a WHERE a.agency_id = $1 AND a.sha256 = s.sha256)"
        " ORDER BY s.id DESC LIMIT 50",
        {agency_id, official_id}, scan_of);
}

void save_scan_read(sql::Connection& db, const Scan& scan, const std::string& reading, const std::string& paper) {
    db.run(
        "UPDATE directive_scans SET state = 'ready', reading = $3, paper = $4"
        " WHERE agency_id = $1 AND id = $2 AND state = 'reading'",
        {scan.agency_id, scan.id, reading, paper});
}

void save_scan_end(sql::Connection& db, const Scan& scan, std::string_view state,
                   const std::optional<std::string>& message) {
    db.run(
        "UPDATE directive_scans SET state = $3, message = $4, reading = NULL, paper = NULL"
        " WHERE agency_id = $1 AND id = $2",
        {scan.agency_id, scan.id, state, message});
}

std::optional<ScanRead> read_of_scan(sql::Connection& db, const std::string& agency_id, const std::string& sha256) {
    return db.maybe(
        "SELECT paper, reading FROM directive_scans WHERE agency_id = $1 AND sha256 = $2 AND state = 'ready'"
        " ORDER BY id DESC LIMIT 1",
        {agency_id, sha256}, [](sql::Columns& in) {
            return ScanRead{in.text(), in.text()};
        });
}

std::string recognised_text(sql::Connection& db, const std::string& agency_id, const std::string& sha256) {
    if (const auto scanned = read_of_scan(db, agency_id, sha256)) return text_of_blocks(scanned->paper);
    const auto paper = db.maybe(
        "SELECT d.paper FROM attachments a JOIN directives d ON d.agency_id = a.agency_id AND d.attachment_id = a.id"
        " WHERE a.agency_id = $1 AND a.sha256 = $2 AND d.paper IS NOT NULL LIMIT 1",
        {agency_id, sha256}, [](sql::Columns& in) { return in.text(); });
    return paper ? text_of_blocks(*paper) : "";
}

void remove_old_scans(sql::Connection& db, const std::string& agency_id, calendar::Instant before) {
    db.run("DELETE FROM directive_scans WHERE agency_id = $1 AND started_at < $2",
           {agency_id, calendar::to_iso(before)});
}

}  // namespace directives
