#pragma once
#include <stop_token>
#include <string>

/// Sending mail to a server (RFC 5321), by libcurl.
namespace smtp {

/// How the way to the server is kept from others: not at all, by STARTTLS, by TLS from the first byte.
enum class Security { none, starttls, tls };

struct Server {
    std::string host;
    int port = 587;
    Security security = Security::starttls;
    std::string user, password;  ///< no user: the server asks for none
    std::string trusted;         ///< PEM file of who may vouch for the server; empty: the machine's own
};

/// What kept a message from being taken.
enum class Fault {
    none,
    unknown_host,
    unreachable,
    timed_out,
    no_encryption,  ///< the server offers no STARTTLS
    untrusted,      ///< its certificate does not hold
    wrong_password,
    sender_refused,
    recipient_refused,
    message_refused,
    broken,   ///< the line broke, or it does not speak SMTP
    stopped,  ///< this program is stopping
};

struct Outcome {
    Fault fault = Fault::none;
    std::string answer;  ///< the server's words where it refused: "550 5.1.1 No such user"
    /// It will be the same the next time (the server said 5xx to this message, not to us).
    bool permanent = false;
    /// The whole message was out when the line broke: nobody knows whether it was taken.
    bool uncertain = false;
    /// It is about this message alone: others may get through.
    bool of_message() const;
};

/// One connection for several messages, opened with the first.
class Session {
public:
    explicit Session(Server);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Hands over one message (whole, with its headers). Blocks for a minute at most, or until it is told to stop: then
    /// the message is not taken.
    Outcome send(const std::string& from, const std::string& to, const std::string& message, std::stop_token = {});

private:
    Server server_;
    void* curl_;
};

}  // namespace smtp
