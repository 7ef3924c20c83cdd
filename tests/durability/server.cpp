#include "server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <regex>
#include <stdexcept>

namespace durability {
namespace {

std::string program() {
    const char* chosen = std::getenv("SAURO_BINARY");
    return chosen ? chosen : SAURO_BINARY;
}

/// A child with its standard input and both outputs at the ends of pipes.
struct Child {
    pid_t id;
    int input, output;
};

Child start(const std::vector<std::string>& words, const std::map<std::string, std::string>& environment) {
    int in[2], out[2];
    if (pipe(in) != 0 || pipe(out) != 0) throw std::runtime_error("no pipe");
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("no fork");
    if (child == 0) {
        dup2(in[0], 0);
        dup2(out[1], 1);
        dup2(out[1], 2);
        for (const int end : {in[0], in[1], out[0], out[1]}) close(end);
        for (const auto& [name, value] : environment) setenv(name.c_str(), value.c_str(), 1);
        std::vector<char*> arguments;
        for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        execv(arguments[0], arguments.data());
        _exit(127);
    }
    close(in[0]);
    close(out[1]);
    return {child, in[1], out[0]};
}

std::optional<std::smatch> found(const std::string& text, const char* pattern) {
    std::smatch match;
    if (!std::regex_search(text, match, std::regex(pattern))) return std::nullopt;
    return match;
}

}  // namespace

std::string run(const std::vector<std::string>& words, const std::string& input) {
    std::vector<std::string> all{program()};
    all.insert(all.end(), words.begin(), words.end());
    const Child child = start(all, {});
    if (write(child.input, input.data(), input.size()) < 0) throw std::runtime_error("no input");
    close(child.input);
    std::string printed;
    char buffer[4096];
    for (ssize_t got; (got = read(child.output, buffer, sizeof buffer)) > 0;)
        printed.append(buffer, static_cast<std::size_t>(got));
    close(child.output);
    int status = 0;
    waitpid(child.id, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) throw std::runtime_error(words[0] + ": " + printed);
    return printed;
}

Server::Server(const std::filesystem::path& data, const std::map<std::string, std::string>& environment) {
    const Child child = start({program(), "serve", "--data", data.string(), "--listen", "127.0.0.1:0"}, environment);
    child_ = child.id;
    close(child.input);
    std::string printed;
    char buffer[4096];
    for (ssize_t got; (got = read(child.output, buffer, sizeof buffer)) > 0;) {
        printed.append(buffer, static_cast<std::size_t>(got));
        std::smatch match;
        if (std::regex_search(printed, match, std::regex("http://127\\.0\\.0\\.1:(\\d+)"))) {
            port_ = std::stoi(match[1]);
            break;
        }
    }
    if (port_ == 0) throw std::runtime_error("the server did not start: " + printed);
    // What it logs is read away, or it would wait until somebody does.
    reading_ = std::jthread([output = child.output] {
        char rest[4096];
        while (read(output, rest, sizeof rest) > 0) {
        }
        close(output);
    });
}

Server::~Server() {
    if (child_ > 0) kill();
}

void Server::kill() {
    ::kill(child_, SIGKILL);
    waitpid(child_, nullptr, 0);
    child_ = -1;
}

int Server::stop() {
    ::kill(child_, SIGTERM);
    int status = 0;
    waitpid(child_, &status, 0);
    child_ = -1;
    return status;
}

Client::Client(int port) : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("cannot connect");
}

Client::~Client() { close(socket_); }

void Client::sign_in(const std::string& agency, const std::string& user_name, const std::string& password) {
    const auto answer =
        ask("POST", "/api/session",
            R"({"agency":")" + agency + R"(","user_name":")" + user_name + R"(","password":")" + password + R"("})");
    if (!answer || answer->status != 200)
        throw std::runtime_error("cannot sign in: " + (answer ? answer->head + answer->body : ""));
    cookie_ = (*found(answer->head, "[Ss]et-[Cc]ookie: ([^;]+);"))[1];
    csrf_token_ = (*found(answer->body, R"re("csrf_token":"([^"]+)")re"))[1];
}

void Client::share_session(const Client& other) {
    cookie_ = other.cookie_;
    csrf_token_ = other.csrf_token_;
}

std::optional<Answer> Client::ask(const std::string& method, const std::string& path, const std::string& body) {
    std::string request = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";
    if (!cookie_.empty()) request += "Cookie: " + cookie_ + "\r\nX-CSRF-Token: " + csrf_token_ + "\r\n";
    request += "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    if (send(socket_, request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size()))
        return std::nullopt;
    std::string got;
    for (;;) {
        const std::size_t end = got.find("\r\n\r\n");
        if (end != std::string::npos) {
            Answer answer{.status = std::stoi(got.substr(9, 3)), .head = got.substr(0, end + 2), .body = {}};
            const auto length = found(answer.head, "[Cc]ontent-[Ll]ength: (\\d+)");
            const std::size_t size = length ? std::stoul((*length)[1]) : 0;
            if (got.size() >= end + 4 + size) {
                answer.body = got.substr(end + 4, size);
                return answer;
            }
        }
        char buffer[65536];
        const ssize_t more = recv(socket_, buffer, sizeof buffer, 0);
        if (more <= 0) return std::nullopt;
        got.append(buffer, static_cast<std::size_t>(more));
    }
}

}  // namespace durability
