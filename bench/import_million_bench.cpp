// Taking in a million dossiers at the real server, while others work: how long against a bare import of the same file
// (the reading before it is confirmed included), the most memory, and the longest that somebody waited for a list, a
// search, one dossier (which writes into the audit) or a receipt at the counter, from the file's arrival to the last
// write; the figures afterwards against a recount. Then how soon a cancelled import is gone, and what one that was
// killed leaves.
//   import_million_bench [ROWS]
#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <deque>
#include <fstream>

#include "bare_import.hpp"
#include "lib/calendar/clock.hpp"
#include "lib/crypto/uuid.hpp"
#include "lib/sql/database.hpp"
#include "many_dossiers.hpp"
#include "million_rows.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/unit.hpp"
#include "office/agencies/agency.hpp"
#include "office/procedures/procedure.hpp"
#include "people.hpp"

namespace {

namespace fs = std::filesystem;
using bench::Person;
using bench::Waiting;
using durability::Server;
using std::chrono::steady_clock;

constexpr double most_ratio = 2.5;
constexpr std::int64_t most_kib = 500 * 1024;
constexpr int longest_wait_ms = 200;
constexpr int known_before = 1'000;  // dossiers that others look at meanwhile
constexpr double cut_off_at = 0.5;

double seconds_since(steady_clock::time_point start) {
    return std::chrono::duration<double>(steady_clock::now() - start).count();
}

/// Whoever is asked after the other is printed at once: a run takes minutes.
template <class... Values>
void say(fmt::format_string<Values...> text, Values&&... values) {
    fmt::print("{}\n", fmt::format(text, std::forward<Values>(values)...));
    std::fflush(stdout);
}

struct Office {
    accounts::NewSession head, counter;
    std::string procedure_id;
};

accounts::NewSession session_of(sql::Connection& db, const std::string& agency_id, accounts::Official official) {
    accounts::save_new_official(db, agency_id, official);
    return accounts::open_session(db, agency_id, official.id, "127.0.0.1", calendar::system_clock().now());
}

Office found_office(const fs::path& folder) {
    const auto database = sql::Database::open(folder, "");
    sql::migrate(*database->connect());
    return database->writing([](sql::Connection& db) {
        const std::string agency_id = agencies::ensure(db, "11242").agency_id;
        accounts::Unit unit{.name = "Một cửa", .short_name = "MC", .kind = "one_stop_centre"};
        accounts::save_new_unit(db, agency_id, unit);
        accounts::Official head{
            .name = "Trần Văn Chánh", .post = "Chánh Văn phòng", .unit_id = unit.id, .role = "office_head"};
        accounts::Official officer{
            .name = "Nguyễn Thị Quầy", .post = "Cán bộ một cửa", .unit_id = unit.id, .role = "counter_officer"};
        Office office{session_of(db, agency_id, head), session_of(db, agency_id, officer), crypto::new_uuid()};
        accounts::Official by{.name = "Lê Văn Danh", .post = "Công chức", .unit_id = unit.id, .role = "specialist"};
        accounts::save_new_official(db, agency_id, by);
        procedures::save_new_procedure(
            db, agency_id,
            {.id = office.procedure_id, .code = "9.000001", .name = "Xác nhận", .field = "Khác", .level = "partial"});
        procedures::save_new_version(db, agency_id, office.procedure_id,
                                     {.id = crypto::new_uuid(),
                                      .valid_from = calendar::make_date(2025, 1, 1).value(),
                                      .limit = {.amount = 5},
                                      .level = "partial",
                                      .unit_id = unit.id,
                                      .source = "QĐ 1"},
                                     {by.id, calendar::system_clock().now()});
        return office;
    });
}

std::int64_t most_memory(const Server& server) {
    std::ifstream status{fmt::format("/proc/{}/status", server.id())};
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stoll(line.substr(6));
    return 0;
}

double bare_import(const fs::path& file) {
    const bench::Folder folder;
    sql::migrate(*sql::Database::open(folder.path, "")->connect());
    const auto start = steady_clock::now();
    bench::import_bare(folder.path / "sauro.sqlite", file);
    return seconds_since(start);
}

/// Asked beside the server: also what nobody sees.
std::int64_t number_of(const fs::path& data, std::string_view statement) {
    return sql::connect_sqlite(data / "sauro.sqlite", true)->number(statement);
}
constexpr std::string_view all_rows = "SELECT count(*) FROM dossiers",
                           hidden_sums =
                               "SELECT count(*) FROM figure_spans WHERE whose <> 'own' AND whose <> 'communes'";

/// Those who ask while it runs.
std::deque<Waiting> others(const Server& server, const Office& office, const std::string& dossier_id) {
    std::deque<Waiting> all;
    const auto asks = [](const std::string& path) { return [path](Person& person) { person.ask("GET", path); }; };
    all.emplace_back(server, office.head, "a list of 50", asks("/api/dossiers?limit=50"));
    all.emplace_back(server, office.head, "a code searched for", asks("/api/dossiers?q=H24.242-9000500&limit=50"));
    all.emplace_back(server, office.head, "a search", asks("/api/search?words=chuyen%20doi"));
    all.emplace_back(server, office.head, "a dossier opened", asks("/api/dossiers/" + dossier_id));
    const std::string body = R"({"channel":"counter","confirmed":true,"applicant":{"name":"Nguyễn Văn Quầy"},)"
                             R"("items":[{"procedure_id":")" +
                             office.procedure_id + R"("}]})";
    all.emplace_back(server, office.counter, "a dossier received at the counter",
                     [body](Person& person) { person.ask("POST", "/api/dossiers", body); });
    return all;
}

