#include "lib/crypto/uuid.hpp"
#include "lib/json/field_reader.hpp"
#include "lib/json/writer.hpp"
#include "office/dossiers/import_source.hpp"

namespace dossiers {
namespace {

constexpr std::string_view sources =
    "SELECT s.id, s.name, s.columns, o.name, s.changed_at FROM dossier_sources s"
    " JOIN officials o ON o.agency_id = s.agency_id AND o.id = s.changed_by WHERE s.agency_id = $1";

std::string columns_json(const Table& table) {
    json::Writer out;
    out.object([&] {
        out.key("columns").array([&] {
            for (const TableColumn& column : table.columns)
                out.item().object([&] {
                    out.field("header", column.header);
                    out.field("field", column.meaning ? std::optional(word_of(*column.meaning)) : std::nullopt);
                });
        });
    });
    return out.take();
}

std::vector<SourceColumn> columns_of(const std::string& kept) {
    std::vector<SourceColumn> columns;
    json::FieldReader in{kept};
    in.each("columns", [&](json::FieldReader& column) {
        const auto word = column.maybe_text("field");
        columns.push_back({column.maybe_text("header").value_or(""), word ? column_of(*word) : std::nullopt});
    });
    return columns;
}

Source read_source(sql::Columns& in) {
    Source source{.id = in.text(), .name = in.text()};
    source.columns = columns_of(in.text());
    source.changed_by_name = in.text();
    source.changed_at = in.instant();
    return source;
}

}  // namespace

std::optional<Source> find_source(sql::Connection& db, const std::string& agency_id, const std::string& fingerprint) {
    static const std::string text = std::string(sources) + " AND s.fingerprint = $2";
    return db.maybe(text, {agency_id, fingerprint}, read_source);
}

std::vector<Source> list_sources(sql::Connection& db, const std::string& agency_id) {
    static const std::string text = std::string(sources) + " ORDER BY s.name, s.id";
    return db.all(text, {agency_id}, read_source);
}

void save_source(sql::Connection& db, const std::string& agency_id, const std::string& name, const Table& table,
                 const std::string& official_id, calendar::Instant now) {
    db.run(
        "INSERT INTO dossier_sources (agency_id, id, name, fingerprint, columns, changed_by, changed_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (agency_id, fingerprint) DO UPDATE SET"
        " name = excluded.name, columns = excluded.columns, changed_by = excluded.changed_by,"
        " changed_at = excluded.changed_at",
        {agency_id, crypto::new_uuid(), name, fingerprint_of(table), columns_json(table), official_id, now});
}

std::optional<std::string> forget_source(sql::Connection& db, const std::string& agency_id, const std::string& id) {
    const auto name = db.maybe("SELECT name FROM dossier_sources WHERE agency_id = $1 AND id = $2", {agency_id, id},
                               [](sql::Columns& in) { return in.text(); });
    if (name) db.run("DELETE FROM dossier_sources WHERE agency_id = $1 AND id = $2", {agency_id, id});
    return name;
}

}  // namespace dossiers
