// Taking in a million dossiers at the real server, while others work: how long against a bare import of the same file,
// the most memory, how soon a cancelled import is gone, and the longest that somebody waited for a list of 50 or for
// one dossier (which is written into the audit first).
//   import_million_bench [ROWS]
#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <thread>

#include "bare_import.hpp"
#include "durability/server.hpp"
#include "lib/calendar/clock.hpp"
#include "lib/sql/database.hpp"
#include "many_dossiers.hpp"
#include "million_rows.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/session.hpp"
#include "office/accounts/unit.hpp"
#include "office/agencies/agency.hpp"

namespace {

namespace fs = std::filesystem;
using durability::Client;
using durability::Server;
using std::chrono::steady_clock;

constexpr double most_ratio = 2.5;
constexpr std::int64_t most_kib = 500 * 1024;
constexpr int longest_wait_ms = 200;
constexpr int known_before = 1'000;  // dossiers that others look at meanwhile

double seconds_since(steady_clock::time_point start) {
    return std::chrono::duration<double>(steady_clock::now() - start).count();
}

accounts::NewSession found_office(const fs::path& folder) {
    const auto database = sql::Database::open(folder, "");
    sql::migrate(*database->connect());
    return database->writing([](sql::Connection& db) {
        const agencies::Agency agency = agencies::ensure(db, "11242");
        accounts::Unit unit{.name = "Văn phòng", .short_name = "VP", .kind = "office"};
        accounts::save_new_unit(db, agency.agency_id, unit);
        accounts::Official head{
            .name = "Trần Văn Chánh", .post = "Chánh Văn phòng", .unit_id = unit.id, .role = "office_head"};
        accounts::save_new_official(db, agency.agency_id, head);
        return accounts::open_session(db, agency.agency_id, head.id, "127.0.0.1", calendar::system_clock().now());
    });
}

std::string member(const std::string& json, const std::string& name) {
    std::smatch found;
    return std::regex_search(json, found, std::regex("\"" + name + "\":\"?([^,\"}]*)")) ? found[1].str() : "";
}

/// One person at the pages.
class Person {
public:
    Person(const Server& server, const accounts::NewSession& session) : client_(server.port()) {
        client_.use_session("sauro_session=" + session.cookie, session.csrf_token);
    }
    std::string ask(const std::string& method, const std::string& path, const std::string& body = "") {
        const auto answer = client_.ask(method, path, body);
        if (!answer || answer->status >= 400) throw std::runtime_error(path + ": " + (answer ? answer->body : "gone"));
        return answer->body;
    }

    /// Sends the file and waits until it is read.
    std::string send(const fs::path& file) {
        std::ifstream in(file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        const std::string id = member(ask("POST", "/api/dossier_imports?name=x.xlsx", bytes), "id");
        wait_while(id, "reading");
        return id;
    }
    std::string look(const std::string& id, const std::string& name) {
        return member(ask("GET", "/api/dossier_imports/" + id), name);
    }
    void wait_while(const std::string& id, const std::string& state) {
        while (look(id, "state") == state) std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    void confirm(const std::string& id) { ask("POST", "/api/dossier_imports/" + id + "/confirmation", "{}"); }

private:
    Client client_;
};

/// Somebody who asks for the same again and again, and how long the longest answer took.
class Waiting {
public:
    Waiting(const Server& server, const accounts::NewSession& session, std::string path)
        : thread_([this, &server, &session, path = std::move(path)] {
              Person person{server, session};
              while (!over_) {
                  const auto start = steady_clock::now();
                  person.ask("GET", path);
                  const int took = static_cast<int>(seconds_since(start) * 1000);
                  if (took > longest_) longest_ = took;
                  ++asked_;
                  std::this_thread::sleep_for(std::chrono::milliseconds(10));
              }
          }) {}
    int longest() {
        over_ = true;
        if (thread_.joinable()) thread_.join();
        return longest_;
    }
    int asked() const { return asked_; }

private:
    std::atomic<bool> over_{false};
    std::atomic<int> longest_{0}, asked_{0};
    std::jthread thread_;
};

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

/// Seconds from the word to stop until nothing of it is left.
double cancelled(Person& person, const fs::path& file) {
    const std::string id = person.send(file);
    person.confirm(id);
    while (std::stod(person.look(id, "progress")) < 0.1) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    const auto start = steady_clock::now();
    person.ask("DELETE", "/api/dossier_imports/" + id);
    person.wait_while(id, "importing");
    if (person.look(id, "state") != "cancelled") throw std::runtime_error("it was not cancelled");
    return seconds_since(start);
}

}  // namespace

int main(int count, char** words) {
    const int rows = count > 1 ? bench::to_number(words[1], 1'000'000) : 1'000'000;
    const bench::Folder folder, data;
    const fs::path known = folder.path / "known.xlsx", million = folder.path / "million.xlsx";
    bench::write_rows(known, 9'000'000, known_before);
    bench::write_rows(million, 1, rows);
    fmt::print("{} rows, {} MB of XLSX\n", rows, fs::file_size(million) >> 20);
    const double bare = bare_import(million);
    fmt::print("bare import: {:.1f} s\n", bare);

    const accounts::NewSession session = found_office(data.path);
    Server server{data.path};
    Person person{server, session};
    person.confirm(person.send(known));
    std::string id;
    while ((id = member(person.ask("GET", "/api/dossiers?limit=1"), "id")).empty())
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    fmt::print("cancelled and nothing left after {:.1f} s\n", cancelled(person, million));

    const auto sent = steady_clock::now();
    const std::string import_id = person.send(million);
    fmt::print("sent and read, nothing written yet: {:.1f} s\n", seconds_since(sent));
    Waiting list{server, session, "/api/dossiers?limit=50"}, one{server, session, "/api/dossiers/" + id};
    const auto start = steady_clock::now();
    person.confirm(import_id);
    person.wait_while(import_id, "importing");
    const double whole = seconds_since(start), ratio = whole / bare;
    const int listing = list.longest(), opening = one.longest();
    const std::int64_t memory = most_memory(server);
    if (member(person.ask("GET", "/api/dossier_imports/" + import_id), "new") != std::to_string(rows)) return 1;
    fmt::print("taken in: {:.1f} s, ratio {:.2f} (at most {:.1f})\n", whole, ratio, most_ratio);
    fmt::print("most memory: {} MB (at most {})\n", memory >> 10, most_kib >> 10);
    fmt::print("meanwhile, the longest of {} lists: {} ms, of {} dossiers opened: {} ms (at most {})\n", list.asked(),
               listing, one.asked(), opening, longest_wait_ms);
    const bool held =
        ratio <= most_ratio && memory < most_kib && listing < longest_wait_ms && opening < longest_wait_ms;
    return server.stop() == 0 && held ? 0 : 1;
}
