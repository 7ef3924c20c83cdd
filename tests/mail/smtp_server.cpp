#include "mail/smtp_server.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "lib/process/child.hpp"

namespace mailbox {
namespace {

namespace fs = std::filesystem;

/// The one that Debian's packages belong to.
constexpr const char* python = "/usr/bin/python3";

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> command(const fs::path& folder, const Options& options) {
    std::vector<std::string> words{python, std::string(SAURO_SOURCE_DIR) + "/tests/mail/smtp_server.py",
                                   folder.string(), "--port", std::to_string(options.port)};
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) words.insert(words.end(), {name, value});
    };
    add("--user", options.user);
    add("--password", options.password);
    add("--certificate", options.certificate);
    add("--key", options.key);
    if (options.implicit) words.push_back("--implicit");
    return words;
}

[[noreturn]] void become(const std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    execv(arguments[0], arguments.data());
    _exit(127);
}

}  // namespace

Folder::Folder() {
    std::string pattern = (fs::temp_directory_path() / "sauro-mail-XXXXXX").string();
    path = mkdtemp(pattern.data());
}

Folder::~Folder() { fs::remove_all(path); }

SmtpServer::SmtpServer(const Options& options) {
    const auto words = command(folder_.path, options);
    int in[2], out[2];
    if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    child_ = fork();
    if (child_ < 0) throw std::runtime_error("no fork");
    if (child_ == 0) {
        dup2(in[0], 0);
        dup2(out[1], 1);
        become(words);
    }
    close(in[0]);
    close(out[1]);
    input_ = in[1];
    std::string printed;
    char letter;
    while (read(out[0], &letter, 1) == 1 && letter != '\n') printed += letter;
    close(out[0]);
    if (printed.empty()) throw std::runtime_error("the mail server did not start");
    port_ = std::stoi(printed);
}

SmtpServer::~SmtpServer() {
    close(input_);
    waitpid(child_, nullptr, 0);
}

std::vector<boost::json::object> SmtpServer::messages() const {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder_.path))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<boost::json::object> all;
    for (const fs::path& file : files) all.push_back(boost::json::parse(read_file(file)).as_object());
    return all;
}

Certificate make_certificate(const fs::path& folder) {
    const Certificate made{folder / "certificate.pem", folder / "key.pem"};
    const auto outcome = process::run(
        {"/usr/bin/openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
         "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", made.key, "-out", made.certificate},
        "");
    if (outcome.exit_code != 0) throw std::runtime_error("openssl: " + outcome.complaints);
    return made;
}

}  // namespace mailbox
