#include <doctest/doctest.h>

#include "office/dossiers/dossier_test_cases.hpp"
#include "office/figures/figure.hpp"

using namespace dossiers::test;
using calendar::Date;

TEST_CASE("a sum that was damaged is found and mended, the agency's own and that of its city") {
    sql::on_each_fresh_engine([](sql::Database& database) {
        std::string city_id;
        database.write([&](sql::Connection& db) { city_id = agencies::ensure(db, "31").agency_id; });
        std::vector<Case> cases = random_cases(60);
        const std::string agency_id = save(database, cases);
        const auto damage = [&](sql::Connection& db, const std::string& whom) {
            db.run(
                "UPDATE figure_spans SET received = received + 3 WHERE agency_id = $1 AND span = 'year'"
                " AND begins = (SELECT min(begins) FROM figure_spans WHERE agency_id = $1 AND span = 'year')",
                {whom});
            db.run("DELETE FROM figure_spans WHERE agency_id = $1 AND span = 'day' AND refused > 0", {whom});
            db.run(
                "INSERT INTO figure_spans SELECT agency_id, whose, 'month', '2020-01-01', unit_id, procedure_id,"
                " official_id, 'x', channel, level, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0"
                " FROM figure_spans WHERE agency_id = $1 AND span = 'month' LIMIT 1",
                {whom});
        };
        // One after the other: the city is compared with its communes' days.
        for (const std::string& whom : {agency_id, city_id}) {
            CAPTURE(whom == city_id);
            database.write([&](sql::Connection& db) {
                CHECK(figures::recount(db, whom).empty());
                damage(db, whom);
            });
            database.write([&](sql::Connection& db) {
                const auto differences = figures::recount(db, whom);
                const auto has = [&](std::string_view span, std::string_view sum) {
                    return std::any_of(differences.begin(), differences.end(),
                                       [&](const auto& one) { return one.span == span && one.sum == sum; });
                };
                CHECK(has("year", "received"));
                CHECK(has("day", "refused"));
                CHECK(has("month", "late"));
                CHECK_FALSE(has("month", "refused"));
                if (whom == city_id)
                    figures::mend_city(db, whom);
                else
                    figures::mend(db, whom);
                CHECK(figures::recount(db, agency_id).empty());
                CHECK(figures::recount(db, city_id).empty());
            });
        }
    });
}

TEST_CASE("an old database has its sums made, and a city counts what its communes count") {
    sql::on_each_fresh_engine([](sql::Database& database) {
        std::string city_id;
        database.write([&](sql::Connection& db) { city_id = agencies::ensure(db, "31").agency_id; });
        std::vector<Case> cases = random_cases(120);
        const std::string agency_id = save(database, cases);
        const Date day = first_day + std::chrono::days{20};
        const figures::Question of_commune{agency_id, {day, day + std::chrono::days{17}}, day + std::chrono::days{40}};
        figures::Question of_city = of_commune;
        of_city.agency_id = city_id;
        const auto dossiers_of = [&](sql::Connection& db, const figures::Question& question) {
            return figures::by(db, figures::Dimension::field, question);
        };
        database.write([&](sql::Connection& db) {
            const auto right = dossiers_of(db, of_commune);
            CHECK(right.size() == 2);
            CHECK(dossiers_of(db, of_city) == right);
            figures::Question own = of_city;
            own.own_only = true;
            CHECK(figures::count(db, "dossiers.received", own) == 0);
            CHECK_FALSE(figures::is_any_missing(db));
            db.run("DELETE FROM figure_spans WHERE agency_id = $1 OR agency_id = $2", {agency_id, city_id});
            CHECK(figures::is_any_missing(db));
            figures::make_missing(db);
            CHECK(dossiers_of(db, of_commune) == right);
            CHECK(dossiers_of(db, of_city) == right);
        });
    });
}