/// The whole import with others beside it; whether every limit held.
bool taken_in(const fs::path& known, const fs::path& million, int rows, double bare) {
    const bench::Folder data;
    const Office office = found_office(data.path);
    Server server{data.path};
    Person person{server, office.head};
    const std::string first = person.send(known);
    person.confirm(first);
    person.wait_until_ended(first);
    const std::string dossier_id = bench::member(person.ask("GET", "/api/dossiers?limit=1"), "id");

    std::deque<Waiting> waiting = others(server, office, dossier_id);
    const auto sent = steady_clock::now();
    const std::string import_id = person.send(million);
    const double read = seconds_since(sent);
    say("sent and read, nothing written yet: {:.1f} s", read);
    const auto confirmed = steady_clock::now();
    person.confirm(import_id);
    person.wait_until_ended(import_id);
    const double taken = seconds_since(confirmed), ratio = (read + taken) / bare;
    say("taken in: {:.1f} s, ratio {:.2f}; with the reading before {:.2f} (at most {:.1f})", taken, taken / bare, ratio,
        most_ratio);
    bool held = ratio <= most_ratio;
    for (Waiting& one : waiting) held &= one.held(longest_wait_ms);
    const std::int64_t memory = most_memory(server);
    say("most memory: {} MB (at most {})", memory >> 10, most_kib >> 10);
    if (person.look(import_id, "new") != std::to_string(rows)) {
        say("WRONG: {} rows are new, not {}", person.look(import_id, "new"), rows);
        return false;
    }
    if (server.stop() != 0) return false;
    say("{}", durability::run({"check", "--data", data.path.string()}, ""));  // throws where a figure is wrong
    return held && memory < most_kib;
}

/// Cancels it in the middle, then kills it in the middle; whether nothing of either is left.
bool cut_off(const fs::path& known, const fs::path& million) {
    const bench::Folder data;
    const Office office = found_office(data.path);
    const auto nothing_left = [&](const char* how) {
        const std::int64_t rows = number_of(data.path, all_rows), sums = number_of(data.path, hidden_sums);
        say("{}: {} rows and {} sums of it are left", how, rows - known_before, sums);
        return rows == known_before && sums == 0;
    };
    bool held = true;
    std::string import_id;
    {
        Server server{data.path};
        Person person{server, office.head};
        const std::string first = person.send(known);
        person.confirm(first);
        person.wait_until_ended(first);
        import_id = person.send(million);
        person.confirm(import_id);
        person.wait_for(import_id, cut_off_at);
        const auto start = steady_clock::now();
        person.ask("DELETE", "/api/dossier_imports/" + import_id);
        person.wait_until_ended(import_id);
        held &= person.look(import_id, "state") == "cancelled";
        say("cancelled at {:.0f} %: {} after {:.1f} s", cut_off_at * 100, person.look(import_id, "state"),
            seconds_since(start));
        while (number_of(data.path, "SELECT count(*) FROM dossier_imports WHERE hides_rows"))
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        say("removed after {:.1f} s", seconds_since(start));
        held &= nothing_left("cancelled");
        import_id = person.send(million);
        person.confirm(import_id);
        person.wait_for(import_id, cut_off_at);
        server.kill();
    }
    Server server{data.path};
    Person person{server, office.head};
    const std::string state = person.look(import_id, "state");
    say("killed at {:.0f} %: {}; {} rows lie there", cut_off_at * 100, state,
        number_of(data.path, all_rows) - known_before);
    const std::int64_t visible = number_of(data.path, "SELECT count(*) FROM visible_dossiers");
    held &= state == "failed" && visible == known_before;
    say("seen of it: {}", visible - known_before);
    const auto start = steady_clock::now();
    const std::string next = person.send(known);
    person.confirm(next);
    person.wait_until_ended(next);
    say("the next import, of {} rows, took {:.1f} s with removing it", known_before, seconds_since(start));
    return nothing_left("killed") && held && server.stop() == 0;
}

}  // namespace

int main(int count, char** words) {
    const int rows = count > 1 ? bench::to_number(words[1], 1'000'000) : 1'000'000;
    const bench::Folder folder;
    const fs::path known = folder.path / "known.xlsx", million = folder.path / "million.xlsx";
    bench::write_rows(known, 9'000'000, known_before);
    bench::write_rows(million, 1, rows);
    say("{} rows, {} MB of XLSX", rows, fs::file_size(million) >> 20);
    const double bare = bare_import(million);
    say("bare import: {:.1f} s", bare);
    ::sync();  // what this program has written and removed is no part of what others wait for
    bool held = taken_in(known, million, rows, bare);
    held &= cut_off(known, million);
    say("{}", held ? "every limit held" : "NOT every limit held");
    return held ? 0 : 1;
}
