#include "office/figures/figure.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "lib/crypto/uuid.hpp"
#include "lib/sql/each_engine.hpp"
#include "office/agencies/agency.hpp"
#include "office/dossiers/dossier_import_store.hpp"
#include "office/figures/roll_up.hpp"

using calendar::Date;
using dossiers::Dossier;
using dossiers::Pause;
using dossiers::State;

namespace {

constexpr int span = 60;
const Date first_day = *calendar::make_date(2026, 1, 1);

struct Case {
    Dossier dossier;
    std::vector<Pause> pauses;
};

/// Dossiers of every kind, some received or finished on days that have not come yet.
std::vector<Case> random_cases(int count) {
    std::mt19937 random{20260310};
    const auto up_to = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    const std::vector<std::string> units{crypto::new_uuid(), crypto::new_uuid()};
    const std::vector<std::string> procedures{crypto::new_uuid(), crypto::new_uuid()};
    std::vector<Case> all;
    for (int i = 0; i < count; ++i) {
        Case one;
        Dossier& d = one.dossier;
        d.id = crypto::new_uuid();
        d.code = "H99-" + std::to_string(i);
        d.applicant = "Nguyễn Văn A";
        const int received = up_to(span);
        d.received_at = calendar::at_local(first_day + std::chrono::days{received}, up_to(23), up_to(59));
        if (up_to(9) > 0) d.due_on = first_day + std::chrono::days{received + up_to(15)};
        const State ends[] = {State::refused, State::withdrawn, State::resolved, State::returned, State::returned};
        const State goes[] = {State::processing, State::awaiting_supplement, State::awaiting_payment, State::stopped};
        if (up_to(2) > 0) {
            d.state = ends[up_to(4)];
            d.finished_at = calendar::at_local(first_day + std::chrono::days{received + up_to(25)}, 12);
        } else {
            d.state = goes[up_to(3)];
        }
        if (i == 0 || up_to(2) > 0) d.procedure_id = procedures[static_cast<std::size_t>(up_to(1))];
        auto& by = d.dimensions;
        by.unit_id = units[static_cast<std::size_t>(up_to(1))];
        by.field = up_to(1) ? "Đất đai" : "Hộ tịch";
        by.channel =
            std::vector<std::string>{"online", "online", "counter", "postal", ""}[static_cast<std::size_t>(up_to(4))];
        by.level = std::vector<std::string>{"full", "partial", "information", ""}[static_cast<std::size_t>(up_to(3))];
        by.fee_bearing = up_to(1);
        by.paid_online = by.fee_bearing && up_to(1);
        by.components_digitised = up_to(1);
        by.result_electronic = up_to(1);
        one.pauses = dossiers::pauses_after_import({}, d, first_day);
        all.push_back(std::move(one));
    }
    return all;
}

std::string save(sql::Database& database, std::vector<Case>& cases) {
    std::string agency_id;
    database.write([&](sql::Connection& db) {
        agency_id = agencies::ensure(db, "11242").agency_id;
        const dossiers::ImportRecord record{agency_id, crypto::new_uuid(), "x", std::nullopt, {}};
        dossiers::save_started(db, record);
        std::vector<dossiers::Incoming> incoming;
        figures::RollUp roll_up;
        for (const Case& one : cases) {
            incoming.push_back({one.dossier, 0});
            roll_up.add(one.dossier, one.pauses);
        }
        dossiers::save_new(db, record, incoming);
        roll_up.save(db, agency_id);
        dossiers::save_finished(db, record, {}, {});
    });
    return agency_id;
}

/// What a figure counts, written down once more, row by row.
std::map<std::string, std::int64_t> naive(const std::vector<Case>& cases, Date from, Date to, Date today,
                                          const figures::Filter& filter) {
    std::map<std::string, std::int64_t> n;
    const Date end = std::min(to, today), before = std::min(from - std::chrono::days{1}, today);
    for (const auto& [d, pauses] : cases) {
        if (filter.unit_id && d.dimensions.unit_id != *filter.unit_id) continue;
        if (filter.field && d.dimensions.field != *filter.field) continue;
        if (filter.channel && d.dimensions.channel != *filter.channel) continue;
        if (filter.level && d.dimensions.level != *filter.level) continue;
        if (filter.procedure_id && d.procedure_id != filter.procedure_id) continue;
        const Date in = d.received_on();
        const auto out = d.finished_on();
        if (in > end) continue;
        const bool is_new = in >= from, carried = in <= before && (!out || *out > before);
        const auto& by = d.dimensions;
        const auto add = [&](const char* code, bool counts) { n[std::string("dossiers.") + code] += counts; };
        const bool received = is_new || carried, online = by.channel == "online";
        add("received", received);
        add("received_new", is_new);
        add("carried_over", carried);
        add("received_new_online", is_new && online);
        add("received_new_counter_postal", is_new && (by.channel == "counter" || by.channel == "postal"));
        add("received_online", received && online);
        add("received_counter", received && by.channel == "counter");
        add("received_postal", received && by.channel == "postal");
        const bool finished = out && *out >= from && *out <= end;
        const bool result = finished && d.state != State::refused && d.state != State::withdrawn;
        add("finished", finished);
        add("resolved_early", result && d.due_on && *out < *d.due_on);
        add("resolved_on_time", result && (!d.due_on || *out == *d.due_on));
        add("resolved_late", result && d.due_on && *out > *d.due_on);
        add("refused", finished && d.state == State::refused);
        add("withdrawn", finished && d.state == State::withdrawn);
        const bool open = !out || *out > end;
        const bool paused = open && !pauses.empty();
        add("open", open);
        add("open_paused", paused);
        add("open_in_time", open && !paused && (!d.due_on || *d.due_on >= end));
        add("open_overdue", open && !paused && d.due_on && *d.due_on < end);
        add("full_online_level", received && by.level == "full");
        add("full_online_level_online", received && by.level == "full" && online);
        add("partial_online_level", received && by.level == "partial");
        add("partial_online_level_online", received && by.level == "partial" && online);
        add("fee_bearing", received && by.fee_bearing);
        add("paid_online", received && by.paid_online);
        add("components_digitised", received && by.components_digitised);
        add("result_electronic", result && by.result_electronic);
    }
    return n;
}

void check_identities(const figures::Counts& all) {
    const auto n = [&](const char* code) { return figures::at(all, std::string("dossiers.") + code); };
    CHECK(n("received") == n("received_new") + n("carried_over"));
    CHECK(n("received") == n("finished") + n("open"));
    CHECK(n("finished") ==
          n("resolved_early") + n("resolved_on_time") + n("resolved_late") + n("refused") + n("withdrawn"));
    CHECK(n("open") == n("open_paused") + n("open_in_time") + n("open_overdue"));
}

}  // namespace

