#include <doctest/doctest.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "lib/crypto/hash.hpp"
#include "lib/crypto/uuid.hpp"
#include "lib/failure.hpp"
#include "lib/json/field_reader.hpp"
#include "lib/sql/database.hpp"

namespace {

struct Folder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / ("sauro-sql-" + crypto::new_uuid());
    ~Folder() { std::filesystem::remove_all(path); }
};

/// SQLite always; PostgreSQL too when the test run has started one.
template <class Body>
void on_each_engine(Body body) {
    const Folder folder;
    SUBCASE("sqlite") { body(*sql::Database::open(folder.path, "")); }
    SUBCASE("postgres") {
        const char* url = std::getenv("SAURO_TEST_POSTGRES");
        if (!url) {
            MESSAGE("skipped: no PostgreSQL (SAURO_TEST_POSTGRES)");
            return;
        }
        const auto db = sql::Database::open(folder.path, url);
        db->write([](sql::Connection& c) { c.script("DROP TABLE IF EXISTS sql_probe"); });
        body(*db);
        db->write([](sql::Connection& c) { c.script("DROP TABLE IF EXISTS sql_probe"); });
    }
}

constexpr auto create = "CREATE TABLE sql_probe (id uuid PRIMARY KEY, name text, flag boolean, due_on text, n bigint)";

}  // namespace

TEST_CASE("values go in and come out alike") {
    on_each_engine([](sql::Database& db) {
        const std::string id = crypto::new_uuid();
        db.write([&](sql::Connection& c) {
            c.script(create);
            c.run("INSERT INTO sql_probe (n, id, name, flag, due_on) VALUES ($5, $1, $2, $3, $4)",
                  {id, "Chủ tịch", true, calendar::make_date(2026, 5, 9), std::int64_t{1} << 40});
            c.run("INSERT INTO sql_probe (id) VALUES ($1)", {crypto::new_uuid()});
        });
        db.read([&](sql::Connection& c) {
            const auto row =
                c.maybe("SELECT id, name, flag, due_on, n FROM sql_probe WHERE id = $1", {id}, [](sql::Columns& in) {
                    return std::tuple{in.text(), in.text(), in.boolean(), in.date(), in.integer()};
                });
            REQUIRE(row);
            CHECK(*row == std::tuple{id, std::string("Chủ tịch"), true, *calendar::make_date(2026, 5, 9),
                                     std::int64_t{1} << 40});
            const auto wanted = [&](sql::Value name) {
                return c.number("SELECT count(*) FROM sql_probe WHERE CAST($1 AS text) IS NULL OR name = $1", {name});
            };
            CHECK(wanted(nullptr) == 2);
            CHECK(wanted("Chủ tịch") == 1);
        });
    });
}

TEST_CASE("a write that fails leaves nothing, and its neighbours stay") {
    on_each_engine([](sql::Database& db) {
        db.write([&](sql::Connection& c) { c.script(create); });
        const std::string id = crypto::new_uuid();
        std::atomic<int> refused{0};
        std::vector<std::thread> writers;
        for (int i = 0; i < 16; ++i)
            writers.emplace_back([&, i] {
                try {
                    db.write([&](sql::Connection& c) {
                        c.run("INSERT INTO sql_probe (id) VALUES ($1)", {crypto::new_uuid()});
                        if (i % 2 == 0) throw Failure{FailureKind::conflict, "sql.taken"};
                    });
                } catch (const Failure&) {
                    ++refused;
                }
            });
        for (auto& writer : writers) writer.join();
        CHECK(refused == 8);
        CHECK(db.reading([](sql::Connection& c) { return c.number("SELECT count(*) FROM sql_probe"); }) == 8);
        db.write([&](sql::Connection& c) { c.run("INSERT INTO sql_probe (id) VALUES ($1)", {id}); });
        CHECK_THROWS_AS(db.write([&](sql::Connection& c) { c.run("INSERT INTO sql_probe (id) VALUES ($1)", {id}); }),
                        Failure);
    });
}

TEST_CASE("a list is read row by row, and may be left in its middle") {
    on_each_engine([](sql::Database& db) {
        db.write([&](sql::Connection& c) {
            c.script(create);
            for (int i = 0; i < 500; ++i)
                c.run("INSERT INTO sql_probe (id, n) VALUES ($1, $2)", {crypto::new_uuid(), std::int64_t{i}});
        });
        const auto sum_until = [&](std::int64_t stop) {
            std::int64_t sum = 0;
            db.read([&](sql::Connection& c) {
                c.stream("SELECT n FROM sql_probe WHERE n >= $1 ORDER BY n", {std::int64_t{10}},
                         [&](const sql::Row& row) {
                             if (row.integer(0) == stop) throw std::runtime_error("enough");
                             sum += row.integer(0);
                         });
                sum += c.number("SELECT count(*) FROM sql_probe");
            });
            return sum;
        };
        CHECK(sum_until(-1) == 499 * 500 / 2 - 45 + 500);
        CHECK_THROWS_WITH(sum_until(100), "enough");
        CHECK(sum_until(-1) == 499 * 500 / 2 - 45 + 500);
    });
}

TEST_CASE("ids rise and are of version 7") {
    std::string before;
    for (int i = 0; i < 5000; ++i) {
        const std::string id = crypto::new_uuid();
        REQUIRE(json::is_uuid(id));
        REQUIRE(id[14] == '7');
        REQUIRE(id > before);
        before = id;
    }
}

TEST_CASE("hashes and passwords") {
    CHECK(crypto::sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    const std::string hash = crypto::hash_password("mật khẩu");
    CHECK(crypto::verify_password(hash, "mật khẩu"));
    CHECK_FALSE(crypto::verify_password(hash, "mat khau"));
    CHECK(crypto::new_token().size() == 43);
}
