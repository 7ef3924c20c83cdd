#include <algorithm>
#include <string>

#include "lib/calendar/clock.hpp"
#include "lib/embedded/embedded.hpp"
#include "lib/failure.hpp"
#include "lib/sql/database.hpp"

namespace sql {
namespace {

constexpr std::string_view folder = "migrations/";

struct Migration {
    std::string name;  // 0001_agencies
    std::string_view text;
};

/// Those of this engine, in order.
std::vector<Migration> migrations_for(Engine engine) {
    const std::string_view own = engine == Engine::sqlite ? ".sqlite.sql" : ".postgres.sql";
    const std::string_view other = engine == Engine::sqlite ? ".postgres.sql" : ".sqlite.sql";
    std::vector<Migration> found;
    for (const embedded::File& file : embedded::files()) {
        std::string_view name = file.name;
        if (!name.starts_with(folder) || name.ends_with(other)) continue;
        name.remove_prefix(folder.size());
        name.remove_suffix(name.ends_with(own) ? own.size() : std::string_view{".sql"}.size());
        found.push_back({std::string(name), file.text()});
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return found;
}

void begin_alone(Connection& db) {
    if (db.engine() == Engine::sqlite) {
        db.run("BEGIN IMMEDIATE");
        return;
    }
    db.run("BEGIN");
    db.each("SELECT pg_advisory_xact_lock(742026)", {}, [](const Row&) {});
}

/// Text is compared bytewise on both engines, or lists would come in two orders.
void require_bytewise_order(Connection& db) {
    if (db.engine() == Engine::sqlite) return;
    const auto bytewise = db.number(
        "SELECT count(*) FROM pg_database WHERE datname = current_database() AND datcollate IN ('C', 'C.UTF-8', "
        "'POSIX')");
    if (bytewise == 0) throw Failure{FailureKind::unavailable, "database.collation"};
}

void migrate_those(Connection& db, const std::function<bool(const std::string&)>& wanted) {
    require_bytewise_order(db);
    begin_alone(db);
    try {
        db.run("CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, applied_at text NOT NULL)");
        for (const Migration& migration : migrations_for(db.engine())) {
            if (!wanted(migration.name)) continue;
            if (db.number("SELECT count(*) FROM migrations WHERE name = $1", {migration.name}) > 0) continue;
            db.script(migration.text);
            db.run("INSERT INTO migrations (name, applied_at) VALUES ($1, $2)",
                   {migration.name, calendar::system_clock().now()});
        }
        db.run("COMMIT");
    } catch (...) {
        try {
            db.run("ROLLBACK");
        } catch (...) {
            // Already rolled back by the engine.
        }
        throw;
    }
}

}  // namespace

void migrate(Connection& db) {
    migrate_those(db, [](const std::string&) { return true; });
}

void migrate(Connection& db, const std::set<std::string>& only) {
    migrate_those(db, [&](const std::string& name) { return only.contains(name); });
}

}  // namespace sql
