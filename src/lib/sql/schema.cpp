#include "lib/sql/schema.hpp"

#include "lib/text/text.hpp"

namespace sql {
namespace {

std::vector<std::string> table_names(Connection& db) {
    // The order of making: SQLite keeps it as rowid, PostgreSQL as oid.
    const std::string_view statement =
        db.engine() == Engine::sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
              " AND name NOT LIKE 'index!_%' ESCAPE '!' AND name <> 'migrations' ORDER BY rowid"
            : "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
              " WHERE c.relkind = 'r' AND n.nspname = current_schema() AND c.relname NOT LIKE 'index!_%' ESCAPE '!'"
              " AND c.relname <> 'migrations' ORDER BY c.oid";
    return db.all(statement, {}, [](Columns& in) { return in.text(); });
}

Table table_of(Connection& db, const std::string& name) {
    const std::string_view statement =
        db.engine() == Engine::sqlite
            ? "SELECT name, lower(type) FROM pragma_table_info($1) ORDER BY cid"
            : "SELECT column_name, data_type FROM information_schema.columns"
              " WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position";
    Table table{.name = name, .columns = {}, .booleans = {}};
    db.each(statement, {name}, [&](const Row& row) {
        table.columns.emplace_back(row.text(0));
        if (row.text(1) == "boolean") table.booleans.emplace_back(row.text(0));
    });
    return table;
}

}  // namespace

std::vector<Table> tables(Connection& db) {
    std::vector<Table> found;
    for (const std::string& name : table_names(db)) found.push_back(table_of(db, name));
    return found;
}

std::string select_all(const Table& table) {
    return "SELECT " + text::join(table.columns, ", ") + " FROM " + table.name;
}

std::string insert_one(const Table& table) {
    std::vector<std::string> places;
    for (std::size_t i = 1; i <= table.columns.size(); ++i) places.push_back("$" + std::to_string(i));
    return "INSERT INTO " + table.name + " (" + text::join(table.columns, ", ") + ") VALUES (" +
           text::join(places, ", ") + ")";
}

}  // namespace sql
