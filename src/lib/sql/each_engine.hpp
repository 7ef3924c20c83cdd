#pragma once
#include <doctest/doctest.h>

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <regex>
#include <string>

#include "lib/crypto/uuid.hpp"
#include "lib/sql/database.hpp"

/// For tests: a fresh database of each engine with the whole schema, gone afterwards.
namespace sql {

/// One count for all tests of the program: no two take the same name.
inline int databases_made = 0;

/// SQLite always; PostgreSQL too when SAURO_TEST_POSTGRES names a database of a cluster that may be filled.
template <class Body>
void on_each_fresh_engine(Body body) {
    const auto folder = std::filesystem::temp_directory_path() / ("sauro-fresh-" + crypto::new_uuid());
    const auto run = [&](const std::string& url) {
        {
            const auto db = Database::open(folder, url);
            migrate(*db->connect());
            body(*db);
        }
        std::filesystem::remove_all(folder);
    };
    SUBCASE("sqlite") { run(""); }
    SUBCASE("postgres") {
        const char* cluster = std::getenv("SAURO_TEST_POSTGRES");
        if (!cluster) {
            MESSAGE("skipped: no PostgreSQL (SAURO_TEST_POSTGRES)");
            return;
        }
        const std::string name = "sauro_fresh_" + std::to_string(getpid()) + "_" + std::to_string(++databases_made);
        connect_postgres(cluster)->script("CREATE DATABASE " + name);
        static const std::regex database_name(R"(^(postgres(?:ql)?://[^/]*/)[^?]*)");
        run(std::regex_replace(std::string(cluster), database_name, "$1" + name));
        connect_postgres(cluster)->script("DROP DATABASE IF EXISTS " + name);
    }
}

}  // namespace sql