TEST_CASE("every figure of every period equals the rows behind it and a naive count") {
    sql::on_each_fresh_engine([](sql::Database& database) {
        std::vector<Case> cases = random_cases(400);
        const std::string agency_id = save(database, cases);
        database.read([&](sql::Connection& db) {
            CHECK(figures::recount(db, agency_id).empty());
            const figures::Filter filters[] = {{},
                                               {.unit_id = cases[0].dossier.dimensions.unit_id},
                                               {.field = "Hộ tịch"},
                                               {.channel = "online"},
                                               {.channel = "", .level = "full"},
                                               {.procedure_id = cases[0].dossier.procedure_id}};
            for (int to = -3; to < span + 30; to += 4) {
                const Date last = first_day + std::chrono::days{to};
                const Date from = last - std::chrono::days{to % 3 * 9};
                const Date today = first_day + std::chrono::days{40};
                const figures::Filter& filter = filters[(to + 3) / 4 % 6];
                const figures::Question question{agency_id, {from, last}, today, filter};
                const figures::Counts counts = figures::all(db, question);
                auto expected = naive(cases, from, last, today, filter);
                CAPTURE(calendar::to_iso(from));
                CAPTURE(calendar::to_iso(last));
                check_identities(counts);
                for (const auto& [code, number] : counts) {
                    if (!code.starts_with("dossiers.")) continue;
                    CAPTURE(code);
                    CHECK(number == expected[std::string(code)]);
                    CHECK(number == figures::count_rows(db, code, question));
                }
            }
        });
    });
}

TEST_CASE("one figure alone, its rows page by page, and the figures of each field") {
    sql::on_each_fresh_engine([](sql::Database& database) {
        std::vector<Case> cases = random_cases(150);
        const std::string agency_id = save(database, cases);
        database.read([&](sql::Connection& db) {
            const figures::Question question{
                agency_id, {first_day, first_day + std::chrono::days{30}}, first_day + std::chrono::days{200}};
            for (const figures::Figure& figure : figures::definitions()) {
                const std::int64_t number = figures::count(db, figure.code, question);
                std::vector<std::string> ids;
                for (std::optional<std::string> after;;) {
                    const auto page = figures::rows(db, figure.code, question, 7, after);
                    ids.insert(ids.end(), page.begin(), page.end());
                    if (page.size() < 7) break;
                    after = page.back();
                }
                CAPTURE(figure.code);
                CHECK(static_cast<std::int64_t>(ids.size()) == number);
                std::sort(ids.begin(), ids.end());
                CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
            }
            figures::Counts whole = figures::all(db, question);
            std::erase_if(whole, [](const auto& one) { return !one.first.starts_with("dossiers."); });
            for (const auto dimension : figures::dimensions) {
                if (dimension == figures::Dimension::official) continue;
                figures::Counts sums;
                for (const auto& [name, counts] : figures::by(db, dimension, question)) {
                    if (sums.empty())
                        sums = counts;
                    else
                        for (std::size_t i = 0; i < sums.size(); ++i) sums[i].second += counts[i].second;
                }
                CHECK(sums == whole);
            }
            CHECK_THROWS(figures::count(db, "dossiers.no_such", question));
        });
    });
}

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
                "INSERT INTO figure_spans SELECT agency_id, whose, 'month', '2020-01-01', unit_id, procedure_id, 'x',"
                " channel, level, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM figure_spans WHERE agency_id = $1"
                " AND span = 'month' LIMIT 1",
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
