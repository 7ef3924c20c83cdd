#include "office/dossiers/import_finish.hpp"

#include <algorithm>

#include "office/dossiers/dossier_reading.hpp"
#include "office/dossiers/incoming_content.hpp"
#include "office/dossiers/pauses.hpp"
#include "office/figures/coming_sums.hpp"

namespace dossiers {
namespace {

/// Changed rows that one write takes, each with what it changes in the sums; rows that one write removes.
constexpr int changes_a_write = 100, rows_removed_a_write = 1'000;

/// The state that was seen until now, by the import that brought the dossier, unless it is kept; and the new one.
void keep_states(sql::Connection& db, const ImportRecord& record, const Dossier& old, State shown) {
    db.run(
        "INSERT INTO dossier_states (agency_id, dossier_id, import_id, state) SELECT agency_id, id, import_id, state"
        " FROM dossiers WHERE agency_id = $1 AND id = $2 ON CONFLICT (agency_id, dossier_id, import_id) DO NOTHING",
        {record.agency_id, old.id});
    db.run("INSERT INTO dossier_states (agency_id, dossier_id, import_id, state) VALUES ($1, $2, $3, $4)",
           {record.agency_id, old.id, record.id, static_cast<int>(shown)});
}

/// Puts one changed row in the place of the old one; the old contributions go, the new ones come.
void take_change(sql::Connection& db, const ImportRecord& record, Incoming& incoming, calendar::Date today,
                 figures::RollUp& roll_up) {
    static const std::string find =
        "SELECT " + std::string(dossier_columns) + " FROM visible_dossiers WHERE agency_id = $1 AND code = $2";
    const auto old = db.maybe(find, {record.agency_id, incoming.dossier.code}, read_dossier);
    if (!old) return;
    Dossier& shown = incoming.dossier;
    shown.id = old->id;
    const std::vector<Pause> before = pauses_of(db, record.agency_id, old->id);
    const std::vector<Pause> after = pauses_after_import(before, shown, today);
    if (old->state != shown.state) keep_states(db, record, *old, shown.state);
    roll_up.remove(*old, before);
    roll_up.add(shown, after);
    std::vector<sql::Value> values{record.agency_id, shown.id};
    add_content(values, incoming);
    db.run(
        "UPDATE dossiers SET code = $3, procedure_id = $4, unit_id = $5, field = $6, level = $7, channel = $8,"
        " applicant = $9, applicant_key = $10, received_at = $11, received_on = $12, due_on = $13, finished_at = $14,"
        " finished_on = $15, state = $16, fee = $17, fee_bearing = $18, payment = $19, paid_online = $20,"
        " components_digitised = $21, result_electronic = $22, content_hash = $23, version = version + 1 WHERE "
        "agency_id = $1 AND id = $2",
        values);
    replace_pauses(db, record.agency_id, shown.id, after);
}

/// On PostgreSQL a second hand waits here; false when nothing is to be finished.
bool hold_finishing(sql::Connection& db, const std::string& agency_id, const std::string& import_id) {
    return db.run("UPDATE dossier_imports SET state = state WHERE agency_id = $1 AND id = $2 AND state = 'finishing'",
                  {agency_id, import_id}) == 1;
}

std::vector<Incoming> some_changes(sql::Connection& db, const ImportRecord& record) {
    // The dossier's own id is not known yet: the import's stands in its column.
    static const std::string page = "SELECT import_id AS " + std::string(dossier_columns) +
                                    ", content_hash FROM dossier_changes WHERE agency_id = $1 AND import_id = $2"
                                    " ORDER BY code LIMIT $3";
    return db.all(page, {record.agency_id, record.id, changes_a_write}, [](sql::Columns& in) {
        Dossier shown = read_dossier(in);
        return Incoming{std::move(shown), in.integer()};
    });
}

/// Puts some changed rows in the place of the old ones and keeps the sums; their number.
std::size_t take_some_changes(sql::Connection& db, const ImportRecord& record) {
    if (!hold_finishing(db, record.agency_id, record.id)) return 0;
    std::vector<Incoming> changes = some_changes(db, record);
    if (changes.empty()) return 0;
    figures::RollUp roll_up;
    const calendar::Date today = calendar::local_date(record.started_at);
    for (Incoming& incoming : changes) take_change(db, record, incoming, today, roll_up);
    roll_up.save(db, record.agency_id);
    db.run("DELETE FROM dossier_changes WHERE agency_id = $1 AND import_id = $2 AND code <= $3",
           {record.agency_id, record.id, changes.back().dossier.code});
    return changes.size();
}

/// Removes some rows of an import; false when none is left. Ids rise with time, so its rows lie behind its own id.
bool drop_some(sql::Connection& db, const std::string& agency_id, const std::string& import_id) {
    const auto last = db.maybe(
        "SELECT id FROM (SELECT id FROM dossiers WHERE agency_id = $1 AND import_id = $2 AND id > $2"
        " ORDER BY id LIMIT $3) piece ORDER BY id DESC LIMIT 1",
        {agency_id, import_id, rows_removed_a_write}, [](sql::Columns& in) { return in.text(); });
    if (!last) return false;
    db.run(
        "DELETE FROM dossier_pauses WHERE agency_id = $1 AND dossier_id IN"
        " (SELECT id FROM dossiers WHERE agency_id = $1 AND import_id = $2 AND id > $2 AND id <= $3)",
        {agency_id, import_id, *last});
    db.run("DELETE FROM dossiers WHERE agency_id = $1 AND import_id = $2 AND id > $2 AND id <= $3",
           {agency_id, import_id, *last});
    return true;
}

bool drop_some_changes(sql::Connection& db, const std::string& agency_id, const std::string& import_id) {
    return db.run(
               "DELETE FROM dossier_changes WHERE agency_id = $1 AND import_id = $2 AND code IN"
               " (SELECT code FROM dossier_changes WHERE agency_id = $1 AND import_id = $2 ORDER BY code LIMIT $3)",
               {agency_id, import_id, rows_removed_a_write}) > 0;
}

std::vector<std::string> receivers(sql::Database& database, const std::string& agency_id) {
    return database.reading([&](sql::Connection& db) { return figures::receivers_of_sums(db, agency_id); });
}

void drop_sums(sql::Database& database, const std::string& agency_id, const std::string& import_id) {
    for (const std::string& receiver : receivers(database, agency_id)) {
        figures::SumsFrom from;
        while (database.writing(
            [&](sql::Connection& db) { return figures::drop_some_sums(db, receiver, import_id, from); })) {
        }
    }
}

std::vector<ImportRecord> list_finishing(sql::Connection& db, const std::string& agency_id) {
    return db.all(
        "SELECT id, name, official_id, started_at FROM dossier_imports WHERE agency_id = $1 AND state = 'finishing'"
        " ORDER BY started_at, id",
        {agency_id}, [&](sql::Columns& in) {
            return ImportRecord{.agency_id = agency_id,
                                .id = in.text(),
                                .name = in.text(),
                                .official_id = in.maybe_text(),
                                .started_at = in.instant()};
        });
}

/// How much of an import is left to do after it is seen.
std::size_t count_left(sql::Connection& db, const ImportRecord& record) {
    std::int64_t left = db.number("SELECT count(*) FROM dossier_changes WHERE agency_id = $1 AND import_id = $2",
                                  {record.agency_id, record.id});
    for (const std::string& receiver : figures::receivers_of_sums(db, record.agency_id))
        left += figures::count_coming_sums(db, receiver, record.id);
    return static_cast<std::size_t>(left);
}

}  // namespace

void finish_import(sql::Database& database, const ImportRecord& record, calendar::Instant at,
                   const std::function<void(std::size_t, std::size_t)>& progress) {
    const std::size_t all = database.reading([&](sql::Connection& db) { return count_left(db, record); });
    std::size_t done = 0;
    const auto all_of = [&](auto some) {
        while (const std::size_t count = database.writing(some)) {
            done += count;
            if (progress) progress(std::min(done, all), all);
        }
    };
    all_of([&](sql::Connection& db) { return take_some_changes(db, record); });
    for (const std::string& receiver : receivers(database, record.agency_id)) {
        figures::SumsFrom from;
        all_of([&](sql::Connection& db) { return figures::add_some_sums(db, receiver, record.id, from); });
    }
    database.write([&](sql::Connection& db) {
        db.run(
            "UPDATE dossier_imports SET state = 'done', finished_at = $3 WHERE agency_id = $1 AND id = $2"
            " AND state = 'finishing'",
            {record.agency_id, record.id, at});
    });
}

void finish_seen(sql::Database& database, const std::string& agency_id, calendar::Instant at) {
    const auto left = database.reading([&](sql::Connection& db) { return list_finishing(db, agency_id); });
    for (const ImportRecord& record : left) finish_import(database, record, at, {});
}

void drop_import(sql::Database& database, const std::string& agency_id, const std::string& import_id,
                 std::string_view state) {
    const bool is_hidden = database.writing([&](sql::Connection& db) {
        return db.run("UPDATE dossier_imports SET state = $3 WHERE agency_id = $1 AND id = $2 AND hides_rows",
                      {agency_id, import_id, state}) == 1;
    });
    if (!is_hidden) return;
    while (database.writing([&](sql::Connection& db) { return drop_some_changes(db, agency_id, import_id); })) {
    }
    while (database.writing([&](sql::Connection& db) { return drop_some(db, agency_id, import_id); })) {
    }
    drop_sums(database, agency_id, import_id);
    database.write([&](sql::Connection& db) {
        db.run("UPDATE dossier_imports SET hides_rows = $3 WHERE agency_id = $1 AND id = $2",
               {agency_id, import_id, false});
    });
}

void drop_unfinished(sql::Database& database, const std::string& agency_id, const std::string& but_import_id) {
    const auto left = database.reading([&](sql::Connection& db) {
        return db.all("SELECT id FROM dossier_imports WHERE agency_id = $1 AND hides_rows AND id <> $2",
                      {agency_id, but_import_id}, [](sql::Columns& in) { return in.text(); });
    });
    for (const std::string& import_id : left) drop_import(database, agency_id, import_id, "failed");
}

}  // namespace dossiers
