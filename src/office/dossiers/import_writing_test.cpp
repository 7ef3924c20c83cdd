#include "office/dossiers/import_writing.hpp"

#include <doctest/doctest.h>

#include "lib/crypto/uuid.hpp"
#include "lib/failure.hpp"
#include "lib/sql/each_engine.hpp"
#include "office/agencies/agency.hpp"
#include "office/dossiers/import_finish.hpp"
#include "office/figures/coming_sums.hpp"
#include "office/figures/figure.hpp"

namespace {

using calendar::Date;
using dossiers::Dossier;
using dossiers::Incoming;
using dossiers::State;

constexpr int new_rows = 500, known_rows = 250;  // more sums, and more changes, than one write carries
const calendar::Instant now = *calendar::parse_iso_instant("2026-06-01T03:00:00Z");
const Date first_day = *calendar::make_date(2024, 1, 1), today = calendar::local_date(now);

Dossier dossier_of(const std::string& code, int day, State state) {
    Dossier d{.id = crypto::new_uuid(), .code = code, .applicant = "Nguyễn Văn A", .state = state};
    d.received_at = calendar::at_local(first_day + std::chrono::days{day}, 9 * 60);
    d.due_on = first_day + std::chrono::days{day + 5};
    d.dimensions.field = day % 2 ? "Đất đai" : "Hộ tịch";
    if (dossiers::outcome_of(state)) d.finished_at = d.received_at + std::chrono::hours{24};
    return d;
}

/// A commune and its city, an import on its way in, and an office that goes on working.
struct Office {
    explicit Office(sql::Database& db) : database(db) {
        database.write([&](sql::Connection& on) {
            agency_id = agencies::ensure(on, "11242").agency_id;
            city_id = agencies::ensure(on, "31").agency_id;
        });
    }

    dossiers::ImportRecord record() const { return {agency_id, crypto::new_uuid(), "x", std::nullopt, now}; }

    std::int64_t number(const std::string& statement) {
        return database.reading([&](sql::Connection& db) { return db.number(statement); });
    }
    figures::Counts figures_of(const std::string& whose) {
        return database.reading([&](sql::Connection& db) {
            return figures::all(db, {whose, {first_day, today}, today});
        });
    }
    std::int64_t received() { return figures::at(figures_of(agency_id), "dossiers.received"); }
    bool is_right() {
        return database.reading([&](sql::Connection& db) {
            return figures::recount(db, agency_id).empty() && figures::recount(db, city_id).empty();
        });
    }
    /// A dossier of the office's own comes in between two writes of the import.
    void receive(const std::string& code) {
        database.write([&](sql::Connection& db) {
            const dossiers::ImportRecord none{agency_id, std::string(dossiers::no_import), "", std::nullopt, now};
            const Dossier own = dossier_of(code, ++own_dossiers, State::processing);
            dossiers::save_new(db, none, {{own, 0}});
            figures::RollUp roll_up;
            roll_up.add(own, {});
            roll_up.save(db, agency_id);
        });
    }
    void receive() { receive("HS-" + std::to_string(own_dossiers + 1)); }

