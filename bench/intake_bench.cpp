// How many dossiers an office takes in a second on SQLite, each on disk before its receipt is answered: the real intake
// (applicant, code, day, acts, papers, daily sums, audit) from 32 counters whose writes share commits, beside the same
// with a commit for each.
//   intake_bench [DOSSIERS]
#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <mutex>
#include <thread>

#include "lib/crypto/uuid.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/unit.hpp"
#include "office/agencies/agency.hpp"
#include "office/figures/roll_up.hpp"
#include "office/intake/intake.hpp"

namespace {

using std::chrono::steady_clock;

constexpr int counters = 32;
constexpr double wanted_a_second = 5000;

struct Counter {
    intake::Receiver by;
    std::string procedure_id;
};

Counter make_office(sql::Connection& db) {
    const std::string agency_id = agencies::ensure(db, "11242").agency_id;
    accounts::Unit unit{.name = "Trung tâm Phục vụ hành chính công", .short_name = "HCC", .kind = "one_stop_centre"};
    accounts::save_new_unit(db, agency_id, unit);
    accounts::Official official{
        .name = "Nguyễn Thị Quầy", .post = "Cán bộ một cửa", .unit_id = unit.id, .role = "counter_officer"};
    accounts::save_new_official(db, agency_id, official);
    const procedures::Procedure procedure{.id = crypto::new_uuid(),
                                          .code = "2.000815",
                                          .name = "Chứng thực bản sao từ bản chính",
                                          .field = "Chứng thực",
                                          .level = "partial"};
    procedures::save_new_procedure(db, agency_id, procedure);
    const procedures::Version version{.id = crypto::new_uuid(),
                                      .valid_from = calendar::make_date(2025, 1, 1).value(),
                                      .limit = {.amount = 5},
                                      .fee = 8000,
                                      .level = "partial",
                                      .unit_id = unit.id,
                                      .papers = {{.name = "Bản chính"}, {.name = "Bản sao"}},
                                      .results = {"Bản sao được chứng thực"},
                                      .steps = {{.name = "Tiếp nhận"}, {.name = "Ký"}},
                                      .source = "QĐ 1"};
    procedures::save_new_version(db, agency_id, procedure.id, version, {official.id, calendar::system_clock().now()});
    return {{{agency_id, official.id, "127.0.0.1"}, unit.id}, procedure.id};
}

/// A person who has never come before, with two papers.
intake::Application application_of(const Counter& counter, int number) {
    return {.applicant = {.name = fmt::format("Nguyễn Văn Số {}", number),
                          .number = fmt::format("031{:09}", number),
                          .phone = fmt::format("09{:08}", number),
                          .address = "Thôn 1"},
            .items = {{.procedure_id = counter.procedure_id,
                       .papers = {{.name = "Bản chính", .originals = 1, .received = true},
                                  {.name = "Bản sao", .copies = 1, .received = true}}}}};
}

/// Dossiers a second, from `first` on.
double rate_of(sql::Database& database, const Counter& counter, int first, int count, bool commit_each) {
    std::atomic<int> next{first};
    std::mutex alone;
    const auto start = steady_clock::now();
    {
        std::vector<std::jthread> clients;
        for (int c = 0; c < counters; ++c)
            clients.emplace_back([&] {
                for (int number; (number = next++) < first + count;) {
                    const auto given = application_of(counter, number);
                    const auto body = [&](sql::Connection& db) {
                        intake::receive(db, counter.by, given, calendar::system_clock().now());
                    };
                    if (!commit_each) {
                        database.write(body);
                        continue;
                    }
                    const std::lock_guard lock{alone};
                    database.write(body);
                }
            });
    }
    return count / std::chrono::duration<double>(steady_clock::now() - start).count();
}

/// Every code once, from the first number of the day to the last; the daily sums as the rows give them.
bool is_whole(sql::Connection& db, const std::string& agency_id, int count) {
    const auto rows = db.number("SELECT count(DISTINCT code) FROM dossiers WHERE agency_id = $1", {agency_id});
    const auto taken =
        db.number("SELECT sum(value) FROM counters WHERE agency_id = $1 AND name LIKE 'dossier:%'", {agency_id});
    return rows == count && taken == count && figures::recount(db, agency_id).empty();
}

}  // namespace

int main(int argc, char** argv) {
    const int count = argc > 1 ? std::stoi(argv[1]) : 40'000;
    const int alone_count = count / 10;
    std::string folder = (std::filesystem::temp_directory_path() / "sauro-intake-XXXXXX").string();
    mkdtemp(folder.data());
    int status = 0;
    {
        const auto database = sql::Database::open(folder, "");
        sql::migrate(*database->connect());
        const Counter counter = database->writing(make_office);
        const double alone = rate_of(*database, counter, 0, alone_count, true);
        const double together = rate_of(*database, counter, alone_count, count, false);
        fmt::print("a commit each   {:8.0f} dossiers a second\n", alone);
        fmt::print("shared commits  {:8.0f} dossiers a second, {:.1f} times as many (wanted: {:.0f})\n", together,
                   together / alone, wanted_a_second);
        const bool whole = database->reading(
            [&](sql::Connection& db) { return is_whole(db, counter.by.actor.agency_id, count + alone_count); });
        fmt::print("{}\n", whole ? "every number once, no gap, daily sums right" : "WRONG: numbers or daily sums");
        status = whole && together >= wanted_a_second ? 0 : 1;
    }
    std::filesystem::remove_all(folder);
    return status;
}
