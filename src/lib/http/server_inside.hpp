#pragma once
#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/beast/core/error.hpp>
#include <mutex>
#include <optional>
#include <set>

#include "lib/http/server.hpp"

/// What server.cpp and connection.hpp share; nobody else includes it.
namespace http {

namespace asio = boost::asio;
namespace beast = boost::beast;
using tcp = asio::ip::tcp;
using Failed = beast::error_code;

/// One open connection, whatever it speaks.
struct Client {
    virtual ~Client() = default;
    /// Ends the wait between two requests; one under way goes on. From any thread.
    virtual void end_when_idle() = 0;
};

struct Server::Inside {
    Limits limits;
    Behaviour behaviour;
    std::optional<asio::ssl::context> tls;
    // Before io, which drops its last connections when it goes.
    std::mutex clients_mutex;
    std::set<Client*> clients;
    std::atomic<bool> stopping{false};
    asio::io_context io;
    asio::strand<asio::io_context::executor_type> control = asio::make_strand(io);
    tcp::acceptor acceptor{control};
    asio::signal_set signals{control, SIGINT, SIGTERM};
    asio::steady_timer patience{control}, looks{control};

    Inside(Limits l, Behaviour b) : limits(l), behaviour(std::move(b)) {}
    void accept();
    void welcome(tcp::socket);
    void stop();
    /// Wakes up again and again until nobody is left, so that the patience need not run out.
    void look_for_clients();
    std::size_t open_clients() {
        const std::lock_guard lock{clients_mutex};
        return clients.size();
    }
    void add(Client* client) {
        const std::lock_guard lock{clients_mutex};
        clients.insert(client);
    }
    void remove(Client* client) {
        const std::lock_guard lock{clients_mutex};
        clients.erase(client);
    }
};

}  // namespace http
