#include <doctest/doctest.h>

#include <algorithm>

#include "office/dossiers/dossier_test_cases.hpp"
#include "office/figures/figure.hpp"

using namespace dossiers::test;
using calendar::Date;
using dossiers::State;

namespace {

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
        if (filter.official_id && d.holder_id != filter.official_id) continue;
        if (filter.nobody && d.holder_id) continue;
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
                                               {.procedure_id = cases[0].dossier.procedure_id},
                                               {.official_id = cases[0].dossier.holder_id},
                                               {.nobody = true}};
            for (int to = -3; to < span + 30; to += 4) {
                const Date last = first_day + std::chrono::days{to};
                const Date from = last - std::chrono::days{to % 3 * 9};
                const Date today = first_day + std::chrono::days{40};
                const figures::Filter& filter = filters[(to + 3) / 4 % 8];
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
