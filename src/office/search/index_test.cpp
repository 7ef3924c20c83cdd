#include "office/search/index.hpp"

#include <doctest/doctest.h>

#include "lib/sql/each_engine.hpp"
#include "lib/sql/schema.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/unit.hpp"
#include "office/agencies/agency.hpp"
#include "office/documents/document.hpp"
#include "office/search/build.hpp"
#include "office/search/index_store.hpp"

namespace {

using search::Kind;

/// An office with one document, "Kiểm kê đất trồng lúa".
std::string fill(sql::Connection& db) {
    const agencies::Agency agency = agencies::ensure(db, "11242");
    accounts::Unit unit{.name = "Văn phòng", .short_name = "VP", .kind = "office"};
    accounts::save_new_unit(db, agency.agency_id, unit);
    accounts::Official clerk{.name = "Lê Văn Á", .post = "Văn thư", .unit_id = unit.id, .role = "clerk"};
    accounts::save_new_official(db, agency.agency_id, clerk);
    const auto now = calendar::at_local(*calendar::parse_iso_date("2026-03-10"), 9);
    documents::Document document{.direction = "outgoing",
                                 .kind = "KH",
                                 .subject = "Kiểm kê đất trồng lúa",
                                 .issued_on = calendar::local_date(now)};
    documents::save_new(db, agency.agency_id, document, "VP", clerk.id, now);
    return agency.agency_id;
}

std::int64_t count(sql::Connection& db, const std::string& agency_id, const std::string& typed) {
    const auto wanted = search::expressions(search::read_query(typed), db.engine());
    return search::count_hits(db, Kind::document, {agency_id, nullptr}, wanted.all, 10);
}

void build(sql::Database& database, const std::string& agency_id) {
    search::build(database, agency_id, {}, [] { return false; });
}

}  // namespace

TEST_CASE("an index that is damaged is found out and mended") {
    sql::on_each_fresh_engine([](sql::Database& database) {
        const std::string agency_id = database.writing(fill);
        build(database, agency_id);
        const auto wrong = [&] {
            return database.reading([&](sql::Connection& db) { return search::count_wrong(db, agency_id); });
        };
        const auto damage = [&](std::string_view statement) {
            database.write([&](sql::Connection& db) { db.run(statement, {agency_id}); });
        };
        const auto mended = [&] {
            database.write(search::make_whole);
            database.write([&](sql::Connection& db) { search::mend(db, agency_id); });
            CHECK(wrong() == 0);
            CHECK(database.writing(search::is_whole));
            CHECK(database.reading([&](sql::Connection& db) { return count(db, agency_id, "trong lua"); }) == 1);
        };
        CHECK(wrong() == 0);
        CHECK(database.writing(search::is_whole));

        damage("UPDATE index_entries SET text = 'Khác' WHERE agency_id = $1");
        CHECK(wrong() == 1);
        if (database.engine() == sql::Engine::sqlite) CHECK_FALSE(database.writing(search::is_whole));
        mended();
        damage("DELETE FROM index_entries WHERE agency_id = $1");
        CHECK(wrong() == 1);
        mended();
    });
}

TEST_CASE("what a database held before there was an index is brought in once") {
    sql::on_each_fresh_engine([](sql::Database& database) {
        const std::string agency_id = database.writing(fill);
        database.write([&](sql::Connection& db) {
            db.run("DELETE FROM index_entries WHERE agency_id = $1", {agency_id});
            search::make_whole(db);
        });
        const auto found = [&](const std::string& typed) {
            return database.reading([&](sql::Connection& db) { return count(db, agency_id, typed); });
        };
        CHECK(found("kiem ke") == 0);
        search::build(database, agency_id, {}, [] { return true; });  // stopped after its first step: done again
        build(database, agency_id);
        CHECK(found("kiem ke") == 1);
        CHECK(found("kiểm kê") == 1);
        CHECK(found("kiệm ke") == 1);
        CHECK(found("01/KH-UBND") == 1);
        CHECK(found("\"ke kiem\"") == 0);
    });
}

TEST_CASE("a text of too many words, all different, goes in as far as may be") {
    sql::on_each_fresh_engine([](sql::Database& database) {
        const std::string agency_id = database.writing(fill);
        search::Entry entry{.record_id = "01900000-0000-7000-8000-000000000001", .title = "Bảng"};
        for (int i = 0; entry.body.size() < 2 * search::text_max; ++i) entry.body += std::to_string(i) + "ạ ";
        database.write([&](sql::Connection& db) { search::put(db, agency_id, Kind::attachment, entry); });
        const std::string kept = search::text_of(entry);
        CHECK(kept.size() <= search::text_max);
        CHECK(kept.size() > search::text_max - 4);
        CHECK(database.reading([&](sql::Connection& db) {
            return search::holds(db, agency_id, Kind::attachment, entry.record_id, kept);
        }));
    });
}

TEST_CASE("the index stands in no backup: it is made from what does") {
    sql::on_each_fresh_engine([](sql::Database& database) {
        database.read([](sql::Connection& db) {
            for (const sql::Table& table : sql::tables(db)) CHECK_FALSE(table.name.starts_with("index_"));
        });
    });
}
