#include "lib/http/server.hpp"

#include <atomic>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

#include "lib/crypto/uuid.hpp"
#include "lib/text/text.hpp"

namespace http {

namespace asio = boost::asio;
namespace beast = boost::beast;
using tcp = asio::ip::tcp;
using Failed = beast::error_code;

struct Connection;

struct Server::Inside {
    Limits limits;
    Behaviour behaviour;
    // Before io, which drops its last connections when it goes.
    std::mutex connections_mutex;
    std::set<Connection*> connections;
    std::atomic<bool> stopping{false};
    asio::io_context io;
    asio::strand<asio::io_context::executor_type> control = asio::make_strand(io);
    tcp::acceptor acceptor{control};
    asio::signal_set signals{control, SIGINT, SIGTERM};
    asio::steady_timer patience{control};

    Inside(Limits l, Behaviour b) : limits(l), behaviour(std::move(b)) {}
    void accept();
    void stop();
    std::size_t open_connections() {
        const std::lock_guard lock{connections_mutex};
        return connections.size();
    }
};

/// One client, on a strand of its own. Reads a head, plans its body, reads it, answers, writes. The thread that read
/// the request answers it: handing it to another cost a fifth of the requests. Threads are many, since most of those
/// that are busy wait for a shared commit.
struct Connection : std::enable_shared_from_this<Connection> {
    Server::Inside* server;
    beast::tcp_stream stream;
    beast::flat_buffer buffer;
    std::optional<beast::http::request_parser<beast::http::empty_body>> head;
    std::optional<beast::http::request_parser<beast::http::string_body>> in_memory;
    std::optional<beast::http::request_parser<beast::http::file_body>> in_file;
    Request request;
    bool keep_alive = false, head_only = false, idle = true;

    Connection(Server::Inside* s, tcp::socket socket) : server(s), stream(std::move(socket)) {
        const std::lock_guard lock{server->connections_mutex};
        server->connections.insert(this);
    }
    ~Connection() {
        drop_file();
        const std::lock_guard lock{server->connections_mutex};
        server->connections.erase(this);
    }

    void drop_file() {
        std::error_code ignored;
        if (request.body_file) std::filesystem::remove(*request.body_file, ignored);
        request.body_file.reset();
    }

    void read_head(std::chrono::seconds patience) {
        idle = true;
        drop_file();
        request = {};
        in_memory.reset();
        in_file.reset();
        head.emplace();
        head->header_limit(server->limits.header_bytes);
        head->body_limit(boost::none);
        stream.expires_after(patience);
        // A client between two requests may be silent for longer than one that is sending its head.
        beast::http::async_read_header(stream, buffer, *head, [self = shared_from_this()](Failed failed, std::size_t) {
            if (failed == beast::http::error::end_of_stream || failed == beast::error::timeout) return self->close();
            if (failed == beast::http::error::header_limit) return self->refuse(431);
            if (failed.category() == beast::http::make_error_code(beast::http::error::bad_method).category())
                return self->refuse(400);
            if (!failed) self->plan();
        });
    }

    void plan() {
        idle = false;
        const auto& message = head->get();
        keep_alive = message.keep_alive();
        head_only = message.method() == beast::http::verb::head;
        request.method = method_of(std::string_view{message.method_string().data(), message.method_string().size()});
        for (const auto& field : message) {
            const auto name = field.name_string();
            request.headers.emplace(text::lower({name.data(), name.size()}),
                                    std::string{field.value().data(), field.value().size()});
        }
        Failed failed;
        const auto end = stream.socket().remote_endpoint(failed);
        request.address = failed ? "" : end.address().to_string();
        if (server->behaviour.behind_proxy) {
            const std::string_view chain = request.header("x-forwarded-for");
            if (!chain.empty()) request.address = std::string(text::trim(chain.substr(chain.rfind(',') + 1)));
        }
        if (!read_target({message.target().data(), message.target().size()}, request)) return refuse(400);
        const Plan wanted = server->behaviour.plan(request.method, request.path);
        const auto length = head->content_length();
        if (length && *length > wanted.max) return refuse(413);
        if (text::lower(request.header("expect")) == "100-continue") return promise(wanted);
        read_body(wanted);
    }

    void promise(Plan wanted) {
        auto answer =
            std::make_shared<beast::http::response<beast::http::empty_body>>(beast::http::status::continue_, 11);
        beast::http::async_write(stream, *answer,
                                 [self = shared_from_this(), answer, wanted](Failed failed, std::size_t) {
                                     if (!failed) self->read_body(wanted);
                                 });
    }

