#include "lib/http/server.hpp"

#include <doctest/doctest.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <boost/asio/connect.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <cstdio>
#include <fstream>
#include <thread>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using tcp = asio::ip::tcp;

struct Folder {
    std::filesystem::path path;
    Folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "sauro-http-XXXXXX").string();
        path = mkdtemp(pattern.data());
    }
    ~Folder() { std::filesystem::remove_all(path); }
};

/// A certificate of an hour for "localhost", signed by itself.
http::Certificate make_certificate(const std::filesystem::path& folder, const std::string& name) {
    const http::Certificate files{(folder / (name + ".pem")).string(), (folder / (name + ".key")).string()};
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* certificate = X509_new();
    X509_gmtime_adj(X509_getm_notBefore(certificate), -60);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    X509_NAME* subject = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("localhost"), -1, -1,
                               0);
    X509_set_issuer_name(certificate, subject);
    X509_sign(certificate, key, EVP_sha256());
    std::FILE* out = std::fopen(files.chain.c_str(), "w");
    PEM_write_X509(out, certificate);
    std::fclose(out);
    out = std::fopen(files.key.c_str(), "w");
    PEM_write_PrivateKey(out, key, nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(out);
    X509_free(certificate);
    EVP_PKEY_free(key);
    return files;
}

http::Behaviour greeting(const std::filesystem::path& folder) {
    return {.plan =
                [](http::Method, std::string_view) {
                    return http::Plan{1000, false};
                },
            .answer = [](const http::Request& request) { return http::Response{.status = 200, .body = request.path}; },
            .refuse = [](int status) { return http::Response{.status = status}; },
            .uploads = folder};
}

/// Serves on a free port as long as it lives.
struct Running {
    http::Server server;
    std::thread thread;
    explicit Running(http::Behaviour behaviour) : server("127.0.0.1", 0, {}, std::move(behaviour)) {
        thread = std::thread{[this] { server.run(); }};
    }
    ~Running() {
        server.stop();
        thread.join();
    }
    tcp::endpoint end() const { return {asio::ip::make_address("127.0.0.1"), server.port()}; }
};

template <class Stream>
std::string get(Stream& stream, const std::string& path) {
    beast::http::request<beast::http::empty_body> request{beast::http::verb::get, path, 11};
    request.set("host", "localhost");
    beast::http::write(stream, request);
    beast::flat_buffer buffer;
    beast::http::response<beast::http::string_body> response;
    beast::http::read(stream, buffer, response);
    return response.body();
}

}  // namespace

TEST_CASE("with a certificate the server speaks TLS 1.2 or newer, and nothing else") {
    const Folder folder;
    http::Behaviour behaviour = greeting(folder.path);
    behaviour.certificate = make_certificate(folder.path, "own");
    const Running running{std::move(behaviour)};
    asio::io_context io;

    asio::ssl::context trusting{asio::ssl::context::tls_client};
    trusting.load_verify_file((folder.path / "own.pem").string());
    trusting.set_verify_mode(asio::ssl::verify_peer);
    asio::ssl::stream<tcp::socket> secure{io, trusting};
    secure.next_layer().connect(running.end());
    secure.handshake(asio::ssl::stream_base::client);
    CHECK(get(secure, "/first") == "/first");
    CHECK(get(secure, "/second") == "/second");

    asio::ssl::context old{asio::ssl::context::tls_client};
    SSL_CTX_set_max_proto_version(old.native_handle(), TLS1_1_VERSION);
    asio::ssl::stream<tcp::socket> too_old{io, old};
    too_old.next_layer().connect(running.end());
    CHECK_THROWS(too_old.handshake(asio::ssl::stream_base::client));

    tcp::socket plain{io};
    plain.connect(running.end());
    CHECK_THROWS(get(plain, "/plain"));
}

TEST_CASE("a certificate that cannot be used is told at the start") {
    const Folder folder;
    const auto own = make_certificate(folder.path, "own"), other = make_certificate(folder.path, "other");
    const auto start_with = [&](const http::Certificate& certificate) {
        http::Behaviour behaviour = greeting(folder.path);
        behaviour.certificate = certificate;
        const http::Server server{"127.0.0.1", 0, {}, std::move(behaviour)};
    };
    CHECK_NOTHROW(start_with(own));
    CHECK_THROWS_WITH(start_with({own.chain, other.key}), doctest::Contains("other.key"));
    CHECK_THROWS_WITH(start_with({"/nowhere.pem", own.key}), doctest::Contains("/nowhere.pem"));
    std::ofstream(folder.path / "empty.pem") << "\n";
    CHECK_THROWS_WITH(start_with({(folder.path / "empty.pem").string(), own.key}), doctest::Contains("empty.pem"));
}
