#include "server/backup/backup.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>

#include "lib/crypto/hash.hpp"
#include "lib/failure.hpp"
#include "lib/sql/each_engine.hpp"
#include "lib/sql/schema.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/unit.hpp"
#include "office/agencies/agency.hpp"
#include "office/attachments/attachment.hpp"
#include "office/audit/audit.hpp"
#include "server/backup/archive.hpp"
#include "server/serve.hpp"

namespace {

constexpr std::string_view file_bytes = "%PDF-1.4 một tệp";

struct Folders {
    std::filesystem::path root = std::filesystem::temp_directory_path() / ("sauro-backup-" + crypto::new_uuid());
    Folders() { std::filesystem::create_directories(root); }
    ~Folders() { std::filesystem::remove_all(root); }
    commands::Place place(const std::string& name) const { return {.data = root / name, .database = {}}; }
    std::filesystem::path file(const std::string& name) const { return root / name; }
};

/// Text with what breaks formats: quotes, line ends, empty against NULL, numbers that are text.
void fill(const commands::Place& place) {
    const auto database = server::open_database(place);
    database->write([&](sql::Connection& db) {
        const agencies::Agency agency = agencies::ensure(db, "11242");
        accounts::Unit unit{.name = "Phòng \"Một\"\nHai", .short_name = "007", .kind = "division", .from_import = true};
        accounts::save_new_unit(db, agency.agency_id, unit);
        accounts::Official one{.name = "Lê Văn Á", .post = "{}", .unit_id = unit.id, .role = "specialist"};
        accounts::save_new_official(db, agency.agency_id, one);
        const std::string hash = crypto::sha256(file_bytes);
        attachments::write_durably(attachments::path_of(place.data, hash), file_bytes);
        db.run("INSERT INTO attachments (agency_id, id, name, size, media_type, sha256, created_by, created_at)"
               " VALUES ($1, $2, 'a.pdf', $3, 'application/pdf', $4, $5, '2026-03-10T01:00:00Z')",
               {agency.agency_id, crypto::new_uuid(), static_cast<std::int64_t>(file_bytes.size()), hash, one.id});
        audit::record(db, {agency.agency_id, one.id, ""}, calendar::Instant{}, "unit.added", std::nullopt, "x\\y");
    });
}

using Rows = std::map<std::string, std::vector<std::string>>;

Rows all_rows(sql::Connection& db) {
    Rows found;
    for (const sql::Table& table : sql::tables(db)) {
        auto& rows = found[table.name];
        db.each(sql::select_all(table), {}, [&](const sql::Row& row) {
            std::string line;
            for (std::size_t i = 0; i < table.columns.size(); ++i) {
                const int column = static_cast<int>(i);
                const bool truth = std::count(table.booleans.begin(), table.booleans.end(), table.columns[i]) > 0;
                line += table.columns[i] + "=";
                if (row.is_null(column)) line += "NULL";
                else if (truth) line += row.boolean(column) ? "1" : "0";
                else line += "'" + std::string(row.text(column)) + "'";
            }
            rows.push_back(line);
        });
        std::sort(rows.begin(), rows.end());
    }
    return found;
}

Rows rows_of(const commands::Place& place) {
    return server::open_database(place)->reading([](sql::Connection& db) { return all_rows(db); });
}

std::string refusal(auto act) {
    try {
        act();
    } catch (const Failure& failure) {
        return failure.code;
    }
    return "done";
}

}  // namespace

TEST_CASE("a backup restores every row and every file, into either engine") {
    const Folders folders;
    const auto from = folders.place("from");
    fill(from);
    const auto written = server::backup(from, folders.file("b"));
    CHECK(written.attachments == 1);

    commands::Place into = folders.place("into");
    SUBCASE("sqlite") {}
    SUBCASE("postgres") {
        const char* cluster = std::getenv("SAURO_TEST_POSTGRES");
        if (!cluster) {
            MESSAGE("skipped: no PostgreSQL (SAURO_TEST_POSTGRES)");
            return;
        }
        const std::string name = "sauro_restore_" + std::to_string(getpid());
        sql::connect_postgres(cluster)->script("DROP DATABASE IF EXISTS " + name);
        sql::connect_postgres(cluster)->script("CREATE DATABASE " + name);
        into.database = std::string(cluster).substr(0, std::string(cluster).rfind('/') + 1) + name;
    }
    const auto read = server::restore(into, folders.file("b"));
    CHECK(read.rows == written.rows);
    CHECK(rows_of(into) == rows_of(from));
    CHECK(attachments::read(into.data, {.sha256 = crypto::sha256(file_bytes)}) == file_bytes);
    CHECK(refusal([&] { server::restore(into, folders.file("b")); }) == "restore.not_empty");
    server::backup(into, folders.file("again"));
    CHECK(server::restore(folders.place("third"), folders.file("again")).rows == written.rows);
    CHECK(rows_of(folders.place("third")) == rows_of(from));
}

TEST_CASE("a backup that is cut, damaged or none changes nothing") {
    const Folders folders;
    fill(folders.place("from"));
    server::backup(folders.place("from"), folders.file("whole"));
    std::ifstream in{folders.file("whole"), std::ios::binary};
    const std::string whole{std::istreambuf_iterator<char>(in), {}};
    std::string changed = whole;
    changed[whole.size() / 2] = static_cast<char>(changed[whole.size() / 2] ^ 0x55);
    int number = 0;
    for (const std::string& bytes :
         {whole.substr(0, whole.size() / 2), whole.substr(0, whole.size() - 12), changed, std::string("no backup")}) {
        const auto file = folders.file("bad" + std::to_string(++number));
        std::ofstream{file, std::ios::binary} << bytes;
        const auto place = folders.place("into" + std::to_string(number));
        CHECK(refusal([&] { server::restore(place, file); }) == "restore.broken");
        CHECK(rows_of(place)["agencies"].empty());
    }
    server::TarWriter other{folders.file("other")};
    other.add("manifest.json", R"({"fonm": "sauro-backup-1"})");
    other.finish();
    CHECK(refusal([&] { server::restore(folders.place("other"), folders.file("other")); }) == "restore.broken");
    CHECK(refusal([&] { server::restore(folders.place("x"), folders.file("none")); }) == "file.not_found");
}