    void read_body(Plan wanted) {
        const auto done = [self = shared_from_this()](Failed failed, std::size_t) {
            if (failed == beast::http::error::body_limit) return self->refuse(413);
            if (!failed) self->hand_over();
        };
        if (!wanted.to_file) {
            in_memory.emplace(std::move(*head));
            in_memory->body_limit(wanted.max);
            stream.expires_after(server->limits.body_time);
            beast::http::async_read(stream, buffer, *in_memory, done);
            return;
        }
        request.body_file = server->behaviour.uploads / crypto::new_uuid();
        in_file.emplace(std::move(*head));
        in_file->body_limit(wanted.max);
        Failed failed;
        in_file->get().body().open(request.body_file->c_str(), beast::file_mode::write, failed);
        if (failed) return refuse(503);
        stream.expires_after(server->limits.upload_time);
        beast::http::async_read(stream, buffer, *in_file, done);
    }

    void hand_over() {
        if (in_memory) request.body = std::move(in_memory->get().body());
        if (in_file) in_file->get().body().close();
        stream.expires_never();
        write(server->behaviour.answer(request));
    }

    void refuse(int status) {
        // The rest of what the client sends is not read: the connection ends with the answer.
        keep_alive = false;
        write(server->behaviour.refuse(status));
    }

    template <class Body>
    void send(beast::http::response<Body>&& prepared, const Response& answer) {
        auto message = std::make_shared<beast::http::response<Body>>(std::move(prepared));
        message->version(11);
        message->result(static_cast<unsigned>(answer.status));
        for (const auto& [name, value] : answer.headers) message->insert(name, value);
        if (server->stopping) keep_alive = false;
        message->keep_alive(keep_alive);
        if (answer.status != 204) message->prepare_payload();
        stream.expires_after(server->limits.write_time);
        const auto done = [self = shared_from_this(), message](Failed failed, std::size_t) {
            if (failed || !self->keep_alive || self->server->stopping) return self->close();
            self->read_head(self->server->limits.idle_time);
        };
        if (!head_only) return beast::http::async_write(stream, *message, done);
        auto serializer = std::make_shared<beast::http::response_serializer<Body>>(*message);
        beast::http::async_write_header(stream, *serializer,
                                        [done, serializer](Failed failed, std::size_t size) { done(failed, size); });
    }

    void write(Response answer) {
        if (answer.file) {
            beast::http::response<beast::http::file_body> message;
            Failed failed;
            message.body().open(answer.file->c_str(), beast::file_mode::scan, failed);
            if (failed) return write(server->behaviour.refuse(503));
            return send(std::move(message), answer);
        }
        if (answer.fixed_body.data()) {
            beast::http::response<beast::http::span_body<const char>> message;
            message.body() = {answer.fixed_body.data(), answer.fixed_body.size()};
            return send(std::move(message), answer);
        }
        beast::http::response<beast::http::string_body> message;
        message.body() = std::move(answer.body);
        send(std::move(message), answer);
    }

    void close() {
        Failed ignored;
        stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
        stream.close();
    }
};

void Server::Inside::accept() {
    acceptor.async_accept(asio::make_strand(io), [this](Failed failed, tcp::socket socket) {
        if (stopping) return;
        if (!failed) {
            Failed ignored;
            socket.set_option(tcp::no_delay{true}, ignored);
            const bool full = open_connections() >= limits.connections;
            const auto connection = std::make_shared<Connection>(this, std::move(socket));
            if (full)
                connection->refuse(503);
            else
                connection->read_head(limits.header_time);
        }
        accept();
    });
}

void Server::Inside::stop() {
    if (stopping) return;
    stopping = true;
    Failed ignored;
    acceptor.close(ignored);
    signals.cancel(ignored);
    {
        const std::lock_guard lock{connections_mutex};
        for (Connection* one : connections)
            asio::post(one->stream.get_executor(), [weak = one->weak_from_this()] {
                if (const auto self = weak.lock(); self && self->idle) self->stream.cancel();
            });
    }
    patience.expires_after(limits.stop_time);
    patience.async_wait([this](Failed failed) {
        if (!failed) io.stop();
    });
    // Wakes up again and again until nobody is left, so that the patience need not run out.
    auto look = std::make_shared<std::function<void()>>();
    *look = [this, look] {
        if (open_connections() == 0) return static_cast<void>(patience.cancel());
        auto again = std::make_shared<asio::steady_timer>(control, std::chrono::milliseconds{20});
        again->async_wait([look, again](Failed) { (*look)(); });
    };
    (*look)();
}

Server::Server(const std::string& host, std::uint16_t port, Limits limits, Behaviour behaviour)
    : inside_(std::make_unique<Inside>(limits, std::move(behaviour))) {
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
