#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "lib/http/message.hpp"

namespace http {

/// Every limit has a name.
struct Limits {
    std::uint32_t header_bytes = 16 * 1024;
    std::chrono::seconds header_time{15};   ///< to send the whole head
    std::chrono::seconds body_time{60};     ///< to send the whole body …
    std::chrono::seconds upload_time{900};  ///< … when it goes to a file
    std::chrono::seconds idle_time{75};     ///< between two requests
    std::chrono::seconds write_time{300};   ///< for the client to take the answer
    std::chrono::seconds stop_time{10};     ///< for requests under way when the server stops
    std::size_t connections = 1000;
    std::size_t workers = 1;  ///< threads that read, answer and write
};

/// How the body of a request is to be taken in, decided from its head.
struct Plan {
    std::size_t max;
    bool to_file;
};

/// PEM files of the certificate with its chain, and of its private key.
struct Certificate {
    std::string chain;
    std::string key;
};

struct Behaviour {
    std::function<Plan(Method, std::string_view path)> plan;
    std::function<Response(const Request&)> answer;  ///< on any of the threads; must not throw
    std::function<Response(int status)> refuse;      ///< what never became a request: 400, 413, 431, 503
    std::filesystem::path uploads;                   ///< folder for bodies that go to files
    bool behind_proxy = false;                       ///< believe X-Forwarded-For
    std::optional<Certificate> certificate{};        ///< speak TLS, and only TLS
};

/// HTTP/1.1 over Boost.Beast, with or without TLS. Only server.cpp and connection.hpp know that library.
class Server {
public:
    /// Listens at once; throws std::runtime_error when the address cannot be had, or the certificate not be read.
    Server(const std::string& host, std::uint16_t port, Limits, Behaviour);
    ~Server();
    std::uint16_t port() const;
    /// Serves until stop() or SIGINT, SIGTERM; then lets requests under way finish.
    void run();
    void stop();

    struct Inside;

private:
    std::unique_ptr<Inside> inside_;
};

}  // namespace http
