#pragma once
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream_base.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <memory>
#include <type_traits>

#include "lib/crypto/uuid.hpp"
#include "lib/http/server_inside.hpp"
#include "lib/text/text.hpp"

namespace http {

using PlainStream = beast::tcp_stream;
using TlsStream = beast::ssl_stream<beast::tcp_stream>;

/// One client, on a strand of its own. Reads a head, plans its body, reads it, answers, writes. The thread that read
/// the request answers it: handing it to another cost a fifth of the requests. Threads are many, since most of those
/// that are busy wait for a shared commit.
template <class Stream>
struct Connection : Client, std::enable_shared_from_this<Connection<Stream>> {
    Server::Inside* server;
    Stream stream;
    beast::flat_buffer buffer;
    std::optional<beast::http::request_parser<beast::http::empty_body>> head;
    std::optional<beast::http::request_parser<beast::http::string_body>> in_memory;
    std::optional<beast::http::request_parser<beast::http::file_body>> in_file;
    Request request;
    bool keep_alive = false, head_only = false, idle = true;

    template <class... More>
    Connection(Server::Inside* s, tcp::socket socket, More&... more) : server(s), stream(std::move(socket), more...) {
        server->add(this);
    }
    ~Connection() override {
        drop_file();
        server->remove(this);
    }

    beast::tcp_stream& wire() { return beast::get_lowest_layer(stream); }

    void end_when_idle() override {
        asio::post(wire().get_executor(), [weak = this->weak_from_this()] {
            if (const auto self = weak.lock(); self && self->idle) self->wire().cancel();
        });
    }

    /// Begins: TLS first agrees on its keys, within the time for a head.
    void begin() {
        if constexpr (std::is_same_v<Stream, TlsStream>) {
            wire().expires_after(server->limits.header_time);
            stream.async_handshake(asio::ssl::stream_base::server, [self = this->shared_from_this()](Failed failed) {
                if (!failed) self->read_head(self->server->limits.header_time);
            });
        } else {
            read_head(server->limits.header_time);
        }
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
        wire().expires_after(patience);
        // A client between two requests may be silent for longer than one that is sending its head.
        beast::http::async_read_header(
            stream, buffer, *head, [self = this->shared_from_this()](Failed failed, std::size_t) {
                if (failed == beast::http::error::end_of_stream || failed == beast::error::timeout)
                    return self->close();
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
        const auto end = wire().socket().remote_endpoint(failed);
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
                                 [self = this->shared_from_this(), answer, wanted](Failed failed, std::size_t) {
                                     if (!failed) self->read_body(wanted);
                                 });
    }

    void read_body(Plan wanted) {
        const auto done = [self = this->shared_from_this()](Failed failed, std::size_t) {
            if (failed == beast::http::error::body_limit) return self->refuse(413);
            if (!failed) self->hand_over();
        };
        if (!wanted.to_file) {
            in_memory.emplace(std::move(*head));
            in_memory->body_limit(wanted.max);
            wire().expires_after(server->limits.body_time);
            beast::http::async_read(stream, buffer, *in_memory, done);
            return;
        }
        request.body_file = server->behaviour.uploads / crypto::new_uuid();
        in_file.emplace(std::move(*head));
        in_file->body_limit(wanted.max);
        Failed failed;
        in_file->get().body().open(request.body_file->c_str(), beast::file_mode::write, failed);
        if (failed) return refuse(503);
        wire().expires_after(server->limits.upload_time);
        beast::http::async_read(stream, buffer, *in_file, done);
    }

    void hand_over() {
        if (in_memory) request.body = std::move(in_memory->get().body());
        if (in_file) in_file->get().body().close();
        wire().expires_never();
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
        wire().expires_after(server->limits.write_time);
        const auto done = [self = this->shared_from_this(), message](Failed failed, std::size_t) {
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
        if constexpr (std::is_same_v<Stream, TlsStream>) {
            wire().expires_after(server->limits.header_time);
            stream.async_shutdown([self = this->shared_from_this()](Failed) { self->hang_up(); });
        } else {
            hang_up();
        }
    }

    void hang_up() {
        Failed ignored;
        wire().socket().shutdown(tcp::socket::shutdown_send, ignored);
        wire().close();
    }
};

}  // namespace http
