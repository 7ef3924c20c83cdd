#pragma once
#include <sqlite3.h>

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

/// The reference: nothing but Beast and SQLite. Two threads, a connection and one prepared statement each, no session,
/// no rights, no log; it writes the same JSON by hand.
namespace bench {

class BareServer {
public:
    BareServer(std::filesystem::path file, std::string agency_id);
    ~BareServer();
    std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

private:
    struct Connection;
    void accept();

    std::filesystem::path file_;
    std::string agency_id_;
    boost::asio::io_context io_{2};
    boost::asio::ip::tcp::acceptor acceptor_{io_};
    std::vector<std::thread> threads_;
};

}  // namespace bench