    sql::Database& database;
    std::string agency_id, city_id;
    int own_dossiers = 0;
};

/// Writes everything of an import but the flag.
void write_all(dossiers::ImportWriting& writing, Office& office, State state) {
    writing.begin();
    for (int i = 0; i < new_rows; ++i)
        writing.add_new({dossier_of("N-" + std::to_string(i), i, State::returned), i + 1});
    CHECK(writing.write().empty());
    for (int i = 0; i < known_rows; ++i)
        writing.add_changed({dossier_of("K-" + std::to_string(i), i, state), i + 1'000});
    CHECK(writing.write().empty());
    CHECK(writing.settle().empty());
    writing.write_sums([&](std::size_t done, std::size_t all) {
        CHECK(done <= all);
        office.receive();
    });
}

void show(dossiers::ImportWriting& writing, const std::string& kept_by = "") {
    dossiers::ImportCatalogue catalogue;
    writing.show(catalogue, {}, [&](sql::Connection&) {
        if (!kept_by.empty()) throw std::runtime_error(kept_by);
    });
}

/// Dossiers that the import changes: known from an earlier one.
void bring_known(Office& office) {
    const dossiers::ImportRecord record = office.record();
    dossiers::ImportWriting writing(office.database, record);
    writing.begin();
    for (int i = 0; i < known_rows; ++i)
        writing.add_new({dossier_of("K-" + std::to_string(i), i, State::awaiting_supplement), i});
    writing.write();
    writing.settle();
    writing.write_sums([](std::size_t, std::size_t) {});
    show(writing);
    dossiers::finish_import(office.database, record, now, {});
}

std::int64_t left_of(Office& office) {
    return office.number("SELECT count(*) FROM figure_coming") + office.number("SELECT count(*) FROM dossier_changes") +
           office.number("SELECT count(*) FROM figure_spans WHERE whose <> 'own' AND whose <> 'communes'");
}

}  // namespace

TEST_CASE("an import is seen in one moment, and every sum is right after each of its writes while others write") {
    sql::on_each_fresh_engine([](sql::Database& database) {
        Office office{database};
        bring_known(office);
        CHECK(left_of(office) == 0);
        const dossiers::ImportRecord record = office.record();
        dossiers::ImportWriting writing(database, record);
        write_all(writing, office, State::returned);
        CHECK(office.own_dossiers > 1);
        CHECK(office.received() == known_rows + office.own_dossiers);
        CHECK(office.is_right());
        CHECK_THROWS_AS(show(writing, "the write that would show it fails"), std::runtime_error);
        CHECK(office.received() == known_rows + office.own_dossiers);
        CHECK(office.is_right());

        show(writing);
        CHECK(office.received() == new_rows + known_rows + office.own_dossiers);
        CHECK(office.is_right());
        const int own_before = office.own_dossiers;
        std::size_t last = 0;
        dossiers::finish_import(database, record, now, [&](std::size_t done, std::size_t all) {
            CHECK(done > last);
            CHECK(done <= all);
            last = done;
            office.receive();
            CHECK(office.received() == new_rows + known_rows + office.own_dossiers);
            CHECK(office.is_right());
        });
        CHECK(office.own_dossiers > own_before + 3);
        CHECK(office.is_right());
        CHECK(left_of(office) == 0);
        CHECK(office.number("SELECT count(*) FROM dossiers WHERE state = 10") == new_rows + known_rows);
        CHECK(office.number("SELECT count(*) FROM dossier_imports WHERE state = 'done'") == 2);
    });
}

TEST_CASE("an import that was seen when its server stopped is finished by whoever comes, mended sums or not") {
    sql::on_each_fresh_engine([](sql::Database& database) {
        Office office{database};
        bring_known(office);
        const dossiers::ImportRecord record = office.record();
        {
            dossiers::ImportWriting writing(database, record);
            write_all(writing, office, State::returned);
            show(writing);
        }
        figures::SumsFrom from;
        const auto some = database.writing(
            [&](sql::Connection& db) { return figures::add_some_sums(db, office.agency_id, record.id, from); });
        CHECK(some == figures::sums_a_write);
        CHECK(office.is_right());
        const figures::Counts before = office.figures_of(office.city_id);
        database.write([&](sql::Connection& db) { figures::mend(db, office.agency_id); });
        CHECK(office.is_right());
        CHECK(office.figures_of(office.city_id) == before);

        dossiers::ImportWriting next(database, office.record());
        next.begin();  // removes nothing of what is seen
        CHECK(office.received() == new_rows + known_rows + office.own_dossiers);
        dossiers::finish_seen(database, office.agency_id, now);
        CHECK(office.number("SELECT count(*) FROM dossier_imports WHERE state = 'done'") == 2);
        CHECK(office.number("SELECT count(*) FROM dossiers WHERE state = 10") == new_rows + known_rows);
        CHECK(office.is_right());
    });
}

TEST_CASE("of two imports the later takes the place of the earlier, of which nothing stays") {
    sql::on_each_fresh_engine([](sql::Database& database) {
        Office office{database};
        bring_known(office);
        dossiers::ImportWriting earlier(database, office.record()), later(database, office.record());
        write_all(earlier, office, State::returned);
        later.begin();
        CHECK(left_of(office) == 2);  // the later one's own places for sums
        CHECK(office.number("SELECT count(*) FROM dossiers WHERE code LIKE 'N-%'") == 0);
        CHECK_THROWS_AS(show(earlier), Failure);
        earlier.add_new({dossier_of("N-1", 1, State::returned), 1});
        earlier.write();
        CHECK_THROWS_AS(earlier.settle(), Failure);
        CHECK(office.received() == known_rows + office.own_dossiers);
        CHECK(office.is_right());
    });
}

TEST_CASE("a row whose code the office gives out itself while the import runs is left out, and the others go in") {
    sql::on_each_fresh_engine([](sql::Database& database) {
        Office office{database};
        const dossiers::ImportRecord record = office.record();
        dossiers::ImportWriting writing(database, record);
        writing.begin();
        for (int i = 0; i < 3; ++i)
            writing.add_new({dossier_of("N-" + std::to_string(i), i, State::awaiting_payment), i});
        office.receive("N-1");
        CHECK(writing.write().empty());
        const std::vector<Incoming> own = writing.settle();
        REQUIRE(own.size() == 1);
        CHECK(own[0].dossier.code == "N-1");
        writing.write_sums([](std::size_t, std::size_t) {});
        show(writing);
        dossiers::finish_import(database, record, now, {});
        CHECK(office.received() == 3);
        CHECK(office.is_right());
    });
}
