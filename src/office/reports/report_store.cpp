#include "office/reports/report_store.hpp"

#include "lib/crypto/uuid.hpp"
#include "lib/failure.hpp"

namespace reports {
namespace {

Report report_of(sql::Columns& in) {
    Report report{.id = in.text(), .form = in.text(), .period = {}};
    report.period.from = in.date();
    report.period.to = in.date();
    report.state = in.text();
    report.updated_at = in.text();
    report.version = in.integer();
    return report;
}

}  // namespace

std::vector<Report> list(sql::Connection& db, const accounts::Visibility& seen) {
    return db.all("SELECT id, form, period_from, period_to, state, updated_at, version FROM reports"
                  " WHERE agency_id = $1 ORDER BY updated_at DESC, id DESC",
                  {seen.agency_id}, report_of);
}

std::optional<Report> find(sql::Connection& db, const accounts::Visibility& seen, const std::string& id) {
    return db.maybe("SELECT id, form, period_from, period_to, state, updated_at, version FROM reports"
                    " WHERE agency_id = $1 AND id = $2",
                    {seen.agency_id, id}, report_of);
}

std::pair<Report, bool> open(sql::Connection& db, const std::string& agency_id, const std::string& form,
                             calendar::Period period, const std::string& official_id, calendar::Instant now) {
    const auto made = db.run(
        "INSERT INTO reports (agency_id, id, form, period_from, period_to, state, created_by, created_at, updated_at,"
        " version) VALUES ($1, $2, $3, $4, $5, 'open', $6, $7, $7, 1)"
        " ON CONFLICT (agency_id, form, period_from, period_to) DO NOTHING",
        {agency_id, crypto::new_uuid(), form, period.from, period.to, official_id, now});
    const auto report = db.maybe("SELECT id, form, period_from, period_to, state, updated_at, version FROM reports"
                                 " WHERE agency_id = $1 AND form = $2 AND period_from = $3 AND period_to = $4",
                                 {agency_id, form, period.from, period.to}, report_of);
    return {report.value(), made > 0};
}

Texts texts_of(sql::Connection& db, const std::string& agency_id, const std::string& report_id) {
    Texts texts;
    db.each("SELECT code, text FROM report_texts WHERE agency_id = $1 AND report_id = $2", {agency_id, report_id},
            [&](const sql::Row& row) { texts.emplace(row.text(0), row.text(1)); });
    return texts;
}

Texts texts_of(sql::Connection& db, const std::string& agency_id, const std::string& form, calendar::Period period) {
    const auto id = db.maybe("SELECT id FROM reports"
                             " WHERE agency_id = $1 AND form = $2 AND period_from = $3 AND period_to = $4",
                             {agency_id, form, period.from, period.to}, [](sql::Columns& in) { return in.text(); });
    return id ? texts_of(db, agency_id, *id) : Texts{};
}

void save_text(sql::Connection& db, const std::string& agency_id, Report& report, const std::string& code,
               const std::string& text, const std::string& official_id, calendar::Instant now) {
    const auto saved = db.run("UPDATE reports SET version = version + 1, updated_at = $3"
                              " WHERE agency_id = $1 AND id = $2 AND version = $4",
                              {agency_id, report.id, now, report.version});
    if (saved == 0) throw Failure{FailureKind::conflict, "record.changed"};
    ++report.version;
    report.updated_at = calendar::to_iso(now);
    db.run("INSERT INTO report_texts (agency_id, report_id, code, text, written_by, written_at)"
           " VALUES ($1, $2, $3, $4, $5, $6)"
           " ON CONFLICT (agency_id, report_id, code) DO UPDATE SET text = $4, written_by = $5, written_at = $6",
           {agency_id, report.id, code, text, official_id, now});
}

}  // namespace reports
