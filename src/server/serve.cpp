#include "server/serve.hpp"

#include <spdlog/spdlog.h>

#include <chrono>
#include <filesystem>
#include <stdexcept>

#include "lib/http/server.hpp"
#include "office/figures/roll_up.hpp"
#include "server/dispatch.hpp"
#include "server/pages.hpp"
#include "server/rounds.hpp"

namespace server {
namespace {

struct Address {
    std::string host;
    std::uint16_t port;
};

Address read_address(const std::string& listen) {
    const std::size_t colon = listen.rfind(':');
    int port = -1;
    if (colon != std::string::npos && colon + 1 < listen.size() && listen.size() - colon <= 6) try {
            port = std::stoi(listen.substr(colon + 1));
        } catch (const std::exception&) {
            port = -1;
        }
    if (port < 0 || port > 65535) throw std::runtime_error("--listen wants HOST:PORT, such as 127.0.0.1:8080");
    std::string host = listen.substr(0, colon);
    if (host == "localhost") host = "127.0.0.1";
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    return {host, static_cast<std::uint16_t>(port)};
}

bool is_loopback(const std::string& host) { return host.starts_with("127.") || host == "::1"; }

http::Response refusal(int status) {
    const std::string_view code = status == 413   ? "request.too_large"
                                  : status == 503 ? "request.slow"
                                                  : "request.bad_target";
    http::Response response = problem(
        Failure{FailureKind::bad_input, std::string(code), {}, {{"max_mb", std::to_string(office::body_max >> 20)}}},
        "");
    response.status = status;
    add_safe_headers(response);
    return response;
}

http::Response logged(office::Installation& office, const http::Request& request, bool own_certificate) {
    const auto start = std::chrono::steady_clock::now();
    http::Response response = dispatch(office, request);
    // A browser that was here once asks for TLS from then on. Behind a proxy that is the proxy's to say.
    if (own_certificate) response.headers.emplace_back("strict-transport-security", "max-age=31536000");
    const auto taken = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
    // The query may hold a name that was searched for: it stays out of the log.
    spdlog::info("{} {} {} {} {:.1f} ms", request.address, http::word_of(request.method), request.path, response.status,
                 static_cast<double>(taken.count()) / 1000.0);
    return response;
}

}  // namespace

std::unique_ptr<sql::Database> open_database(const commands::Place& place) {
    auto database = sql::Database::open(place.data, place.database);
    sql::migrate(*database->connect());
    if (database->reading(figures::is_any_missing)) database->write(figures::make_missing);
    return database;
}

void serve(const ServeOptions& options) {
    const Address address = read_address(options.listen);
    const bool has_certificate = !options.certificate.empty();
    if (!is_loopback(address.host) && !options.behind_proxy && !has_certificate)
        throw std::runtime_error(
            "without TLS the server listens on loopback only: give it a certificate (--tls-cert, --tls-key), or put a "
            "proxy that holds one before it and start with --behind-proxy (docs/operations.md)");
    const auto database = open_database(options.place);
    jobs::Board jobs;
    office::Installation office{*database, calendar::system_clock(), options.place.data, jobs,
                                options.behind_proxy || has_certificate};
    const auto uploads = options.place.data + "/uploads";
    std::filesystem::remove_all(uploads);  // what an earlier run left when it was killed
    std::filesystem::create_directories(uploads);
    http::Behaviour behaviour{
        .plan =
            [](http::Method method, std::string_view path) {
                const BodyPlan plan = plan_body(method, path);
                return http::Plan{plan.max, plan.to_file};
            },
        .answer = [&](const http::Request& request) { return logged(office, request, has_certificate); },
        .refuse = refusal,
        .uploads = uploads,
        .behind_proxy = options.behind_proxy};
    if (has_certificate) behaviour.certificate = {options.certificate, options.key};
    // More threads than the database has connections only wake each other: with 32 a list took twice as long.
    const http::Limits limits{.workers = sql::connections_max};
    http::Server server{address.host, address.port, limits, std::move(behaviour)};
    const Rounds rounds{office};
    spdlog::info("{}://{}:{}/", has_certificate ? "https" : "http", address.host, server.port());
    server.run();
    spdlog::info("stopped");
}

}  // namespace server
