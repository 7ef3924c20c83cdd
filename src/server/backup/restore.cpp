#include <boost/json.hpp>
#include <map>
#include <set>

#include "lib/crypto/hash.hpp"
#include "lib/failure.hpp"
#include "lib/sql/schema.hpp"
#include "office/attachments/attachment.hpp"
#include "server/backup/archive.hpp"
#include "server/backup/backup.hpp"

namespace server {
namespace {

constexpr std::size_t manifest_max = 1 << 20;
/// One line is one row; the longest holds a paper as read.
constexpr std::size_t piece_max = 256 << 20;

[[noreturn]] void broken() { throw Failure{FailureKind::unreadable, "restore.broken"}; }

struct Manifest {
    std::set<std::string> migrations;
    std::map<std::string, sql::Table, std::less<>> tables;
};

Manifest read_manifest(const std::string& text) {
    boost::json::error_code error;
    const auto root = boost::json::parse(text, error);
    if (error || !root.is_object()) broken();
    Manifest manifest;
    try {
        if (root.at("form").as_string() != "sauro-backup-1") broken();
        for (const auto& name : root.at("migrations").as_array()) manifest.migrations.emplace(name.as_string());
        for (const auto& one : root.at("tables").as_array()) {
            sql::Table table{.name = std::string(one.at("name").as_string()), .columns = {}, .booleans = {}};
            for (const auto& column : one.at("columns").as_array()) table.columns.emplace_back(column.as_string());
            manifest.tables.emplace(table.name, table);
        }
    } catch (const boost::system::system_error&) {
        broken();
    } catch (const std::out_of_range&) {
        broken();  // a name that is not there
    }
    return manifest;
}

/// Names come from the file: only tables and columns that the schema has are written into.
void require_known(const Manifest& manifest, const std::vector<sql::Table>& schema) {
    for (const auto& [name, table] : manifest.tables) {
        const auto known = std::find_if(schema.begin(), schema.end(),
                                        [&wanted = name](const sql::Table& one) { return one.name == wanted; });
        if (known == schema.end() || table.columns.empty()) broken();
        for (const std::string& column : table.columns)
            if (std::find(known->columns.begin(), known->columns.end(), column) == known->columns.end()) broken();
    }
}

std::int64_t insert_piece(sql::Connection& db, const sql::Table& table, const std::string& piece) {
    const std::string statement = sql::insert_one(table);
    std::int64_t rows = 0;
    for (std::size_t from = 0; from < piece.size(); ++rows) {
        const std::size_t end = piece.find('\n', from);
        if (end == std::string::npos) broken();
        boost::json::error_code error;
        const auto line = boost::json::parse({piece.data() + from, end - from}, error);
        if (error || !line.is_array() || line.get_array().size() != table.columns.size()) broken();
        std::vector<sql::Value> values;
        for (const auto& cell : line.get_array()) {
            if (cell.is_null())
                values.emplace_back(nullptr);
            else if (cell.is_string())
                values.emplace_back(std::string_view{cell.get_string()});
            else
                broken();
        }
        db.run(statement, values);
        from = end + 1;
    }
    return rows;
}

/// "tables/003_tasks/000001.jsonl" → "tasks".
std::string table_of(const std::string& entry) {
    const std::size_t number_end = entry.find('_'), slash = entry.rfind('/');
    if (number_end == std::string::npos || slash == std::string::npos || slash < number_end) broken();
    return entry.substr(number_end + 1, slash - number_end - 1);
}

bool is_hash(std::string_view name) {
    constexpr std::size_t hash_length = 64;
    return name.size() == hash_length && name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

void require_empty(sql::Connection& db) {
    if (db.number("SELECT count(*) FROM agencies") > 0) throw Failure{FailureKind::conflict, "restore.not_empty"};
}

}  // namespace

BackupCount restore(const commands::Place& place, const std::filesystem::path& file) {
    if (!std::filesystem::exists(file)) throw Failure{FailureKind::not_found, "file.not_found"};
    Manifest manifest;
    read_tar(file, [&](const std::string& name, const Chunk& chunk) {
        if (name == "manifest.json") manifest = read_manifest(read_all(chunk, manifest_max));
    });
    if (manifest.tables.empty()) broken();

    const auto database = sql::Database::open(place.data, place.database);
    const auto db = database->connect();
    sql::migrate(*db, manifest.migrations);
    require_empty(*db);
    require_known(manifest, sql::tables(*db));
    BackupCount count;
    sql::Transaction transaction{*db};
    read_tar(file, [&](const std::string& name, const Chunk& chunk) {
        if (name.starts_with("tables/")) {
            const auto table = manifest.tables.find(table_of(name));
            if (table == manifest.tables.end()) broken();
            count.rows += insert_piece(*db, table->second, read_all(chunk, piece_max));
        } else if (name.starts_with("attachments/")) {
            const std::string hash = name.substr(std::string_view{"attachments/"}.size());
            const std::string bytes = read_all(chunk, office::sheet_max);
            if (!is_hash(hash) || crypto::sha256(bytes) != hash) broken();
            attachments::write_durably(attachments::path_of(place.data, hash), bytes);
            ++count.attachments;
        }
    });
    transaction.commit();
    sql::migrate(*db);
    return count;
}

}  // namespace server
