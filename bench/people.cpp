#include "people.hpp"

#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>

namespace bench {
namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

constexpr milliseconds between_looks{50}, between_requests{50};

bool runs(const std::string& state) { return state == "reading" || state == "importing" || state == "finishing"; }

}  // namespace

std::string member(const std::string& json, const std::string& name) {
    std::smatch found;
    return std::regex_search(json, found, std::regex("\"" + name + "\":\"?([^,\"}]*)")) ? found[1].str() : "";
}

Person::Person(const durability::Server& server, const accounts::NewSession& session) : client_(server.port()) {
    client_.use_session("sauro_session=" + session.cookie, session.csrf_token);
}

std::string Person::ask(const std::string& method, const std::string& path, const std::string& body) {
    const auto answer = client_.ask(method, path, body);
    if (!answer || answer->status >= 400) throw std::runtime_error(path + ": " + (answer ? answer->body : "gone"));
    return answer->body;
}

std::string Person::send(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    const std::string id = member(ask("POST", "/api/dossier_imports?name=x.xlsx", bytes), "id");
    wait_until_ended(id);
    return id;
}

void Person::confirm(const std::string& import_id) {
    ask("POST", "/api/dossier_imports/" + import_id + "/confirmation", "{}");
}

std::string Person::look(const std::string& import_id, const std::string& name) {
    return member(ask("GET", "/api/dossier_imports/" + import_id).substr(0, 500), name);
}

void Person::wait_until_ended(const std::string& import_id) {
    while (runs(look(import_id, "state"))) std::this_thread::sleep_for(between_looks);
}

void Person::wait_for(const std::string& import_id, double progress) {
    while (std::stod(look(import_id, "progress")) < progress) std::this_thread::sleep_for(between_looks);
}

Waiting::Waiting(const durability::Server& server, const accounts::NewSession& session, std::string what,
                 std::function<void(Person&)> does)
    : what_(std::move(what)), thread_([this, &server, &session, does = std::move(does)] {
          Person person{server, session};
          const auto begin = steady_clock::now();
          while (!over_) try {
                  const auto start = steady_clock::now();
                  does(person);
                  const auto took = duration_cast<milliseconds>(steady_clock::now() - start);
                  if (took.count() > longest_) {
                      longest_ = static_cast<int>(took.count());
                      longest_at_ = static_cast<int>(duration_cast<seconds>(start - begin).count());
                  }
                  ++times_;
                  std::this_thread::sleep_for(between_requests);
              } catch (const std::exception& error) {
                  fmt::print("{}: {}\n", what_, error.what());
                  failed_ = true;
                  return;
              }
      }) {}

bool Waiting::held(int longest_wait_ms) {
    over_ = true;
    if (thread_.joinable()) thread_.join();
    fmt::print("meanwhile {}: {} times, the longest {} ms (after {} s; wanted: under {})\n", what_, times_.load(),
               longest_.load(), longest_at_.load(), longest_wait_ms);
    return !failed_ && times_ > 0 && longest_ < longest_wait_ms;
}

}  // namespace bench
