#pragma once
#include <sys/types.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <vector>

/// The real binary as a child, and a plain client of it.
namespace durability {

/// Runs a program to its end with that standard input; what it printed. Throws when it fails.
std::string run(const std::vector<std::string>& words, const std::string& input);

class Server {
public:
    /// Starts `sauro serve` on a free port and waits until it listens.
    Server(const std::filesystem::path& data, const std::map<std::string, std::string>& environment = {});
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    int port() const { return port_; }
    pid_t id() const { return child_; }
    /// SIGKILL, as when the power of the process is cut.
    void kill();
    /// SIGTERM; the exit status.
    int stop();

private:
    pid_t child_ = -1;
    int port_ = 0;
    std::jthread reading_;
};

struct Answer {
    int status = 0;
    std::string head, body;
};

/// One connection, kept open between requests.
class Client {
public:
    explicit Client(int port);
    ~Client();
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    void sign_in(const std::string& agency, const std::string& user_name, const std::string& password);
    /// Goes on in a session that is open already.
    void use_session(const std::string& cookie, const std::string& csrf_token) {
        cookie_ = cookie;
        csrf_token_ = csrf_token;
    }
    /// Goes on in another client's session.
    void share_session(const Client&);
    /// Nothing when the server went away before the whole answer was here.
    std::optional<Answer> ask(const std::string& method, const std::string& path, const std::string& body = "");

private:
    int socket_;
    std::string cookie_, csrf_token_;
};

}  // namespace durability
