#pragma once
#include <sys/types.h>

#include <boost/json.hpp>
#include <filesystem>
#include <string>
#include <vector>

/// A real mail server on loopback (tests/mail/smtp_server.py) and what it took.
namespace mailbox {

struct Options {
    int port = 0;  ///< 0: a free one
    std::string user, password;
    std::string certificate, key;  ///< PEM files: it speaks TLS
    bool implicit = false;         ///< … from the first byte
};

/// A folder that goes with it.
struct Folder {
    std::filesystem::path path;
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

class SmtpServer {
public:
    /// Starts it and waits until it listens.
    explicit SmtpServer(const Options& = {});
    ~SmtpServer();
    SmtpServer(const SmtpServer&) = delete;
    SmtpServer& operator=(const SmtpServer&) = delete;

    int port() const { return port_; }
    /// Every message that was taken so far, in that order.
    std::vector<boost::json::object> messages() const;

private:
    Folder folder_;
    pid_t child_ = -1;
    int input_ = -1;  ///< when it closes, the server ends
    int port_ = 0;
};

/// A certificate for 127.0.0.1 that vouches for itself, and its key: PEM files in the folder.
struct Certificate {
    std::string certificate, key;
};
Certificate make_certificate(const std::filesystem::path& folder);

}  // namespace mailbox
