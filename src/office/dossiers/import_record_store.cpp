#include "office/dossiers/import_record.hpp"

namespace dossiers {

void save_new_import(sql::Connection& db, const ImportRecord& record) {
    db.run(
        "INSERT INTO dossier_imports (agency_id, id, name, state, hides_rows, official_id, started_at, rows, new_rows,"
        " changed_rows, unchanged_rows, wrong_rows) VALUES ($1, $2, $3, 'reading', $6, $4, $5, 0, 0, 0, 0, 0)",
        {record.agency_id, record.id, record.name, record.official_id, record.started_at, false});
}

std::optional<ImportStatus> find_import(sql::Connection& db, const std::string& agency_id, const std::string& id) {
    return db.maybe(
        "SELECT id, name, source_name, state, reading, message, rows, new_rows, changed_rows, unchanged_rows,"
        " wrong_rows, older_rows FROM dossier_imports WHERE agency_id = $1 AND id = $2",
        {agency_id, id}, [](sql::Columns& in) {
            return ImportStatus{
                .id = in.text(),
                .name = in.text(),
                .source_name = in.text(),
                .state = in.text(),
                .reading = in.maybe_text(),
                .message = in.maybe_text(),
                .counts = {in.integer(), in.integer(), in.integer(), in.integer(), in.integer(), in.integer()}};
        });
}

bool move_import(sql::Connection& db, const std::string& agency_id, const std::string& id, std::string_view from,
                 std::string_view to) {
    return db.run(
               "UPDATE dossier_imports SET state = $4, message = NULL WHERE agency_id = $1 AND id = $2 AND state = $3",
               {agency_id, id, from, to}) == 1;
}

void save_reading(sql::Connection& db, const std::string& agency_id, const std::string& id, const std::string& reading,
                  const std::optional<std::string>& message, const ImportCounts& counts,
                  const std::string& source_name) {
    db.run(
        "UPDATE dossier_imports SET state = 'ready', reading = $3, message = $4, rows = $5, new_rows = $6,"
        " changed_rows = $7, unchanged_rows = $8, wrong_rows = $9, older_rows = $10, source_name = $11"
        " WHERE agency_id = $1 AND id = $2 AND state = 'reading'",
        {agency_id, id, reading, message, counts.rows, counts.new_rows, counts.changed, counts.unchanged, counts.wrong,
         counts.older, source_name});
}

void save_reading_again(sql::Connection& db, const std::string& agency_id, const std::string& id,
                        const std::string& reading) {
    db.run("UPDATE dossier_imports SET reading = $3 WHERE agency_id = $1 AND id = $2", {agency_id, id, reading});
}

void save_source_name(sql::Connection& db, const std::string& agency_id, const std::string& id,
                      const std::string& source_name) {
    db.run("UPDATE dossier_imports SET source_name = $3 WHERE agency_id = $1 AND id = $2",
           {agency_id, id, source_name});
}

void save_end(sql::Connection& db, const std::string& agency_id, const std::string& id, std::string_view state,
              const std::string& message) {
    db.run(
        "UPDATE dossier_imports SET state = $3, message = $4 WHERE agency_id = $1 AND id = $2"
        " AND state <> 'finishing' AND state <> 'done'",
        {agency_id, id, state, message});
}

}  // namespace dossiers
