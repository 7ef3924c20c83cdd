#include "lib/http/server.hpp"

#include <boost/asio/post.hpp>
#include <stdexcept>
#include <thread>
#include <vector>

#include "lib/http/connection.hpp"
#include "lib/http/tls.hpp"

namespace http {

void Server::Inside::accept() {
    acceptor.async_accept(asio::make_strand(io), [this](Failed failed, tcp::socket socket) {
        if (stopping) return;
        if (!failed) {
            Failed ignored;
            socket.set_option(tcp::no_delay{true}, ignored);
            welcome(std::move(socket));
        }
        accept();
    });
}

void Server::Inside::welcome(tcp::socket socket) {
    const bool full = open_clients() >= limits.connections;
    if (tls) {
        // There is no answer to give before the keys are agreed on.
        if (!full) std::make_shared<Connection<TlsStream>>(this, std::move(socket), *tls)->begin();
        return;
    }
    const auto client = std::make_shared<Connection<PlainStream>>(this, std::move(socket));
    if (full)
        client->refuse(503);
    else
        client->begin();
}

void Server::Inside::stop() {
    if (stopping) return;
    stopping = true;
    Failed ignored;
    acceptor.close(ignored);
    signals.cancel(ignored);
    {
        const std::lock_guard lock{clients_mutex};
        for (Client* client : clients) client->end_when_idle();
    }
    patience.expires_after(limits.stop_time);
    patience.async_wait([this](Failed failed) {
        if (!failed) io.stop();
    });
    look_for_clients();
}

void Server::Inside::look_for_clients() {
    if (open_clients() == 0) return static_cast<void>(patience.cancel());
    looks.expires_after(std::chrono::milliseconds{20});
    looks.async_wait([this](Failed failed) {
        if (!failed) look_for_clients();
    });
}

Server::Server(const std::string& host, std::uint16_t port, Limits limits, Behaviour behaviour)
    : inside_(std::make_unique<Inside>(limits, std::move(behaviour))) {
    if (inside_->behaviour.certificate) inside_->tls.emplace(tls_context(*inside_->behaviour.certificate));
    try {
        const tcp::endpoint end{asio::ip::make_address(host), port};
        inside_->acceptor.open(end.protocol());
        inside_->acceptor.set_option(asio::socket_base::reuse_address{true});
        inside_->acceptor.bind(end);
        inside_->acceptor.listen();
    } catch (const std::exception& error) {
        throw std::runtime_error("cannot listen on " + host + ":" + std::to_string(port) + ": " + error.what());
    }
}

Server::~Server() = default;

std::uint16_t Server::port() const { return inside_->acceptor.local_endpoint().port(); }

void Server::run() {
    inside_->signals.async_wait([this](Failed failed, int) {
        if (!failed) inside_->stop();
    });
    asio::post(inside_->control, [this] { inside_->accept(); });
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < inside_->limits.workers; ++i) threads.emplace_back([this] { inside_->io.run(); });
    inside_->io.run();
    for (auto& thread : threads) thread.join();
}

void Server::stop() {
    asio::post(inside_->control, [this] { inside_->stop(); });
}

}  // namespace http
