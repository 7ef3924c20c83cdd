// How many lists of 50 of a million dossiers a second: the whole program (session, ability, snapshot, log) against a
// bare Beast + SQLite server that gives the same JSON. Then start-up and idle memory of the real binary on that
// database.
//   dossier_list_bench [DOSSIERS] [SECONDS]
#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <chrono>
#include <cstring>
#include <fstream>
#include <thread>

#include "bare_server.hpp"
#include "lib/http/server.hpp"
#include "many_dossiers.hpp"
#include "server/dispatch.hpp"

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using tcp = asio::ip::tcp;
using std::chrono::steady_clock;

constexpr int clients = 8;
constexpr int rounds = 15;  // short and in turns: what else the machine does meets both alike; the median counts

struct Client {
    asio::io_context io;
    beast::tcp_stream stream{io};
    beast::flat_buffer buffer;

    explicit Client(std::uint16_t port) { stream.connect({asio::ip::make_address("127.0.0.1"), port}); }
    std::string get(const std::string& target, const std::string& cookie) {
        beast::http::request<beast::http::empty_body> request{beast::http::verb::get, target, 11};
        request.set(beast::http::field::host, "127.0.0.1");
        request.set(beast::http::field::cookie, "sauro_session=" + cookie);
        beast::http::write(stream, request);
        beast::http::response<beast::http::string_body> response;
        beast::http::read(stream, buffer, response);
        if (response.result_int() != 200) throw std::runtime_error("the server answered " + response.body());
        return response.body();
    }
};

/// Requests a second over `seconds`, from as many clients at once.
double rate(std::uint16_t port, const std::string& cookie, double seconds) {
    std::atomic<std::int64_t> answered{0};
    std::atomic<bool> over{false};
    std::vector<std::thread> threads;
    for (int i = 0; i < clients; ++i)
        threads.emplace_back([&] {
            Client client{port};
            while (!over) {
                client.get("/api/dossiers?limit=50", cookie);
                ++answered;
            }
        });
    const auto start = steady_clock::now();
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
    over = true;
    for (auto& thread : threads) thread.join();
    return static_cast<double>(answered) / std::chrono::duration<double>(steady_clock::now() - start).count();
}

struct Started {
    double ms;
    std::int64_t idle_kib;
};

/// The real binary, from exec to its first answer of /health, and its resident memory after that.
Started start_binary(const std::filesystem::path& data) {
    constexpr std::uint16_t port = 18'231;
    const auto start = steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        const std::string listen = fmt::format("127.0.0.1:{}", port);
        if (!std::freopen("/dev/null", "w", stdout)) _exit(1);
        execl(SAURO_BINARY, "sauro", "serve", "--data", data.c_str(), "--listen", listen.c_str(), nullptr);
        _exit(127);
    }
    Started started{};
    for (int tries = 0; tries < 2000 && started.ms == 0; ++tries) try {
            Client{port}.get("/health", "");
            started.ms = std::chrono::duration<double, std::milli>(steady_clock::now() - start).count();
        } catch (const std::exception&) {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    std::this_thread::sleep_for(std::chrono::seconds(1));
    std::ifstream status{fmt::format("/proc/{}/status", child)};
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) started.idle_kib = std::stoll(line.substr(6));
    kill(child, SIGTERM);
    waitpid(child, nullptr, 0);
    return started;
}

}  // namespace

int main(int count, char** words) {
    const int dossiers = count > 1 ? std::stoi(words[1]) : 1'000'000;
    const double seconds = count > 2 ? std::stod(words[2]) : 1;
    spdlog::set_level(spdlog::level::warn);
    const bench::Folder folder;
    const auto database = sql::Database::open(folder.path, "");
    sql::migrate(*database->connect());
    const bench::Filled filled = bench::fill(*database, dossiers);
    fmt::print("{} dossiers, {} clients, {} rounds of {} s\n", dossiers, clients, rounds, seconds);

    jobs::Board jobs;
    office::Installation office{*database, calendar::system_clock(), folder.path, jobs};
    http::Behaviour behaviour{.plan =
                                  [](http::Method, std::string_view) {
                                      return http::Plan{1 << 20, false};
                                  },
                              .answer = [&](const http::Request& rq) { return server::dispatch(office, rq); },
                              .refuse = [](int status) { return http::Response{.status = status}; },
                              .uploads = folder.path};
    http::Server ours{"127.0.0.1", 0, {.workers = sql::connections_max}, std::move(behaviour)};
    std::thread serving{[&] { ours.run(); }};
    bench::BareServer bare{folder.path / "sauro.sqlite", filled.agency_id};

    const std::string whole = Client{ours.port()}.get("/api/dossiers?limit=50", filled.cookie);
    const std::string plain = Client{bare.port()}.get("/api/dossiers?limit=50", "");
    if (whole != plain) {
        fmt::print("the two servers differ:\n{}\n{}\n", whole.substr(0, 600), plain.substr(0, 600));
        return 1;
    }
    std::vector<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        const double reference = rate(bare.port(), "", seconds), measured = rate(ours.port(), filled.cookie, seconds);
        ratios.push_back(measured / reference);
        fmt::print("bare Beast + SQLite {:8.0f} requests/s   Sáu Rõ {:8.0f} requests/s   ratio {:.2f}\n", reference,
                   measured, ratios.back());
    }
    std::sort(ratios.begin(), ratios.end());
    ours.stop();
    serving.join();
    const Started started = start_binary(folder.path);
    fmt::print("list of 50: ratio to bare Beast + SQLite {:.2f} (wanted: at least 0.60)\n", ratios[ratios.size() / 2]);
    fmt::print("start-up {:.0f} ms (wanted: under 300), idle memory {:.0f} MB (wanted: under 100)\n", started.ms,
               static_cast<double>(started.idle_kib) / 1024);
    return 0;
}
